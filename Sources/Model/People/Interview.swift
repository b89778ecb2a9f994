/// One meeting with one or more participants, as the study's files describe it.
public struct Interview: Hashable, Sendable {
  /// The source files' name up to the first dot.
  public var id: String
  /// The ids of those who took part, in file order.
  public var participants: [String]
  /// Which label stands for whom.
  public var speakers: [SpeakerRule]
  /// What each file is, where the interview file says it, by file name.
  public var roles: [String: SourceRole]
  /// Recordings of the meeting, as written.
  public var recordings: [String]
  /// The language spoken (BCP 47); `nil` for the participant's or the study's.
  public var language: String?
  /// When it took place, as the file says it.
  public var date: String?
  /// How it took place, as the file says it.
  public var mode: String?
  /// Who speaks where a paragraph of a transcript has no label, as a label or a participant's id;
  /// `nil` when such a paragraph goes on with the speaker before.
  public var unlabelled: String?
  /// Whether a transcript repeats the numbered questions of the interview guide, which nobody spoke.
  public var hasNumberedGuide: Bool
  /// Whether a person has confirmed who speaks in each turn.
  public var speakersConfirmed: Bool
  /// The interview file; `nil` when there is none.
  public var path: String?

  /// A line of `speakers`, such as `BOTH = rosa+tom` or `PROXY = tom for rhene`.
  public struct SpeakerRule: Hashable, Sendable {
    /// The label as it stands in the source.
    public var label: String
    /// Who speaks under it.
    public var speaker: Speaker

    /// Makes a rule.
    public init(label: String, speaker: Speaker) {
      self.label = label
      self.speaker = speaker
    }
  }

  /// Makes the interview that an id alone stands for: its participant has the same id.
  public init(id: String) {
    self.id = id
    participants = [id]
    speakers = []
    roles = [:]
    recordings = []
    hasNumberedGuide = false
    speakersConfirmed = false
  }
}
