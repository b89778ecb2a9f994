/// One cue, paragraph or row as a reader found it, before cues join into turns.
///
/// A small value without heap storage: an hour of captions has thousands.
public struct Utterance: Hashable, Sendable {
  /// Where its words stand in `Reading.text`, in UTF-8 bytes.
  public var range: TextRange
  /// The label under which it stands, as an index into `Reading.labels`; -1 for no label.
  public var label: Int32
  /// When it begins, in milliseconds of the recording; -1 when the source does not say.
  public var start: Int32
  /// When it ends, in milliseconds of the recording; -1 when the source does not say.
  public var end: Int32
  /// The line of the source on which it begins, from 1; 0 when the source has no lines.
  public var line: Int32
  /// Whether the source marks a change of speaker here without naming anyone (`>>`, `- `).
  public var changesSpeaker: Bool
  /// Whether an unlabelled utterance goes on with the speaker before it (a further paragraph).
  public var continues: Bool

  /// Makes an utterance without label and times.
  public init(range: TextRange, line: Int = 0) {
    self.range = range
    self.line = Int32(clamping: line)
    label = -1
    start = -1
    end = -1
    changesSpeaker = false
    continues = false
  }
}
