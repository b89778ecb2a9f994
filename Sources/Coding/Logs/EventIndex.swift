/// Which record has which id, by open addressing: ids are hashes already.
struct EventIndex: Sendable {
  private var slots: [Int32] = Array(repeating: -1, count: 1024)
  private var count = 0

  /// The record of an id, or `nil`; `id(of:)` gives the id of a record.
  @inline(__always)
  func find(_ id: EventID, id idOf: (Int) -> EventID) -> Int? {
    var slot = Int(truncatingIfNeeded: id.b) & (slots.count - 1)
    while slots[slot] >= 0 {
      let record = Int(slots[slot])
      if idOf(record) == id { return record }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a record whose id is not in it.
  @inline(__always)
  mutating func insert(_ record: Int, id idOf: (Int) -> EventID) {
    count += 1
    if count * 2 > slots.count {
      let old = slots
      slots = Array(repeating: -1, count: old.count * 2)
      for entry in old where entry >= 0 { place(entry, idOf(Int(entry))) }
    }
    place(Int32(truncatingIfNeeded: record), idOf(record))
  }

  @inline(__always)
  private mutating func place(_ record: Int32, _ id: EventID) {
    var slot = Int(truncatingIfNeeded: id.b) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = record
  }
}
