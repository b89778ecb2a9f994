internal import Database
package import Model

extension StudyIndex {
  /// Puts other codings in the place of all.
  ///
  /// - Parameter codings: of any interviews, stored or not, in any order; fastest by interview and
  ///   place, as the table has them, so that its pages fill one by one.
  /// - Throws: `IndexFailure`; nothing has changed then.
  package func replaceCodings(_ codings: some Sequence<Coding>) throws(IndexFailure) {
    try guarded { () throws(DatabaseFailure) in
      try change { () throws(DatabaseFailure) in
        // Made again after the rows: a sorted index is written once, page after page.
        try connection.run("DROP INDEX coding_code")
        try connection.run("DELETE FROM coding")
        try insert(codings)
        try connection.run("CREATE INDEX coding_code ON coding(code)")
      }
    }
  }

  /// Puts other codings in the place of an interview's.
  ///
  /// - Parameters:
  ///   - interview: the interview.
  ///   - codings: codings of it, in any order; those of other interviews are a bug of the caller.
  /// - Throws: `IndexFailure`; nothing has changed then.
  package func replaceCodings(
    of interview: String, with codings: [Coding]
  ) throws(IndexFailure) {
    precondition(
      codings.allSatisfy { $0.interview == interview }, "the codings are of this interview")
    try guarded { () throws(DatabaseFailure) in
      try change { () throws(DatabaseFailure) in
        try connection.run("DELETE FROM coding WHERE interview = ?", .text(interview))
        try insert(codings)
      }
    }
  }

  /// The codings of an interview, by range, code and id.
  ///
  /// - Parameters:
  ///   - interview: the interview.
  ///   - range: where they share at least a byte with it; `nil` for the whole text.
  /// - Returns: the codings; empty for an unknown interview.
  /// - Throws: `IndexFailure`.
  package func codings(
    of interview: String, overlapping range: TextRange? = nil
  ) throws(IndexFailure) -> [Coding] {
    try guarded { () throws(DatabaseFailure) in
      let statement = try connection.statement(
        """
        SELECT * FROM coding WHERE interview = ?1 AND (?2 IS NULL OR (lower < ?3 AND upper > ?2))
        ORDER BY interview, lower, upper, code, id
        """)
      statement.bind(1, interview)
      statement.bind(2, range?.lower)
      statement.bind(3, range?.upper)
      return try read(statement)
    }
  }

  /// The codings with a code or one below it, by interview, range, code and id.
  ///
  /// - Parameter code: a code's id; `nil` for every coding there is.
  /// - Returns: the codings; empty for an unknown code.
  /// - Throws: `IndexFailure`.
  package func codings(under code: String?) throws(IndexFailure) -> [Coding] {
    try guarded { () throws(DatabaseFailure) in
      let order = "ORDER BY interview, lower, upper, code, id"
      guard let code else { return try read(connection.statement("SELECT * FROM coding \(order)")) }
      let statement = try connection.statement(
        "SELECT * FROM coding WHERE \(CodeTree.condition("code")) \(order)")
      bind(CodeTree.bounds(code), to: statement)
      return try read(statement)
    }
  }

  func bind(_ bounds: (String, String, String), to statement: Statement) {
    statement.bind(1, bounds.0)
    statement.bind(2, bounds.1)
    statement.bind(3, bounds.2)
  }

  private func read(_ statement: Statement) throws(DatabaseFailure) -> [Coding] {
    var found: [Coding] = []
    try statement.forEachRow { row throws(DatabaseFailure) in
      let (lower, upper) = (row.int(1), row.int(2))
      guard lower <= upper else { throw Unpacker.damage }
      found.append(
        Coding(
          id: PackedHash.string(row, 4), interview: row.string(0),
          text: PackedHash.string(row, 8), range: TextRange(lower, upper), code: row.string(3),
          coder: row.string(5), at: row.string(6), memo: row.optionalString(7)))
    }
    return found
  }

  private func insert(_ codings: some Sequence<Coding>) throws(DatabaseFailure) {
    let insert = try connection.statement(
      "INSERT OR REPLACE INTO coding VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
    // Nearly always the text of the coding before.
    var text = (hash: "", packed: PackedHash.value(""))
    for coding in codings {
      if coding.text != text.hash { text = (coding.text, PackedHash.value(coding.text)) }
      insert.bind(1, coding.interview)
      insert.bind(2, coding.range.lower)
      insert.bind(3, coding.range.upper)
      insert.bind(4, coding.code)
      insert.bind(5, PackedHash.value(coding.id))
      insert.bind(6, coding.coder)
      insert.bind(7, coding.at)
      insert.bind(8, coding.memo)
      insert.bind(9, text.packed)
      try insert.run()
    }
  }
}
