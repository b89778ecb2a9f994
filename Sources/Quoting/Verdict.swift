package import Model

/// What verification says of one quote.
package struct Verdict: Hashable, Sendable {
  /// Where the words stand; `nil` when they could not be proven to stand anywhere.
  package var excerpt: Excerpt?
  /// What is wrong, errors and warnings; a quote with an error is not published.
  package var findings: [Finding]

  /// Makes a verdict.
  package init(excerpt: Excerpt?, findings: [Finding]) {
    self.excerpt = excerpt
    self.findings = findings
  }

  /// Whether the quote may be published as far as its words go.
  package var isProven: Bool {
    excerpt != nil && !findings.contains { $0.severity == .error }
  }
}
