package import Model
internal import Words

/// A passage as an editor can paste it: whole sentences, with the marks that a quote must show.
package struct QuotablePassage: Hashable, Sendable {
  /// The words to paste.
  package let text: String
  /// From the first to the last of the words in the canonical text.
  package let range: TextRange
  /// The excerpt's id.
  package let id: String

  /// Takes the whole sentences around a stretch, within the turns it lies in.
  package init(around stretch: TextRange, in transcript: Transcript) {
    let first = transcript.turn(at: stretch.lower) ?? 0
    let last = transcript.turn(at: max(stretch.lower, stretch.upper - 1)) ?? 0
    let text = transcript.text
    var lower = stretch.lower
    let start = transcript.turns[first].range.lower
    while lower > start, !Self.isSentenceStart(lower, in: text) { lower -= 1 }
    var upper = stretch.upper
    let end = transcript.turns[last].range.upper
    while upper < end, !Self.isSentenceEnd(upper, in: text) { upper += 1 }
    while upper < end, text[upper] != 0x20 { upper += 1 }
    var shown = ""
    var at = lower
    for mark in transcript.marks
    where (mark.kind == .inaudible || mark.kind == .editorial)
      && mark.offset > lower && mark.offset < upper
    {
      shown += transcript.words(in: TextRange(at, mark.offset)) + mark.text
      if text[mark.offset] != 0x20 { shown += " " }
      at = mark.offset
    }
    shown += transcript.words(in: TextRange(at, upper))
    self.text = shown.replacing("\n", with: " ")
    let words = WordScanner.words(in: text, TextRange(lower, upper))
    range = TextRange(words.first?.lower ?? lower, words.last?.upper ?? upper)
    id = ExcerptIdentity.id(of: range, in: transcript)
  }

  /// Whether a blank before this byte follows the end of a sentence.
  private static func isSentenceStart(_ at: Int, in text: [UInt8]) -> Bool {
    guard at > 1, text[at - 1] == 0x20 else { return false }
    var before = at - 2
    while before > 0, isClosing(text[before]) { before -= 1 }
    return isEnd(text[before])
  }

  /// Whether a sentence's last mark stands at this byte.
  private static func isSentenceEnd(_ at: Int, in text: [UInt8]) -> Bool {
    isEnd(text[at]) && (at + 1 == text.count || text[at + 1] <= 0x20 || isClosing(text[at + 1]))
  }

  private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x3F || byte == 0x21 }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x27 || byte == 0x29
  }
}
