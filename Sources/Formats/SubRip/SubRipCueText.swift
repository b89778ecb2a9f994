/// Reads the markup that stands in SubRip files: a few HTML tags, override blocks, references.
///
/// Anything else in angle brackets or braces is text.
enum SubRipCueText {
  /// Reads a cue's text.
  static func read(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int, into text: inout CueText) {
    var at = lower
    while at < upper {
      let end = CuePlain.end(bytes, at, upper, isOverride: true)
      text.bytes.append(bytes, at, end)
      at = end
      guard at < upper else { break }
      let byte = bytes[at]
      if byte == 10 || byte == 13 {
        text.breakLine()
        at += 1
      } else if byte == UInt8(ascii: "<"), let next = afterTag(bytes, at, upper) {
        at = next
      } else if byte == UInt8(ascii: "{"), let next = afterOverride(bytes, at, upper) {
        at = next
      } else if byte == UInt8(ascii: "&"),
        let reference = CharacterReference.read(bytes, at: at, before: upper)
      {
        text.bytes.append(reference.scalar)
        at = reference.next
      } else {
        text.bytes.append(byte)
        at += 1
      }
    }
  }

  /// `<i>`, `<b>`, `<u>`, `<s>`, `<font …>` and their ends, in any letter case.
  private static func afterTag(_ bytes: Span<UInt8>, _ at: Int, _ upper: Int) -> Int? {
    var name = at + 1
    if name < upper, bytes[name] == UInt8(ascii: "/") { name += 1 }
    var end = name
    while end < upper, (bytes[end] | 32) &- 97 < 26 { end += 1 }
    guard end < upper else { return nil }
    if end == name + 1, isStyle(bytes[name] | 32) {
      return bytes[end] == UInt8(ascii: ">") ? end + 1 : nil
    }
    guard end == name + 4, bytes[name] | 32 == UInt8(ascii: "f"),
      bytes[name + 1] | 32 == UInt8(ascii: "o"), bytes[name + 2] | 32 == UInt8(ascii: "n"),
      bytes[name + 3] | 32 == UInt8(ascii: "t")
    else { return nil }
    let limit = min(upper, end + 200)
    while end < limit, bytes[end] != UInt8(ascii: ">") { end += 1 }
    return end < limit ? end + 1 : nil
  }

  /// `{\an8}` and its like; `{b}`, `{/i}`.
  private static func afterOverride(_ bytes: Span<UInt8>, _ at: Int, _ upper: Int) -> Int? {
    let limit = min(upper, at + 100)
    var end = at + 1
    while end < limit, bytes[end] != UInt8(ascii: "}") { end += 1 }
    guard end < limit, end > at + 1 else { return nil }
    if bytes[at + 1] == UInt8(ascii: "\\") { return end + 1 }
    let letter = bytes[at + 1] == UInt8(ascii: "/") ? at + 2 : at + 1
    return letter + 1 == end && isStyle(bytes[letter]) ? end + 1 : nil
  }

  private static func isStyle(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "i") || letter == UInt8(ascii: "b") || letter == UInt8(ascii: "u")
      || letter == UInt8(ascii: "s")
  }
}
