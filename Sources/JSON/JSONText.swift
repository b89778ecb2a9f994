/// Escapes in JSON strings, undone and done.
package enum JSONText {
  /// Adds what a string literal means to a buffer.
  ///
  /// The range covers the bytes between the quotation marks of a string that a scanner or parser
  /// passed; escapes that are none are left out.
  package static func appendUnescaped(
    _ range: Range<Int>, of bytes: Span<UInt8>, to buffer: inout [UInt8]
  ) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "\\") else {
        buffer.append(byte)
        position += 1
        continue
      }
      guard position + 1 < range.upperBound else { return }
      let letter = bytes[position + 1]
      position += 2
      switch letter {
      case UInt8(ascii: "b"): buffer.append(8)
      case UInt8(ascii: "f"): buffer.append(12)
      case UInt8(ascii: "n"): buffer.append(10)
      case UInt8(ascii: "r"): buffer.append(13)
      case UInt8(ascii: "t"): buffer.append(9)
      case UInt8(ascii: "u"):
        guard var value = codeUnit(at: position, before: range.upperBound, in: bytes) else {
          continue
        }
        position += 4
        if value & 0xFC00 == 0xD800,
          let low = codeUnit(at: position + 2, before: range.upperBound, in: bytes)
        {
          value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
          position += 6
        }
        guard let scalar = Unicode.Scalar(value) else { continue }
        buffer.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      default: buffer.append(letter)
      }
    }
  }

  /// The text that a string literal means.
  ///
  /// The range covers the bytes between its quotation marks.
  package static func string(_ range: Range<Int>, of bytes: Span<UInt8>) -> String {
    var buffer: [UInt8] = []
    buffer.reserveCapacity(range.count)
    appendUnescaped(range, of: bytes, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  /// Adds a string literal with its quotation marks to a buffer.
  ///
  /// Escaped are quotation mark, backslash and control characters, these as `\b`, `\f`, `\n`,
  /// `\r`, `\t` or `\u00xx` with lower-case digits, and nothing else. With `isForHTML` also `<`,
  /// `>`, `&`, U+2028 and U+2029 are, so that the literal can stand in a script element. The
  /// content is UTF-8.
  package static func appendLiteral(
    _ content: Span<UInt8>, isForHTML: Bool = false, to buffer: inout [UInt8]
  ) {
    buffer.append(UInt8(ascii: "\""))
    var index = 0
    while index < content.count {
      let byte = content[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): buffer += [UInt8(ascii: "\\"), byte]
      case 8: buffer += Array("\\b".utf8)
      case 9: buffer += Array("\\t".utf8)
      case 10: buffer += Array("\\n".utf8)
      case 12: buffer += Array("\\f".utf8)
      case 13: buffer += Array("\\r".utf8)
      case ..<0x20: appendEscape(UInt32(byte), to: &buffer)
      case UInt8(ascii: "<") where isForHTML, UInt8(ascii: ">") where isForHTML,
        UInt8(ascii: "&") where isForHTML:
        appendEscape(UInt32(byte), to: &buffer)
      case 0xE2 where isForHTML && isLineSeparator(content, at: index):
        appendEscape(0x2000 + UInt32(content[index + 2] & 0x3F), to: &buffer)
        index += 2
      default: buffer.append(byte)
      }
      index += 1
    }
    buffer.append(UInt8(ascii: "\""))
  }

  // U+2028 is E2 80 A8, U+2029 is E2 80 A9.
  private static func isLineSeparator(_ content: Span<UInt8>, at index: Int) -> Bool {
    index + 2 < content.count && content[index + 1] == 0x80 && content[index + 2] & 0xFE == 0xA8
  }

  private static func appendEscape(_ value: UInt32, to buffer: inout [UInt8]) {
    buffer += Array("\\u".utf8)
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(value >> shift & 15)
      buffer.append(digit < 10 ? 48 + digit : 87 + digit)
    }
  }

  /// The four hexadecimal digits at an offset, or `nil` when there are not four before `end`.
  static func codeUnit(at offset: Int, before end: Int, in bytes: Span<UInt8>) -> UInt32? {
    guard offset + 4 <= end else { return nil }
    var value: UInt32 = 0
    for index in offset..<(offset + 4) {
      let byte = bytes[index]
      switch byte {
      case 48...57: value = value << 4 | UInt32(byte - 48)
      case 65...70: value = value << 4 | UInt32(byte - 55)
      case 97...102: value = value << 4 | UInt32(byte - 87)
      default: return nil
      }
    }
    return value
  }
}
