/// What `find` found.
package struct FindResult: Hashable, Sendable {
  /// The turns, by interview in the order of the ids' bytes, then in the order of the text; at most
  /// as many as the limit allowed.
  package var hits: [Hit]
  /// How many turns were found, those beyond the limit included.
  package var turns: Int
  /// In how many interviews.
  package var interviews: Int

  /// Makes a result.
  package init(hits: [Hit], turns: Int, interviews: Int) {
    self.hits = hits
    self.turns = turns
    self.interviews = interviews
  }
}
