/// Packs numbers and texts into bytes, small numbers into one.
///
/// A number is folded (0, -1, 1, -2, …) and written seven bits a byte, lowest first, the high bit
/// set on all but the last (LEB128); a text is its length in bytes and its UTF-8.
struct Packer {
  /// What was packed so far.
  private(set) var bytes: [UInt8] = []

  /// Adds a number of either sign.
  mutating func add(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Adds a text.
  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds a text that may be missing.
  mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }

  /// Adds texts in order.
  mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }
}
