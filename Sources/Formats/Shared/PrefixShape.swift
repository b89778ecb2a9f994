/// What the beginning of a caption line looks like: a marker, then what may be a label.
struct PrefixShape {
  /// Whether `>>` or a hyphen stands first.
  var isMarked = false
  /// Where the label's letters begin and end; empty when there is none.
  var label = 0..<0
  /// Whether the label stands in brackets with no colon after them, as sounds do too.
  var isBracketed = false
  /// Where the words begin when the label is one.
  var body = 0
  /// Where the words begin when the label is none.
  var words = 0

  /// The most characters a label has, in bytes of UTF-8 so that longer scripts fit.
  private static let limit = 60

  /// Looks at a line from its first byte to its end, exclusive.
  init(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) {
    var at = Self.skipSpace(bytes, lower, upper)
    if at + 1 < upper, bytes[at] == UInt8(ascii: ">"), bytes[at + 1] == UInt8(ascii: ">") {
      isMarked = true
      while at < upper, bytes[at] == UInt8(ascii: ">") { at += 1 }
    } else if at + 1 < upper, bytes[at] == UInt8(ascii: "-"),
      bytes[at + 1] == 32 || Self.isLetter(bytes[at + 1])
    {
      isMarked = true
      at += 1
    }
    if isMarked { at = Self.skipSpace(bytes, at, upper) }
    words = at
    findLabel(bytes, at, upper)
  }

  /// At most six words, letters first, a colon, and then white space or the line's end.
  private mutating func findLabel(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) {
    guard lower < upper else { return }
    if bytes[lower] == UInt8(ascii: "[") { findBracketed(bytes, lower, upper) }
    guard Self.isLetter(bytes[lower]),
      ByteSearch.first(UInt8(ascii: ":"), in: bytes, lower, min(upper, lower + 4 * Self.limit))
        != nil
    else { return }
    var at = lower
    var characters = 0
    var spaces = 0
    while at < upper, characters <= Self.limit {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: ":"):
        let after = at + 1
        guard after >= upper || Self.space(bytes, after, upper) > 0 else { return }
        var end = at
        while end > lower, bytes[end - 1] == 32 { end -= 1 }
        // A no-break space before the colon, as French sets it.
        if end - 2 > lower, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 { end -= 2 }
        label = lower..<end
        body = Self.skipSpace(bytes, after, upper)
        return
      case 10, UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: "\""),
        UInt8(ascii: "<"), UInt8(ascii: ">"):
        return
      case 32:
        spaces += 1
        if spaces > 6 { return }
      default:
        break
      }
      if byte & 0xC0 != 0x80 { characters += 1 }
      at += 1
    }
  }

  /// A name in brackets, then a colon, or white space and words.
  private mutating func findBracketed(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) {
    var end = lower + 1
    while end < upper, end - lower <= Self.limit, bytes[end] != UInt8(ascii: "]") {
      if bytes[end] == 10 || bytes[end] == UInt8(ascii: "[") { return }
      end += 1
    }
    guard end < upper, bytes[end] == UInt8(ascii: "]") else { return }
    var nameEnd = end
    while nameEnd > lower + 1, bytes[nameEnd - 1] == 32 { nameEnd -= 1 }
    let name = Self.skipSpace(bytes, lower + 1, nameEnd)
    guard name < nameEnd, Self.isLetter(bytes[name]) else { return }
    var after = end + 1
    let hasColon = after < upper && bytes[after] == UInt8(ascii: ":")
    if hasColon { after += 1 }
    guard after >= upper || Self.space(bytes, after, upper) > 0 else { return }
    let next = Self.skipSpace(bytes, after, upper)
    // A mark alone on its line is no label.
    guard hasColon || next < upper else { return }
    label = name..<nameEnd
    isBracketed = !hasColon
    body = next
  }

  /// Whether a byte begins a letter; every character beyond ASCII but dashes and marks counts.
  static func isLetter(_ byte: UInt8) -> Bool {
    // 0xC2 begins U+0080…U+00BF and 0xE2 U+2000…U+2FFF: signs, quotation marks, dashes, notes.
    (byte | 32) &- 97 < 26 || (byte >= 0xC3 && byte != 0xE2)
  }

  /// The first byte from a place on that is no white space, at most `upper`.
  static func skipSpace(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    var at = lower
    while at < upper {
      let step = space(bytes, at, upper)
      if step == 0 { break }
      at += step
    }
    return at
  }

  /// How many bytes the white space character at a place has; 0 when none stands there.
  static func space(_ bytes: Span<UInt8>, _ at: Int, _ upper: Int) -> Int {
    if bytes[at] == 32 || bytes[at] == 9 || bytes[at] == 10 { return 1 }
    return bytes[at] == 0xC2 && at + 1 < upper && bytes[at + 1] == 0xA0 ? 2 : 0
  }
}
