internal import Model

/// A double quotation mark or guillemet in a text.
struct QuotationMark: Hashable {
  /// The mark; straight ones of every width are `"`.
  var sign: Unicode.Scalar
  /// Where it stands, in UTF-8 bytes of the text.
  var range: TextRange
  /// Whether no word or stop stands directly before it.
  var canOpen: Bool
  /// Whether a word or stop stands directly before it, or nothing directly after it.
  var canClose: Bool

  /// The marks of a text, in order; the sign of inches after a digit is none.
  static func find(in text: String) -> [QuotationMark] {
    var marks: [QuotationMark] = []
    var previous: Unicode.Scalar = " "
    var offset = 0
    var depth = 0
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let width = UTF8.width(scalar)
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if let sign = sign(scalar) {
        let isAfterWord = !isOpenSpace(previous)
        let isInches = sign == "\"" && ("0"..."9").contains(previous) && depth <= 0
        if !isInches {
          let canClose = isAfterWord || next.properties.isWhitespace
          if sign == "\"" { depth += canClose ? -1 : 1 }
          marks.append(
            QuotationMark(
              sign: sign, range: TextRange(offset, offset + width),
              canOpen: !isAfterWord, canClose: canClose))
        }
      }
      previous = scalar
      offset += width
    }
    return marks
  }

  private static func isOpenSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isWhitespace { return true }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation, .dashPunctuation: return true
    default: return scalar == "/" || scalar == "\u{FFFC}"
    }
  }

  private static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "“", "”", "„", "‟", "«", "»": scalar
    case "\"", "\u{FF02}": "\""
    case "❝": "“"
    case "❞": "”"
    default: nil
    }
  }
}
