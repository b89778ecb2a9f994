/// Strings that come again and again, each kept once and known by a number.
struct NameTable: Sendable {
  /// The strings by number.
  private(set) var names: [String] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Open addressing: number + 1; 0 for a free slot.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  /// The number of a string given as UTF-8, which is added when it is new.
  mutating func number(of content: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    var slot = Self.hash(content.extracting(range)) & (slots.count - 1)
    while slots[slot] != 0 {
      if isEqual(Int(slots[slot] - 1), content, range) { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(names.count)
    for index in range { bytes.append(content[index]) }
    ends.append(bytes.count)
    names.append(String(decoding: bytes[(bytes.count - range.count)...], as: UTF8.self))
    slots[slot] = number + 1
    if names.count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a string, or `CodingRecord.noName` when it is not here.
  func find(_ name: String) -> UInt32 {
    names.firstIndex(of: name).map { UInt32($0) } ?? CodingRecord.noName
  }

  private func isEqual(_ number: Int, _ content: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == range.count else { return false }
    for index in 0..<range.count where bytes[start + index] != content[range.lowerBound + index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in names.indices {
      let start = number == 0 ? 0 : ends[number - 1]
      var slot = Self.hash(bytes.span.extracting(start..<ends[number])) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number) + 1
    }
  }

  private static func hash(_ content: Span<UInt8>) -> Int {
    // Seeded anew in each process, so that no file can be made to fill one slot.
    var hasher = Hasher()
    unsafe content.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}
