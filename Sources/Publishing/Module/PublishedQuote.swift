package import Model

/// A quote with its proof.
package struct PublishedQuote: Hashable, Sendable {
  /// The quote as the editor wrote it.
  package var quotation: Quotation
  /// Where it was found.
  package var excerpt: Excerpt
  /// The language spoken (BCP 47).
  package var language: String
  /// The accepted codings that share words with it; their order does not matter.
  package var codings: [Coding]
  /// What the interview holds there, for the auditor's record; `nil` when it is not at hand.
  package var source: SourcePassage?
  /// What a clip file adds; `nil` for none.
  package var clip: PublishedClip?

  /// Makes a quote without codings and clip file.
  package init(_ quotation: Quotation, excerpt: Excerpt, language: String) {
    self.quotation = quotation
    self.excerpt = excerpt
    self.language = language
    codings = []
  }
}
