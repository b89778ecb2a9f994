/// A code that a rule of the codebook proposes for a turn; no coding until a person accepts it.
public struct Suggestion: Hashable, Sendable {
  /// The index of the turn in its transcript.
  public var turn: Int
  /// The code's id.
  public var code: String
  /// The words that triggered it, in the order of the text; never empty.
  public var triggers: [Trigger]

  /// Words that a term matched.
  public struct Trigger: Hashable, Sendable {
    /// The term as it stands in the codebook.
    public var term: String
    /// Where its words stand in the canonical text, from the first to the last of them.
    public var range: TextRange

    /// Makes a trigger.
    public init(term: String, range: TextRange) {
      self.term = term
      self.range = range
    }
  }

  /// Makes a suggestion.
  public init(turn: Int, code: String, triggers: [Trigger]) {
    self.turn = turn
    self.code = code
    self.triggers = triggers
  }
}
