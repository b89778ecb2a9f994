/// Markdown's backslash before a punctuation mark of ASCII (CommonMark 0.31, 2.4).
enum BackslashEscape {
  /// Whether one stands at a byte: the mark after it is meant, and it is not.
  static func stands(at index: Int, in bytes: Span<UInt8>, before upper: Int) -> Bool {
    guard index + 1 < upper, bytes[index] == UInt8(ascii: "\\") else { return false }
    switch bytes[index + 1] {
    case 33...47, 58...64, 91...96, 123...126: return true
    default: return false
    }
  }

  /// A text without them.
  static func removed(from text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "\\")) else { return text }
    var plain: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if stands(at: at, in: bytes.span, before: bytes.count) { at += 1 }
      plain.append(bytes[at])
      at += 1
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
