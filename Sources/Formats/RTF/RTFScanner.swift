/// Cuts an RTF file into its tokens (Rich Text Format specification 1.9.1, "Conventions").
struct RTFScanner {
  /// A token.
  enum Token: Equatable {
    /// `{`.
    case open
    /// `}`.
    case close
    /// `\word` or `\word12`; the space that ends it belongs to it.
    case word(String, Int?)
    /// `\~`, `\*` and the like.
    case symbol(UInt8)
    /// A byte of text, plain or as `\'e9`; its character is up to the font.
    case byte(UInt8)
  }

  private let bytes: [UInt8]
  private var at: Int

  /// Starts on a file.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = 0
  }

  /// The next token; line ends of the file mean nothing.
  mutating func next() -> Token? {
    while at < bytes.count, bytes[at] == 10 || bytes[at] == 13 || bytes[at] == 0 { at += 1 }
    guard at < bytes.count else { return nil }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "{"): return .open
    case UInt8(ascii: "}"): return .close
    case UInt8(ascii: "\\"): return control()
    default: return .byte(byte)
    }
  }

  /// Passes over raw bytes, as `\bin` announces them.
  mutating func skip(_ count: Int) { at += max(0, min(count, bytes.count - at)) }

  private mutating func control() -> Token? {
    guard at < bytes.count else { return nil }
    let first = bytes[at]
    guard Self.isLetter(first) else {
      at += 1
      switch first {
      case UInt8(ascii: "'"): return hexadecimal()
      // A backslash before a line end is `\par`.
      case 10, 13: return .word("par", nil)
      case 9: return .word("tab", nil)
      default: return .symbol(first)
      }
    }
    let lower = at
    while at < bytes.count, at - lower < 32, Self.isLetter(bytes[at]) { at += 1 }
    let name = String(decoding: bytes[lower..<at], as: UTF8.self)
    let value = parameter()
    if at < bytes.count, bytes[at] == 32 { at += 1 }
    return .word(name, value)
  }

  private mutating func parameter() -> Int? {
    var end = at
    let isNegative = end < bytes.count && bytes[end] == UInt8(ascii: "-")
    if isNegative { end += 1 }
    var value = 0
    let digits = end
    while end < bytes.count, end - digits < 10, CaptionTime.isDigit(bytes[end]) {
      value = value * 10 + Int(bytes[end] &- 48)
      end += 1
    }
    guard end > digits else { return nil }
    at = end
    return isNegative ? -value : value
  }

  private mutating func hexadecimal() -> Token? {
    var value: UInt8 = 0
    for _ in 0..<2 {
      guard at < bytes.count, let digit = Self.digit(bytes[at]) else { return .symbol(0) }
      value = value << 4 | digit
      at += 1
    }
    return .byte(value)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 }
}
