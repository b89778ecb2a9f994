/// One stretch of one speaker's speech.
public struct Turn: Hashable, Sendable {
  /// Where its words stand in the canonical text.
  public var range: TextRange
  /// Who speaks.
  public var speaker: Speaker
  /// The label as it stands in the source; `nil` when it has none.
  public var label: String?
  /// The line of the source on which it begins, from 1; `nil` when the source has no lines.
  public var line: Int?
  /// Whether the turn goes on with the voice of the one before it, divided only for reading.
  public var continues: Bool

  /// Makes a turn.
  public init(range: TextRange, speaker: Speaker, label: String? = nil, line: Int? = nil) {
    self.range = range
    self.speaker = speaker
    self.label = label
    self.line = line
    continues = false
  }
}
