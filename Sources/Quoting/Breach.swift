internal import Model

/// A rule that a way of finding a quote in a source breaks.
enum Breach: Hashable, Sendable {
  /// `[…]` leaves out more words than it may.
  case omissionTooLong(words: Int)
  /// `[…]` leaves out words of somebody else.
  case omissionCrosses(Speaker)
  /// `[…]` leaves out a word on which the sense hangs.
  case omissionTakes(ProtectedWords.Kind, TextRange)
  /// Fewer words than allowed stand between two marks of omission.
  case marksTooClose(words: Int)
  /// A bracket holds more words than it may.
  case bracketTooLong(words: Int)
  /// A bracket puts in a negation or a number.
  case bracketAdds(ProtectedWords.Kind)
  /// A bracket stands for more words than it may.
  case replacementTooLong(words: Int)
  /// A bracket takes the place of a negation, a number, or the word that a negation denies.
  case replacementTakes(ProtectedWords.Kind, TextRange)
  /// A bracket takes the place of a word that is said twice for weight.
  case replacementTakesRepetition
  /// A transcriber's mark that stands for something said is not shown.
  case markNotShown(mark: Int)

  /// Whether a second person's review may allow it (omissions and brackets).
  var isReviewable: Bool {
    if case .markNotShown = self { false } else { true }
  }
}
