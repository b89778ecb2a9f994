internal import Model

/// The sentences of the participants of a transcript, turn by turn.
struct SpokenSentences {
  /// Where the sentences stand in the canonical text, for each turn that is a participant's.
  let turns: [[TextRange]]

  init(_ transcript: Transcript) {
    turns = transcript.turns.filter { $0.speaker.includes(transcript.interview) }.map { turn in
      var sentences: [TextRange] = []
      var start = turn.range.lower
      for at in turn.range.lower..<turn.range.upper {
        let byte = transcript.text[at]
        guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
        else { continue }
        sentences.append(TextRange(start, at + 1))
        start = min(at + 2, turn.range.upper)
      }
      return sentences
    }.filter { !$0.isEmpty }
  }

  /// A stretch of at most so many sentences that follow one another; `nil` when nobody spoke.
  func stretch(atMost count: Int, _ random: inout SeededGenerator) -> TextRange? {
    guard !turns.isEmpty else { return nil }
    let turn = turns[random.below(turns.count)]
    let first = random.below(turn.count)
    let last = min(turn.count - 1, first + random.below(count))
    return TextRange(turn[first].lower, turn[last].upper)
  }
}
