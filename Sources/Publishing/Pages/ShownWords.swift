internal import Digest
internal import Model

/// A quote's words as pages show them, for comparing and for hashing.
enum ShownWords {
  /// Text with each run of white space (Unicode, White_Space) as one space, and none at either end.
  static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
      let isBlank = scalar.isASCII ? isBlank(scalar) : scalar.properties.isWhitespace
      if isBlank {
        isPending = !folded.isEmpty
      } else {
        if isPending { folded.append(" ") }
        isPending = false
        folded.append(scalar)
      }
    }
    return String(folded)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (9...13).contains(scalar.value)
  }

  /// The words of a quote: its parts, white space folded, joined by line feeds; without labels and
  /// without the quotation marks around an inline quote.
  static func text(of quotation: Quotation) -> String {
    quotation.parts.map { folded($0.text) }.joined(separator: "\n")
  }

  /// The SHA-256 of the words, 64 lower-case hexadecimal digits.
  static func hash(of quotation: Quotation) -> String { SHA256.hex(of: text(of: quotation)) }

  /// The SHA-256 of a text, white space folded.
  static func hash(of text: String) -> String { SHA256.hex(of: folded(text)) }
}
