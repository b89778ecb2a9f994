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
      isUpdating = true
      defersWords = stored > 0 && interviews >= 4 && interviews * 3 > stored
      gathersWords = stored == 0
      if gathersWords { try setWordBuffer(Self.largeBuffer) }
    }
  }

  /// Does a change wholly or not at all; within an update, with the update.
  ///
  /// There it is no transaction of its own: at the edge of each, FTS5 writes out the words it has
  /// gathered (fts5SavepointMethod), however few, and merges them with the others later.
  func change(_ body: () throws(DatabaseFailure) -> Void) throws(DatabaseFailure) {
    if isUpdating { try body() } else { try connection.transaction(body) }
  }

  /// Keeps what was done since `begin`.
  ///
  /// - Throws: `IndexFailure`; everything is as it was before `begin` then.
  package func commit() throws(IndexFailure) {
    let (isLarge, hasGathered) = (defersWords, gathersWords)
    endUpdate()
    try guarded { () throws(DatabaseFailure) in
      do throws(DatabaseFailure) {
        if isLarge { try rebuildWords() }
        if hasGathered { try setWordBuffer(Self.smallBuffer) }
      } catch {
        connection.rollback()
        throw error
      }
      try connection.commit()
    }
  }

  /// Undoes what was done since `begin`.
  package func rollback() {
    endUpdate()
    connection.rollback()
  }

  private func endUpdate() {
    isUpdating = false
    defersWords = false
    gathersWords = false
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
    try setWordBuffer(Self.largeBuffer)
    try connection.run("INSERT INTO turn_words(turn_words) VALUES('rebuild')")
    try setWordBuffer(Self.smallBuffer)
  }

  /// How many bytes of words gather in memory before they are written; the more, the less is merged
  /// afterwards (sqlite.org/fts5.html#the_hashsize_configuration_option).
  private func setWordBuffer(_ bytes: Int) throws(DatabaseFailure) {
    try connection.run(
      "INSERT INTO turn_words(turn_words, rank) VALUES('hashsize', ?)", .int(bytes))
  }

  private static let largeBuffer = 6 << 20
  private static let smallBuffer = 1 << 20
}
