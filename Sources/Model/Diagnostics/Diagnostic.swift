/// One finding about a user's file: what rule, where, and the way out.
///
/// Participants' words never stand in `summary`, `explanation` or `fixes`; they go into `words`,
/// which is printed only on a terminal or when the user asks for it.
public struct Diagnostic: Hashable, Sendable {
  /// The public name of the rule, in kebab case, such as `quote-not-found`.
  public var id: String
  /// Whether it stops a build.
  public var severity: Severity
  /// The smallest place that is wrong.
  public var place: Place
  /// A headline of one line without a full stop, the most specific word first.
  public var summary: String
  /// Why the rule exists or applies; `nil` when the summary says it all.
  public var explanation: String?
  /// What to do, as verb phrases, likeliest first; empty when there is nothing to propose.
  public var fixes: [String]
  /// Lines that show participants' words, such as a word diff; empty when none are needed.
  public var words: [String]

  /// Makes a diagnostic.
  public init(
    _ severity: Severity, id: String, at place: Place, _ summary: String,
    explanation: String? = nil, fixes: [String] = [], words: [String] = []
  ) {
    self.id = id
    self.severity = severity
    self.place = place
    self.summary = summary
    self.explanation = explanation
    self.fixes = fixes
    self.words = words
  }

  /// Makes an error.
  public static func error(
    _ id: String, at place: Place, _ summary: String, explanation: String? = nil,
    fixes: [String] = [], words: [String] = []
  ) -> Diagnostic {
    Diagnostic(
      .error, id: id, at: place, summary, explanation: explanation, fixes: fixes, words: words)
  }

  /// Makes a warning.
  public static func warning(
    _ id: String, at place: Place, _ summary: String, explanation: String? = nil,
    fixes: [String] = [], words: [String] = []
  ) -> Diagnostic {
    Diagnostic(
      .warning, id: id, at: place, summary, explanation: explanation, fixes: fixes, words: words)
  }
}

extension Diagnostic: Comparable {
  /// Orders diagnostics by place, errors before warnings, then by id and summary.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.place != right.place { return left.place < right.place }
    return (left.severity.rawValue, left.id, left.summary)
      < (right.severity.rawValue, right.id, right.summary)
  }
}
