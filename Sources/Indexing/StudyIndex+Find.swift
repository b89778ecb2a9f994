internal import Database
internal import Model

extension StudyIndex {
  /// The turns for which a query holds.
  ///
  /// - Parameters:
  ///   - query: what to look for, its roles resolved; a role that is not finds nothing.
  ///   - options: where it may look, and how much it gives.
  /// - Returns: the hits, and how many there are in all.
  /// - Throws: `IndexFailure`.
  package func find(
    _ query: Query, _ options: FindOptions = FindOptions()
  ) throws(IndexFailure) -> FindResult {
    try guarded { () throws(DatabaseFailure) in
      let plan = try FindPlan(
        query.condition, in: self, seesSuggestions: options.seesSuggestions)
      var result = FindResult(hits: [], turns: 0, interviews: 0)
      let limit = options.limit ?? Int.max
      for interview in try findInterviews() where !options.hiddenInterviews.contains(interview.id) {
        var turns = try plan.turns(of: interview)
        if let hidden = options.hiddenRanges[interview.id], !turns.isEmpty {
          let layout = try interview.layout()
          for range in hidden {
            for turn in layout.turns(overlapping: range) { turns.remove(turn) }
          }
        }
        let count = turns.count
        if count == 0 { continue }
        result.turns += count
        result.interviews += 1
        if result.hits.count < limit {
          let wanted = turns.turns.prefix(limit - result.hits.count)
          result.hits += try hits(wanted, of: interview, marking: query.condition)
        }
      }
      return result
    }
  }

  /// Where a code or one below it was given, by interview.
  func codedRanges(under code: String) throws(DatabaseFailure) -> [String: [TextRange]] {
    let statement = try connection.statement(
      "SELECT interview, lower, upper FROM coding WHERE \(CodeTree.condition("code"))")
    bind(CodeTree.bounds(code), to: statement)
    var ranges: [String: [TextRange]] = [:]
    try statement.forEachRow { row throws(DatabaseFailure) in
      guard row.int(1) <= row.int(2) else { throw Unpacker.damage }
      ranges[row.string(0), default: []].append(TextRange(row.int(1), row.int(2)))
    }
    return ranges
  }

  /// The row ids of turns for which a rule proposes a code or one below it, in ascending order.
  func suggestedRows(under code: String) throws(DatabaseFailure) -> [Int] {
    let statement = try connection.statement(
      "SELECT interview, turn FROM suggestion WHERE \(CodeTree.condition("code"))")
    bind(CodeTree.bounds(code), to: statement)
    var rows: [Int] = []
    try statement.forEachRow { row in rows.append(TurnID.first(of: row.int(0)) + row.int(1)) }
    return rows.sorted()
  }

  private func findInterviews() throws(DatabaseFailure) -> [FindInterview] {
    var found: [FindInterview] = []
    try connection.rows("SELECT number, id, turns FROM interview ORDER BY id") { row in
      found.append(
        FindInterview(number: row.int(0), id: row.string(1), turns: row.int(2), in: self))
    }
    return found
  }

  private func hits(
    _ turns: ArraySlice<Int>, of interview: FindInterview, marking condition: Query.Condition
  ) throws(DatabaseFailure) -> [Hit] {
    let matches = try matches(turns, of: interview, condition)
    let layout = try interview.layout()
    var timing = Timing()
    if let packed = try connection.bytes(
      "SELECT timing FROM interview WHERE number = ?", .int(interview.number))
    {
      var unpacker = Unpacker(packed)
      timing = try unpacker.timing()
    }
    var hits: [Hit] = []
    for turn in turns {
      let (range, voice) = (layout.range(of: turn), layout.voice(of: turn))
      let text = try connection.string(
        "SELECT text FROM turn WHERE id = ?", .int(TurnID.first(of: interview.number) + turn))
      let words = Array((text ?? "").utf8)
      let core = TextRange(0, words.count).withoutPunctuation(in: words)
      hits.append(
        Hit(
          interview: interview.id, turn: turn, range: range, speaker: voice.speaker,
          label: voice.label, text: text ?? "",
          matches: (matches[turn] ?? []).map {
            TextRange(range.lower + $0.lower, range.lower + $0.upper)
          },
          interval: timing.interval(
            of: range,
            around: TextRange(range.lower + core.lower, range.lower + core.upper))))
    }
    return hits
  }

  /// Where the words of a condition stand in turns, in UTF-8 bytes from each turn's beginning.
  private func matches(
    _ turns: ArraySlice<Int>, of interview: FindInterview, _ condition: Query.Condition
  ) throws(DatabaseFailure) -> [Int: [TextRange]] {
    guard let words = MatchExpression.words(of: condition), let first = turns.first,
      let last = turns.last
    else { return [:] }
    var wanted = TurnSet(of: interview.turns)
    for turn in turns { wanted.insert(turn) }
    let base = TurnID.first(of: interview.number)
    // The marks are bytes that UTF-8 has not, so they cannot stand in the text itself.
    let statement = try connection.statement(
      """
      SELECT rowid, highlight(turn_words, 0, CAST(x'FF' AS TEXT), CAST(x'FE' AS TEXT))
      FROM turn_words WHERE turn_words MATCH ?1 AND rowid BETWEEN ?2 AND ?3
      """)
    statement.bind(1, words)
    statement.bind(2, base + first)
    statement.bind(3, base + last)
    var matches: [Int: [TextRange]] = [:]
    try statement.forEachRow { row in
      let turn = TurnID.index(in: row.int(0))
      if wanted.contains(turn) { matches[turn] = Self.marked(row.bytes(1)) }
    }
    return matches
  }

  /// The stretches between the marks 0xFF and 0xFE, counted without the marks.
  private static func marked(_ bytes: [UInt8]) -> [TextRange] {
    var ranges: [TextRange] = []
    var offset = 0
    var lower: Int?
    for byte in bytes {
      switch byte {
      case 0xFF: lower = offset
      case 0xFE:
        if let lower { ranges.append(TextRange(lower, offset)) }
        lower = nil
      default: offset += 1
      }
    }
    return ranges
  }
}
