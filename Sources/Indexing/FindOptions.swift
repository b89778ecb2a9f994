package import Model

/// Where `find` may look, and how much it gives.
package struct FindOptions: Hashable, Sendable {
  /// The most hits that are given; `nil` for all.
  ///
  /// All are counted whatever this is.
  package var limit: Int?
  /// Interviews in which nothing is found.
  package var hiddenInterviews: Set<String>
  /// Stretches of interviews that are withheld: a turn that shares a byte with one is not found.
  package var hiddenRanges: [String: [TextRange]]
  /// Whether `code:` sees what rules suggest, beside what people coded.
  package var seesSuggestions: Bool

  /// Makes options.
  package init(
    limit: Int? = 50, hiddenInterviews: Set<String> = [],
    hiddenRanges: [String: [TextRange]] = [:], seesSuggestions: Bool = true
  ) {
    self.limit = limit
    self.hiddenInterviews = hiddenInterviews
    self.hiddenRanges = hiddenRanges
    self.seesSuggestions = seesSuggestions
  }
}
