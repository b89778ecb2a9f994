/// Text as XML 1.0 writes it.
enum XMLText {
  /// Text in which no markup begins, for elements and attributes; characters that XML does not have
  /// become blanks.
  static func escaped(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case 0...31: bytes.append(32)
      case 0xBE...0xBF where index >= 2 && text[index - 1] == 0xBF && text[index - 2] == 0xEF:
        // U+FFFE and U+FFFF, which are no characters of XML.
        bytes.removeLast(2)
        bytes.append(32)
      default: bytes.append(byte)
      }
    }
    return bytes
  }

  /// The same of a string.
  static func escaped(_ text: String) -> String {
    String(decoding: escaped(Array(text.utf8)), as: UTF8.self)
  }
}
