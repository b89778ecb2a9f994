package import Model

/// A claim that a link ties to codings: `[Many partners](evidence:relationships)`.
package struct EvidenceClaim: Hashable, Sendable {
  /// The words of the link.
  package var text: String
  /// The codes it names, in the order written.
  package var codes: [String]
  /// The excerpts it names (`@1a2b`), lower-case hexadecimal, without the `@`.
  package var excerpts: [String]
  /// Where the words begin.
  package var place: Place
  /// Where the destination begins.
  package var linkPlace: Place

  /// Makes a claim.
  package init(
    text: String, codes: [String], excerpts: [String], place: Place, linkPlace: Place
  ) {
    self.text = text
    self.codes = codes
    self.excerpts = excerpts
    self.place = place
    self.linkPlace = linkPlace
  }
}
