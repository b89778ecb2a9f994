/// Which names can be ids: they stand in links, addresses and other files.
enum NameRule {
  /// Whether a name is letters, digits, marks, `-`, `_` and `.` alone, and at least one of them.
  static func isUsable(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "-", "_", ".": return true
        default: return isLetter(scalar) || scalar.properties.numericType != nil
        }
      }
  }

  /// Whether a scalar is a letter or a mark of one.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}
