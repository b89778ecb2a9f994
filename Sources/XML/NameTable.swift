/// Numbers for the interned names of one parser, found by the address of the name.
///
/// libxml2 keeps each name of a document once, so equal names have equal addresses.
struct NameTable {
  private var keys: [UInt]
  private var numbers: [Int]
  private let mask: Int

  /// Makes a table for at most `count` names.
  init(count: Int) {
    var size = 8
    while size < count * 4 { size *= 2 }
    keys = [UInt](repeating: 0, count: size)
    numbers = [Int](repeating: XMLName.unknown, count: size)
    mask = size - 1
  }

  /// Gives a name its number; the first number stays.
  mutating func insert(_ address: UInt, _ number: Int) {
    var slot = slot(of: address)
    while keys[slot] != 0 {
      if keys[slot] == address { return }
      slot = (slot + 1) & mask
    }
    keys[slot] = address
    numbers[slot] = number
  }

  /// The number of a name, or `XMLName.unknown`.
  func number(of address: UInt) -> Int {
    var slot = slot(of: address)
    while keys[slot] != 0 {
      if keys[slot] == address { return numbers[slot] }
      slot = (slot + 1) & mask
    }
    return XMLName.unknown
  }

  private func slot(of address: UInt) -> Int {
    Int(truncatingIfNeeded: (address ^ (address >> 15)) &* 0x9E37_79B9 >> 8) & mask
  }
}
