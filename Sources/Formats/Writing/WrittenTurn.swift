internal import Model

/// A turn as text formats write it: when it begins, who speaks, and the words with their marks.
struct WrittenTurn {
  /// Milliseconds of the recording, as a source has them; `nil` when unknown or worked out between
  /// others, since a reader would take it for exact.
  var start: Int?
  /// The name that stands before the words; `nil` where the turn goes on with the speaker before it,
  /// and where no speaker of the transcript is known.
  var name: String?
  /// UTF-8.
  var words: [UInt8]

  /// What those are called whom nobody knows, in a transcript that names others: without a name their
  /// words would be read as those of the speaker before them.
  static let unknown = "Unknown Speaker"

  /// The turns of a transcript, and what their names and times do not tell.
  static func turns(
    of transcript: Transcript, names: SpeakerNames
  ) -> (turns: [WrittenTurn], losses: [String]) {
    let known = transcript.turns.map { names.name(of: $0.speaker) }
    let isNamed = known.contains { $0 != nil }
    var turns: [WrittenTurn] = []
    var last: String?
    var worked = 0
    for (turn, known) in zip(transcript.turns, known) {
      let name = known ?? (isNamed ? unknown : nil)
      let words = MarkedText.bytes(of: turn, in: transcript)
      let time = transcript.interval(of: turn.range)?.start
      let isExact = transcript.timing.isExactStart(turn.range.lower)
      if time != nil, !isExact { worked += 1 }
      let goesOn = turn.continues && name == last && !mayBeginWithLabel(words)
      turns.append(
        WrittenTurn(start: isExact ? time : nil, name: goesOn ? nil : name, words: words))
      last = name
    }
    var losses: [String] = []
    if !transcript.timing.spans.isEmpty {
      losses.append("times within turns, and fractions of a second")
    }
    if worked > 0 {
      losses.append("\(worked) turn(s) whose time is worked out between others stand without one")
    }
    let nameless = known.count { $0 == nil }
    if nameless > 0 {
      losses.append(
        isNamed
          ? "\(nameless) turn(s) of nobody known stand under the name '\(unknown)'"
          : "\(nameless) turn(s) of nobody known stand without a name")
    }
    return (turns, losses)
  }

  /// Whether a reader may take the first words for a name: they need their speaker's before them.
  private static func mayBeginWithLabel(_ words: [UInt8]) -> Bool {
    // The last byte of a wide colon (U+FF1A) stands for it.
    let signs = Array(":#>*<".utf8) + [0x9A]
    return words.prefix(LabelShape.limit).contains { signs.contains($0) }
      || LabelShape.code(words.span, 0, words.count) != nil
  }
}
