/// How large a generated study is.
package struct StudySize: Hashable, Sendable {
  /// Interviews, one with each participant.
  package var interviews = 400
  /// Words of an interview, about.
  package var words = 12_000
  /// Topic pages.
  package var topics = 25
  /// Quotes on a page, each from another interview.
  package var quotes = 10
  /// Codings of all coders together.
  package var codings = 120_000
  /// Coders, each with a log.
  package var coders = 8

  /// The size that the goals are stated for: 4.8 million words.
  package init() {}
}
