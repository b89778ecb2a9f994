internal import Database

extension StudyIndex {
  /// The turns in which words stand one directly after another, without regard to letter case,
  /// accents and what stands between them: candidates, to be compared exactly by the caller.
  ///
  /// - Parameters:
  ///   - words: the words, of which those without letters and digits do not count; with none that
  ///     counts nothing is found.
  ///   - interviews: the interviews to look in; `nil` for all.
  /// - Returns: the turns by interview, in the order of the ids' bytes, and by index.
  /// - Throws: `IndexFailure`.
  package func turns(
    containingPhrase words: [String], in interviews: [String]?
  ) throws(IndexFailure) -> [TurnAddress] {
    let phrase = MatchExpression.quoted(words.joined(separator: " "))
    return try guarded { () throws(DatabaseFailure) in
      var ids: [Int: String] = [:]
      try connection.rows("SELECT number, id FROM interview") { row in
        let id = row.string(1)
        if interviews?.contains(id) != false { ids[row.int(0)] = id }
      }
      var found: [TurnAddress] = []
      for row in try rowIDs(matching: phrase) {
        guard let id = ids[TurnID.number(in: row)] else { continue }
        found.append(TurnAddress(interview: id, turn: TurnID.index(in: row)))
      }
      return found.sorted { left, right in
        if left.interview == right.interview { return left.turn < right.turn }
        return left.interview.utf8.lexicographicallyPrecedes(right.interview.utf8)
      }
    }
  }

  /// The row ids of the turns that match a full-text expression, in ascending order.
  func rowIDs(matching expression: String) throws(DatabaseFailure) -> [Int] {
    var found: [Int] = []
    try connection.rows(
      "SELECT rowid FROM turn_words WHERE turn_words MATCH ? ORDER BY rowid", .text(expression)
    ) { row in found.append(row.int(0)) }
    return found
  }
}
