/// Walks what counts in a text file of Praat.
///
/// That is texts in quotation marks, numbers and flags that stand free between white space. All
/// else is a comment, so that the long and the short form are one.
///
/// After Praat's manual, "TextGrid file formats".
struct PraatScanner {
  /// What counts.
  enum Token {
    /// A text without its marks, doubled ones made one.
    case text([UInt8])
    /// A number as written.
    case number(Range<Int>)
    /// A flag, such as `<exists>`.
    case flag
  }

  /// Bytes from the start of the file to what comes next.
  private var position = 0
  /// The line on which the last token ended, from 1.
  private(set) var line = 1
  /// The line on which the last token began, from 1.
  private(set) var tokenLine = 1

  /// The next token; `nil` at the end of the file, and in a text that has no end.
  mutating func next(_ bytes: Span<UInt8>) -> Token? {
    while position < bytes.count {
      let byte = bytes[position]
      if byte <= 32 {
        skip(bytes)
      } else if byte == UInt8(ascii: "!") {
        while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
      } else if byte == UInt8(ascii: "\"") {
        tokenLine = line
        return text(bytes)
      } else {
        tokenLine = line
        let lower = position
        while position < bytes.count, bytes[position] > 32 { position += 1 }
        if byte == UInt8(ascii: "<") { return .flag }
        let isSigned = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
        if byte &- 48 < 10 || isSigned { return .number(lower..<position) }
      }
    }
    return nil
  }

  private mutating func text(_ bytes: Span<UInt8>) -> Token? {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        guard position < bytes.count, bytes[position] == byte else { return .text(text) }
        position += 1
        text.append(byte)
      } else {
        text.append(byte)
        skip(bytes)
      }
    }
    return nil
  }

  /// Steps over a byte, counting lines whatever ends them.
  private mutating func skip(_ bytes: Span<UInt8>) {
    let byte = bytes[position]
    position += 1
    if byte == 10 || (byte == 13 && (position == bytes.count || bytes[position] != 10)) {
      line += 1
    }
  }
}
