internal import Folding

/// How a heading becomes an id.
package enum CodeSlug {
  /// The slug of a heading; empty for a heading without letters.
  ///
  /// Normalization Form C, lower case, apostrophes dropped, every other run of non-letters one
  /// hyphen, none at the ends.
  package static func slug(of heading: String) -> String {
    var slug = String.UnicodeScalarView()
    var isGap = false
    for scalar in Folding.nfc(Folding.nfc(heading).lowercased()).unicodeScalars {
      if apostrophes.contains(scalar) { continue }
      if NameRule.isLetter(scalar) {
        if isGap, !slug.isEmpty { slug.append("-") }
        isGap = false
        slug.append(scalar)
      } else {
        isGap = true
      }
    }
    return String(slug)
  }

  private static let apostrophes: [Unicode.Scalar] = ["'", "’", "‘", "\u{2BC}", "\u{FF07}"]
}
