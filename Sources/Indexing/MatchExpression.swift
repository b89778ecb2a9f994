/// Writes FTS5 search expressions (sqlite.org/fts5.html#full_text_query_syntax), in which text of
/// users stands only inside quotation marks.
enum MatchExpression {
  /// A text as a string of an expression: its tokens one directly after another.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\"\""
      // An expression ends at U+0000.
      case "\0": quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// A phrase.
  static func phrase(_ phrase: Query.Phrase) -> String {
    quoted(phrase.text) + (phrase.isPrefix ? " *" : "")
  }

  /// A condition of words alone; `nil` for one with filters, or with negations, which an expression
  /// knows only between two sides.
  static func condition(_ condition: Query.Condition) -> String? {
    switch condition {
    case .phrase(let one): phrase(one)
    case .near(let first, let second, let distance):
      "NEAR(\(phrase(first)) \(phrase(second)), \(distance))"
    case .filter, .not: nil
    case .all(let parts): joined(parts.map(self.condition), by: " AND ")
    case .any(let parts): joined(parts.map(self.condition), by: " OR ")
    }
  }

  /// An expression that finds every word which makes a condition hold; `nil` when none does.
  static func words(of condition: Query.Condition) -> String? {
    switch condition {
    case .phrase, .near: self.condition(condition)
    case .filter, .not: nil
    case .all(let parts), .any(let parts):
      joined(parts.map(words).filter { $0 != nil }, by: " OR ")
    }
  }

  private static func joined(_ parts: [String?], by separator: String) -> String? {
    let known = parts.compactMap { $0 }
    guard known.count == parts.count, !known.isEmpty else { return nil }
    return known.count == 1 ? known[0] : "(" + known.joined(separator: separator) + ")"
  }
}
