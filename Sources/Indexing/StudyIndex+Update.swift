internal import Database

extension StudyIndex {
  /// Begins an update: what follows is kept wholly by `commit` or not at all.
  ///
  /// When much of an index is about to change, the words of turns are brought up to date once, at
  /// the end, and until then searches see the old ones. In an empty one nothing has to be forgotten.
  /// - Parameter interviews: about how many interviews will be stored or removed.
  /// - Throws: `IndexFailure`, of kind `busy` when another process goes on writing.
  package func begin(expecting interviews: Int) throws(IndexFailure) {
    try guarded { () throws(DatabaseFailure) in
      let stored = try connection.int("SELECT count(*) FROM interview") ?? 0
      try connection.begin()
      defersWords = stored > 0 && interviews >= 4 && interviews * 3 > stored
    }
  }

  /// Keeps what was done since `begin`.
  ///
  /// - Throws: `IndexFailure`; everything is as it was before `begin` then.
  package func commit() throws(IndexFailure) {
    let isLarge = defersWords
    defersWords = false
    try guarded { () throws(DatabaseFailure) in
      if isLarge {
        do throws(DatabaseFailure) {
          try rebuildWords()
        } catch {
          connection.rollback()
          throw error
        }
      }
      try connection.commit()
    }
  }

  /// Undoes what was done since `begin`.
  package func rollback() {
    defersWords = false
    connection.rollback()
  }

  /// Does an update, wholly or not at all.
  ///
  /// - Parameters:
  ///   - interviews: about how many interviews will be stored or removed.
  ///   - body: what to do.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws, or `IndexFailure`; nothing is kept then.
  package func update<Result>(
    expecting interviews: Int, _ body: () throws -> Result
  ) throws -> Result {
    try begin(expecting: interviews)
    let result: Result
    do {
      result = try body()
    } catch {
      rollback()
      throw error
    }
    try commit()
    return result
  }

  /// Makes the searchable words anew from all turns.
  private func rebuildWords() throws(DatabaseFailure) {
    let configure = "INSERT INTO turn_words(turn_words, rank) VALUES('hashsize', ?)"
    // Words gather in memory before they are written; the more, the less is merged afterwards.
    try connection.run(configure, .int(16 << 20))
    try connection.run("INSERT INTO turn_words(turn_words) VALUES('rebuild')")
    try connection.run(configure, .int(1 << 20))
  }
}
