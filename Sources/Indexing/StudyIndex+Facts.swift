internal import Database

extension StudyIndex {
  /// A fact that was kept about the index; `nil` when none was under this key.
  package func fact(_ key: String) throws(IndexFailure) -> String? {
    try guarded { () throws(DatabaseFailure) in
      try connection.string("SELECT value FROM meta WHERE key = ?", .text(key))
    }
  }

  /// Keeps a fact about the index in the place of what stood under its key.
  ///
  /// - Throws: `IndexFailure`; nothing has changed then.
  package func setFact(_ key: String, _ value: String) throws(IndexFailure) {
    try guarded { () throws(DatabaseFailure) in
      try connection.run("INSERT OR REPLACE INTO meta VALUES(?, ?)", .text(key), .text(value))
    }
  }

  /// How many suggestions the rules make, in all interviews.
  package func suggestionCount() throws(IndexFailure) -> Int {
    try guarded { () throws(DatabaseFailure) in
      try connection.int("SELECT count(*) FROM suggestion") ?? 0
    }
  }
}
