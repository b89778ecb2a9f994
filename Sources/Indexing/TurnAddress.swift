/// A turn of an interview.
package struct TurnAddress: Hashable, Sendable {
  /// The interview.
  package var interview: String
  /// The turn's index in the transcript.
  package var turn: Int

  /// Makes an address.
  package init(interview: String, turn: Int) {
    self.interview = interview
    self.turn = turn
  }
}
