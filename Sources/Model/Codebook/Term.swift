/// A rule of a code: words which, when a turn has them, suggest the code.
///
/// Words are compared without letter case and accents.
public struct Term: Hashable, Sendable {
  /// What has to stand in the turn.
  public indirect enum Pattern: Hashable, Sendable {
    /// A word, as written.
    case word(String)
    /// Any word that begins so; without the `*`.
    case prefix(String)
    /// Words, each a word or a prefix, one directly after another.
    case phrase([Pattern])
    /// Two patterns, in either order, with at most `distance` words between them.
    case near(Pattern, Pattern, distance: Int)
  }

  /// The term as it stands in the codebook.
  public var source: String
  /// What it means.
  public var pattern: Pattern

  /// Makes a term.
  public init(source: String, pattern: Pattern) {
    self.source = source
    self.pattern = pattern
  }
}
