internal import Model

/// Takes the footnotes of OHMS out of a transcript: `[[footnote]]1[[/footnote]]` among the words,
/// and what they say between `[[footnotes]]` and `[[/footnotes]]`.
struct OHMSFootnotes {
  /// The transcript without them; lines stay lines.
  private(set) var text: [UInt8] = []
  /// Signs of footnotes among the words.
  private(set) var signs = 0
  /// Words in footnotes.
  private(set) var words = 0

  /// Looks through a transcript.
  init(_ source: [UInt8]) {
    var at = 0
    while at < source.count {
      guard let open = ByteSearch.first(UInt8(ascii: "["), in: source.span, at, source.count)
      else { break }
      text += source[at..<open]
      at = open
      if let end = Self.end(of: "footnote", in: source, at: open) {
        signs += 1
        at = end
      } else if let end = Self.end(of: "footnotes", in: source, at: open) {
        words += WordCount.words(source.span, open, end) - 2
        text += source[open..<end].filter { $0 == 10 }
        at = end
      } else {
        text.append(source[open])
        at += 1
      }
    }
    text += source[at...]
  }

  /// Where a part that begins at a byte ends; a part without an end goes to that of the text, if
  /// it is the list of footnotes.
  private static func end(of name: String, in source: [UInt8], at start: Int) -> Int? {
    guard source[start...].starts(with: "[[\(name)]]".utf8) else { return nil }
    let close = Array("[[/\(name)]]".utf8)
    let limit = name == "footnotes" ? source.count : min(source.count, start + 60)
    var at = start
    while let open = ByteSearch.first(close[0], in: source.span, at, limit) {
      if source[open...].starts(with: close) { return open + close.count }
      at = open + 1
    }
    return name == "footnotes" ? source.count : nil
  }
}
