/// What the beginning of a line must look like to be a label followed by a colon.
///
/// Whether it is one, the whole file decides: see `LabelCensus`.
enum LabelShape {
  /// The most bytes a label has.
  static let limit = 80

  /// A candidate at the start of a line.
  struct Candidate {
    /// Bytes from the start of the text to the label.
    var lower: Int
    /// Bytes from the start of the text to the label's end.
    var upper: Int
    /// Bytes from the start of the text to what is said under it.
    var body: Int
    /// Whether white space or the line's end follows the colon.
    var isSpaced: Bool
  }

  /// The candidate that begins at a byte of a line, or `nil` when there is none.
  ///
  /// A colon, `:` or `：`, stands within the limit; before it are at most six words with a letter
  /// among them and without sentence punctuation. White space may precede the colon (French).
  static func candidate(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Candidate? {
    let end = min(upper, lower + limit)
    var at = lower
    var hasLetter = false
    var words = 0
    var isInWord = false
    while at < end {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: ":"):
        return finish(bytes, lower, at, at + 1, upper, hasLetter && words <= 6)
      case 0xEF where at + 2 < upper && bytes[at + 1] == 0xBC && bytes[at + 2] == 0x9A:
        return finish(bytes, lower, at, at + 3, upper, hasLetter && words <= 6)
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: "\""),
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "="), 9:
        return nil
      case 32:
        isInWord = false
      default:
        if byte >= 0x80 || (byte | 32) &- 97 < 26 { hasLetter = true }
        if !isInWord {
          isInWord = true
          words += 1
          if words > 6 { return nil }
        }
      }
      at += 1
    }
    return nil
  }

  private static func finish(
    _ bytes: Span<UInt8>, _ lower: Int, _ colon: Int, _ after: Int, _ upper: Int, _ isShaped: Bool
  ) -> Candidate? {
    guard isShaped else { return nil }
    var end = colon
    while let before = space(bytes, endingAt: end, after: lower) { end = before }
    guard end > lower else { return nil }
    var body = after
    while let next = space(bytes, at: body, before: upper) { body = next }
    // A wide colon (U+FF1A) has its space within.
    let isSpaced = body > after || after >= upper || after - colon > 1
    return Candidate(lower: lower, upper: end, body: body, isSpaced: isSpaced)
  }

  /// Whether a stretch may be a name: at most six words and no punctuation of sentences.
  static func isName(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    var words = 1
    for at in lower..<upper {
      switch bytes[at] {
      case 32: words += 1
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: ","),
        UInt8(ascii: "\""), UInt8(ascii: ":"):
        return false
      default: break
      }
    }
    return words <= 6 && bytes[upper - 1] != UInt8(ascii: ".")
  }

  /// Where the name of a line `### Name` begins, or `nil` when the line is none.
  static func title(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    var at = lower
    while at < upper, bytes[at] == UInt8(ascii: "#") { at += 1 }
    guard at > lower, at - lower <= 6, let name = space(bytes, at: at, before: upper),
      name < upper, upper - name <= limit, isName(bytes, name, upper)
    else { return nil }
    return name
  }

  /// A short code in capitals, perhaps with a number, and `.`, `>` or a dash after it: `Q.`, `R2 –`.
  static func code(
    _ bytes: Span<UInt8>, _ lower: Int, _ upper: Int
  ) -> (upper: Int, body: Int)? {
    var at = lower
    while at < upper, at - lower < 4, bytes[at] &- 65 < 26 { at += 1 }
    guard at > lower, at - lower <= 3 else { return nil }
    let letters = at
    while at < upper, at - letters < 2, CaptionTime.isDigit(bytes[at]) { at += 1 }
    let end = at
    guard at < upper else { return nil }
    if bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ">") {
      guard let body = space(bytes, at: at + 1, before: upper) else { return nil }
      return (end, body)
    }
    guard let dash = space(bytes, at: at, before: upper), dash < upper else { return nil }
    var next = dash
    if bytes[dash] == UInt8(ascii: "-") {
      next += 1
    } else if dash + 2 < upper, bytes[dash] == 0xE2, bytes[dash + 1] == 0x80,
      bytes[dash + 2] == 0x93 || bytes[dash + 2] == 0x94
    {
      next += 3
    } else {
      return nil
    }
    guard let body = space(bytes, at: next, before: upper) else { return nil }
    return (end, body)
  }

  /// Whether a voice tag, `<v Name>`, begins at a byte.
  static func isVoice(_ bytes: Span<UInt8>, _ at: Int, _ upper: Int) -> Bool {
    guard at + 3 < upper, bytes[at] == UInt8(ascii: "<"), bytes[at + 1] == UInt8(ascii: "v"),
      bytes[at + 2] == 32
    else { return false }
    var end = at + 3
    while end < upper, end - at < limit, bytes[end] != UInt8(ascii: ">") { end += 1 }
    return end < upper && bytes[end] == UInt8(ascii: ">")
  }

  /// The byte after the white space character at a byte, or `nil` when none stands there.
  static func space(_ bytes: Span<UInt8>, at: Int, before upper: Int) -> Int? {
    guard at < upper else { return nil }
    if bytes[at] == 32 || bytes[at] == 9 || bytes[at] == 12 || bytes[at] == 11 { return at + 1 }
    // U+00A0, U+202F and U+2009: French sets them before a colon.
    if bytes[at] == 0xC2, at + 1 < upper, bytes[at + 1] == 0xA0 { return at + 2 }
    if bytes[at] == 0xE2, at + 2 < upper, bytes[at + 1] == 0x80,
      bytes[at + 2] == 0xAF || bytes[at + 2] == 0x89
    {
      return at + 3
    }
    return nil
  }

  /// The byte at which the white space character that ends before a byte begins, or `nil`.
  static func space(_ bytes: Span<UInt8>, endingAt end: Int, after lower: Int) -> Int? {
    guard end > lower else { return nil }
    let last = bytes[end - 1]
    if last == 32 || last == 9 || last == 12 || last == 11 { return end - 1 }
    if last == 0xA0, end - 2 >= lower, bytes[end - 2] == 0xC2 { return end - 2 }
    if last == 0xAF || last == 0x89, end - 3 >= lower, bytes[end - 2] == 0x80,
      bytes[end - 3] == 0xE2
    {
      return end - 3
    }
    return nil
  }
}
