package import Model

/// A passage that holds the words an editor looks for.
package struct QuoteCandidate: Hashable, Sendable {
  /// The participant's id.
  package var participant: String
  /// The participant's name as published.
  package var name: String
  /// The interview.
  package var interview: String
  /// When it is heard; `nil` when that is unknown.
  package var interval: Timing.Interval?
  /// The words as they stand in the transcript.
  package var words: String
  /// The Markdown to paste, with a pin when the words occur more than once.
  package var markdown: String
  /// Why it may not be published on the day asked about, as a phrase; `nil` when it may.
  package var obstacle: String?

  /// Makes a candidate.
  package init(
    participant: String, name: String, interview: String, words: String, markdown: String
  ) {
    self.participant = participant
    self.name = name
    self.interview = interview
    self.words = words
    self.markdown = markdown
  }
}
