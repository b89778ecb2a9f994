internal import Model

/// A word of a turn with the marks before it, as captions show it.
struct WrittenWord {
  /// UTF-8.
  var bytes: [UInt8]
  /// Where the word stands in the canonical text; empty for marks that no word follows.
  var range: TextRange
  /// The number of its characters, marks included.
  var width: Int
  /// When it is heard; `nil` for marks, and for words whose time is unknown.
  var heard: Timing.Interval?

  /// Whether it ends a sentence.
  var endsSentence: Bool { ends(with: [".", "?", "!", "…"]) }
  /// Whether a pause may follow it.
  var endsPhrase: Bool { ends(with: [",", ";", ":", "—", "–", "-"]) }

  private func ends(with signs: [String]) -> Bool {
    var bytes = bytes[...]
    for quote in ["\"", "”", "»", ")", "]", "’", "'"] where bytes.ends(with: quote) {
      bytes.removeLast(quote.utf8.count)
      break
    }
    return signs.contains { bytes.ends(with: $0) }
  }

  /// The words of a turn, and its marks but those of time where they stand among them.
  static func words(of turn: Turn, in transcript: Transcript) -> [WrittenWord] {
    let text = transcript.text
    let marks = transcript.marks.filter { mark in
      mark.kind != .time && mark.offset >= turn.range.lower && mark.offset <= turn.range.upper
    }
    var words: [WrittenWord] = []
    var nextMark = 0
    var at = turn.range.lower
    while at < turn.range.upper {
      while at < turn.range.upper, text[at] == 32 { at += 1 }
      var end = at
      while end < turn.range.upper, text[end] != 32 { end += 1 }
      guard end > at else { break }
      while nextMark < marks.count, marks[nextMark].offset <= at {
        words.append(WrittenWord(marks[nextMark].text, at: at))
        nextMark += 1
      }
      var word = WrittenWord(Array(text[at..<end]), TextRange(at, end))
      word.heard = transcript.interval(of: word.range)
      words.append(word)
      at = end
    }
    for mark in marks[nextMark...] {
      words.append(WrittenWord(mark.text, at: turn.range.upper))
    }
    return words
  }

  private init(_ bytes: [UInt8], _ range: TextRange) {
    self.bytes = bytes
    self.range = range
    width = bytes.count { $0 & 0xC0 != 0x80 }
  }

  private init(_ mark: String, at offset: Int) {
    self.init(Array(mark.utf8), TextRange(offset, offset))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with sign: String) -> Bool {
    count >= sign.utf8.count && suffix(sign.utf8.count).elementsEqual(sign.utf8)
  }
}
