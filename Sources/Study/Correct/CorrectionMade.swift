package import Model

/// A correction that was recorded.
package struct CorrectionMade: Hashable, Sendable {
  /// The log it was written to, relative to the study.
  package var path: String
  /// Its id.
  package var id: String
  /// The interview.
  package var interview: String
  /// When the words are heard; `nil` when that is unknown, or when corrections were taken back.
  package var interval: Timing.Interval?
  /// The words as they stood; empty when corrections were taken back.
  package var was: String
  /// The words as they stand now.
  package var now: String
  /// The ids of the corrections whose place it takes.
  package var replaced: [String]

  /// Makes a record of it.
  package init(
    path: String, id: String, interview: String, interval: Timing.Interval?, was: String,
    now: String, replaced: [String]
  ) {
    self.path = path
    self.id = id
    self.interview = interview
    self.interval = interval
    self.was = was
    self.now = now
    self.replaced = replaced
  }
}
