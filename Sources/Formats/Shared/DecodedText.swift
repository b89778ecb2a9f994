/// The text of a source as UTF-8, and how its bytes were read.
package struct DecodedText: Hashable, Sendable {
  /// The text: well-formed UTF-8 without a byte order mark and without NUL.
  package var bytes: [UInt8]
  /// The encoding that was read, such as `UTF-8` or `windows-1252`.
  package var encoding: String
  /// Whether the encoding was guessed because nothing declared it.
  package var isGuessed: Bool
}
