/// What a source file is to its interview.
public enum SourceRole: String, Hashable, Sendable, CaseIterable {
  /// The transcript as it was spoken.
  case asSpoken = "as-spoken"
  /// The transcript as the participant approved it; where there is one, quoting, coding and
  /// finding see only this.
  case approved
  /// Captions of the recording, which give times.
  case captions
  /// The interviewer's notes: codable, never quotable.
  case notes
}
