/// Which record has which id, by open addressing: ids are hashes already.
struct EventIndex: Sendable {
  /// By record: its id.
  private(set) var ids: [EventID] = []
  private var slots: [Int32] = Array(repeating: -1, count: 1024)

  /// The record of an id, or `nil`.
  func find(_ id: EventID) -> Int? {
    var slot = Int(truncatingIfNeeded: id.b) & (slots.count - 1)
    while slots[slot] >= 0 {
      let record = Int(slots[slot])
      if ids[record] == id { return record }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds the id, not in it yet, of the next record.
  mutating func append(_ id: EventID) {
    ids.append(id)
    if ids.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for record in ids.indices { place(record) }
    } else {
      place(ids.count - 1)
    }
  }

  private mutating func place(_ record: Int) {
    var slot = Int(truncatingIfNeeded: ids[record].b) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: record)
  }
}
