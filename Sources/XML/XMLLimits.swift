/// How much a document may ask of the parser before it is refused.
package struct XMLLimits: Hashable, Sendable {
  /// Bytes of the whole document.
  package var bytes = 1 << 30
  /// Bytes of one start tag: libxml2's cost grows with the square of a tag's attributes.
  package var tagBytes = 64 << 10
  /// Bytes of one comment, instruction or CDATA section, which libxml2 holds until its end.
  package var otherBytes = 2 << 20
  /// Elements open at once; libxml2 applies its own limit to trees only.
  package var depth = 512

  /// Makes the limits that suit transcripts and captions.
  package init() {}
}
