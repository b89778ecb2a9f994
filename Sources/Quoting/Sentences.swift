internal import Model

/// Where sentences end, as far as punctuation tells.
enum Sentences {
  /// What stands between two words.
  enum Boundary: Hashable, Sendable {
    /// They belong to one sentence.
    case inside
    /// A sentence ends with a full stop or an exclamation mark.
    case stop
    /// A sentence ends with a question mark.
    case question
    /// The speaker trailed off; whether the sentence ended is open.
    case trail
  }

  /// The boundary that a gap between two words holds.
  static func boundary(in gap: some StringProtocol) -> Boundary {
    var found = Boundary.inside
    var dots = 0
    for scalar in gap.unicodeScalars {
      dots = scalar == "." ? dots + 1 : 0
      switch scalar {
      case "?": return .question
      case ".": found = dots > 1 ? .trail : .stop
      case "!": found = .stop
      case "…": found = .trail
      case "\n" where found == .inside: found = .trail
      default: break
      }
    }
    return found
  }

  /// Whether a reader would hear another sentence: a boundary moved, or a question made a statement.
  static func differ(_ page: Boundary, _ source: Boundary) -> Bool {
    if page == source || page == .trail || source == .trail { return false }
    return true
  }
}
