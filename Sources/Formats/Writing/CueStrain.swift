/// A caption that is harder to read than it should be.
package struct CueStrain: Hashable, Sendable {
  /// What it exceeds.
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    /// More than 20 characters a second; the amount is how many.
    case fast
    /// Less than a second; the amount is its milliseconds.
    case short
    /// More than seven seconds; the amount is how many.
    case long
    /// A line of more than 42 characters, which is one word; the amount is how many.
    case wide
  }

  /// What it exceeds.
  package var rule: Rule
  /// The number of the caption in the file, from 1.
  package var cue: Int
  /// Milliseconds of the recording at which it begins.
  package var start: Int
  /// How much it is, in the unit that the rule says.
  package var amount: Int

  /// Makes a strain.
  package init(rule: Rule, cue: Int, start: Int, amount: Int) {
    self.rule = rule
    self.cue = cue
    self.start = start
    self.amount = amount
  }
}
