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
}
