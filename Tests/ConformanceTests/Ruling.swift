/// What is to be said of a case in which we and the expected output differ.
struct Ruling: Sendable {
  /// Who reads the case as the rule has it.
  enum Right: String, Sendable {
    /// We do.
    case ours = "Verbatim"
    /// The expected output does; this is a fault of ours that is not mended.
    case theirs = "the expected output"
    /// Both are allowed: the rule leaves it open, or the two answer different questions.
    case both = "either"
  }

  /// Who is right.
  var right: Right
  /// What differs and why, in a sentence without full stop.
  var reason: String
  /// The rule that decides, with the section of the standard.
  var rule: String
}
