package import Model

/// One thing that is wrong with a quote, at a word of it.
package struct Finding: Hashable, Sendable {
  /// The public name of the rule.
  package var id: String
  /// Whether it stops a build.
  package var severity: Severity
  /// The part of the quote.
  package var part: Int
  /// The word of the part, from 0, those in brackets counted.
  package var word: Int
  /// The headline.
  package var summary: String
  /// Why.
  package var explanation: String?
  /// The ways out.
  package var fixes: [String]
  /// Lines with participants' words.
  package var words: [String]

  /// Makes a finding.
  package init(
    _ severity: Severity, _ id: String, part: Int = 0, word: Int = 0, _ summary: String,
    explanation: String? = nil, fixes: [String] = [], words: [String] = []
  ) {
    self.id = id
    self.severity = severity
    self.part = part
    self.word = word
    self.summary = summary
    self.explanation = explanation
    self.fixes = fixes
    self.words = words
  }

  /// The finding as a diagnostic at a place.
  package func diagnostic(at place: Place) -> Diagnostic {
    Diagnostic(
      severity, id: id, at: place, summary, explanation: explanation, fixes: fixes, words: words)
  }
}
