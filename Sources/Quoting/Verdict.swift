package import Model

/// What verification says of one quote.
package struct Verdict: Hashable, Sendable {
  /// Where the words stand; `nil` when they could not be proven to stand anywhere.
  package var excerpt: Excerpt?
  /// What is wrong, errors and warnings; a quote with an error is not published.
  package var findings: [Finding]

  /// Everyone whose voice is heard in the excerpt, by id, in the order of their turns.
  package var heard: [String]

  /// Makes a verdict.
  package init(excerpt: Excerpt?, heard: [String] = [], findings: [Finding]) {
    self.excerpt = excerpt
    self.heard = heard
    self.findings = findings
  }

  /// Whether the quote may be published as far as its words go.
  package var isProven: Bool {
    excerpt != nil && !findings.contains { $0.severity == .error }
  }
}
