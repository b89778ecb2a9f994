package import Model

/// What a query found.
package struct FindResult: Hashable, Sendable {
  /// A turn that a query hit.
  package struct Hit: Hashable, Sendable {
    /// The interview.
    package var interview: String
    /// The index of the turn in its transcript, from 0.
    package var turn: Int
    /// Who speaks, as people will see it; `nil` when nobody knows.
    package var speaker: String?
    /// When it is heard; `nil` when that is unknown.
    package var interval: Timing.Interval?
    /// The words of the hit with some on either side.
    package var words: String
    /// The stretches of `words` that were hit, in UTF-8 bytes of it, in order, not overlapping.
    package var matches: [TextRange]
    /// Whether words of the turn before `words` are left out.
    package var isCutBefore: Bool
    /// Whether words of the turn after `words` are left out.
    package var isCutAfter: Bool

    /// Makes a hit on a whole turn.
    package init(interview: String, turn: Int, speaker: String?, words: String) {
      self.interview = interview
      self.turn = turn
      self.speaker = speaker
      self.words = words
      matches = []
      isCutBefore = false
      isCutAfter = false
    }
  }

  /// The hits, best first, at most as many as asked for.
  package var hits: [Hit]
  /// How many there are in all.
  package var total: Int

  /// Makes a result.
  package init(hits: [Hit], total: Int) {
    self.hits = hits
    self.total = total
  }
}
