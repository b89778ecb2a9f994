internal import Database
package import Model

extension StudyIndex {
  /// Puts other diagnostics in the place of those that a stage or a file had.
  ///
  /// - Parameters:
  ///   - diagnostics: in any order, which is kept; empty to forget them.
  ///   - scope: what they belong to, such as a stage and an interview.
  /// - Throws: `IndexFailure`; nothing has changed then.
  package func replaceDiagnostics(
    _ diagnostics: [Diagnostic], of scope: String
  ) throws(IndexFailure) {
    try guarded { () throws(DatabaseFailure) in
      try change { () throws(DatabaseFailure) in
        try connection.run("DELETE FROM diagnostic WHERE scope = ?", .text(scope))
        for (ordinal, diagnostic) in diagnostics.enumerated() {
          try connection.run(
            "INSERT INTO diagnostic VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", .text(scope),
            .int(ordinal), .text(diagnostic.severity.rawValue), .text(diagnostic.id),
            .text(diagnostic.place.path), .optional(diagnostic.place.line),
            .optional(diagnostic.place.column), .text(diagnostic.summary),
            .optional(diagnostic.explanation), .bytes(Packer.pack(diagnostic.fixes)),
            .bytes(Packer.pack(diagnostic.words)))
        }
      }
    }
  }

  /// The diagnostics of a scope as they were stored; of all scopes, in the order of their bytes,
  /// for `nil`.
  package func diagnostics(of scope: String? = nil) throws(IndexFailure) -> [Diagnostic] {
    try guarded { () throws(DatabaseFailure) in
      var found: [Diagnostic] = []
      try connection.rows(
        """
        SELECT severity, id, path, line, "column", summary, explanation, fixes, words
        FROM diagnostic WHERE ?1 IS NULL OR scope = ?1 ORDER BY scope, ordinal
        """, .optional(scope)
      ) { row throws(DatabaseFailure) in
        guard let severity = Severity(rawValue: row.string(0)) else { throw Unpacker.damage }
        var (fixes, words) = (Unpacker(row.bytes(7)), Unpacker(row.bytes(8)))
        found.append(
          Diagnostic(
            severity, id: row.string(1),
            at: Place(row.string(2), line: row.optionalInt(3), column: row.optionalInt(4)),
            row.string(5), explanation: row.optionalString(6), fixes: try fixes.texts(),
            words: try words.texts()))
      }
      return found
    }
  }

  /// The scopes that have diagnostics, in the order of their bytes.
  package func diagnosticScopes() throws(IndexFailure) -> [String] {
    try guarded { () throws(DatabaseFailure) in
      var found: [String] = []
      try connection.rows("SELECT DISTINCT scope FROM diagnostic ORDER BY scope") { row in
        found.append(row.string(0))
      }
      return found
    }
  }
}
