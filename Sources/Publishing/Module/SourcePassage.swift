package import Model

/// What the interview holds where a quote was found, for the auditor's record alone.
package struct SourcePassage: Hashable, Sendable {
  /// The words of the excerpt, those left out included.
  package var words: String
  /// The words in the range of each edit of the excerpt, in the order of the edits.
  package var edits: [String]
  /// The turns of the excerpt, from its first to its last.
  package var turns: [Turn]

  /// Makes a passage.
  package init(words: String, edits: [String], turns: [Turn]) {
    self.words = words
    self.edits = edits
    self.turns = turns
  }
}
