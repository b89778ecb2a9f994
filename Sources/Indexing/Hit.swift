package import Model

/// A turn that was found.
package struct Hit: Hashable, Sendable {
  /// The interview.
  package var interview: String
  /// The turn's index in the transcript.
  package var turn: Int
  /// Where the turn's words stand in the canonical text.
  package var range: TextRange
  /// Who speaks.
  package var speaker: Speaker
  /// The label as it stands in the source; `nil` when it has none.
  package var label: String?
  /// The turn's words.
  package var text: String
  /// Where the words that were looked for stand in the canonical text, in order; empty when the
  /// query has filters only.
  package var matches: [TextRange]
  /// When the turn is heard; `nil` when no source of the interview has times there.
  package var interval: Timing.Interval?

  /// Makes a hit.
  package init(
    interview: String, turn: Int, range: TextRange, speaker: Speaker, label: String?, text: String,
    matches: [TextRange], interval: Timing.Interval?
  ) {
    self.interview = interview
    self.turn = turn
    self.range = range
    self.speaker = speaker
    self.label = label
    self.text = text
    self.matches = matches
    self.interval = interval
  }
}
