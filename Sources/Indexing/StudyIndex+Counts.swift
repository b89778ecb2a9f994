internal import Database
internal import Model

extension StudyIndex {
  /// The codes that were used, in the order of their bytes; those used only through codes below
  /// them are among them.
  package func usedCodes() throws(IndexFailure) -> [String] {
    try guarded { () throws(DatabaseFailure) in
      var used: Set<String> = []
      // From code to code through the index, past the codings between (a loose index scan).
      try connection.rows(
        """
        WITH RECURSIVE used(code) AS (
          SELECT min(code) FROM coding
          UNION ALL
          SELECT (SELECT min(code) FROM coding WHERE code > used.code) FROM used
          WHERE used.code IS NOT NULL)
        SELECT code FROM used WHERE code IS NOT NULL
        """
      ) { row in
        used.formUnion(CodeTree.path(row.string(0)))
      }
      return used.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  /// How often each code was used, by code in the order of its bytes; a code that was used only
  /// through codes below it is there too.
  package func codeCounts() throws(IndexFailure) -> [CodeCount] {
    try guarded { () throws(DatabaseFailure) in
      let codings = try connection.statement(
        "SELECT interview, lower, upper, code FROM coding ORDER BY interview, lower, upper")
      return try count(codings) { CodeTree.path($0) }
    }
  }

  /// How often a code or one below it was used.
  package func codeCount(of code: String) throws(IndexFailure) -> CodeCount {
    try guarded { () throws(DatabaseFailure) in
      let codings = try connection.statement(
        """
        SELECT interview, lower, upper, code FROM coding WHERE \(CodeTree.condition("code"))
        ORDER BY interview, lower, upper
        """)
      bind(CodeTree.bounds(code), to: codings)
      return try count(codings) { _ in [code] }.first
        ?? CodeCount(code: code, excerpts: 0, participants: [])
    }
  }

  /// Counts codings, which come by interview and range, for each code that `counted` names.
  private func count(
    _ codings: Statement, counted: (String) -> [String]
  ) throws(DatabaseFailure) -> [CodeCount] {
    var tallies: [Tally] = []
    var counting: [String: [Int]] = [:]
    var names: [String: Int] = [:]
    var interview: String?
    var layout: TurnLayout?
    var excerpt = 0
    var range = TextRange(0, 0)
    var heard: [String] = []
    try codings.forEachRow { row throws(DatabaseFailure) in
      let id = row.string(0)
      guard row.int(1) <= row.int(2) else { throw Unpacker.damage }
      let next = TextRange(row.int(1), row.int(2))
      let isSame = id == interview
      if !isSame {
        let number = try number(of: id)
        if let number { layout = try self.layout(of: number) } else { layout = nil }
        interview = id
      }
      if !isSame || next != range {
        excerpt += 1
        range = next
        heard =
          layout.map { layout in
            Set(layout.turns(overlapping: next).map { layout.ordinals[$0] })
              .flatMap { layout.voices[$0].speaker.participantIDs }
          } ?? []
      }
      let code = row.string(3)
      if counting[code] == nil {
        counting[code] = counted(code).map { name in
          if let known = names[name] { return known }
          names[name] = tallies.count
          tallies.append(Tally(code: name))
          return tallies.count - 1
        }
      }
      for tally in counting[code] ?? [] { tallies[tally].add(excerpt, heard) }
    }
    return tallies.map { tally in
      CodeCount(
        code: tally.code, excerpts: tally.excerpts,
        participants: tally.participants.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
  }

  private struct Tally {
    let code: String
    var excerpts = 0
    var participants: Set<String> = []
    private var last = 0

    init(code: String) { self.code = code }

    /// Counts an excerpt, whose codings come one after another, once.
    mutating func add(_ excerpt: Int, _ heard: [String]) {
      if excerpt == last { return }
      last = excerpt
      excerpts += 1
      participants.formUnion(heard)
    }
  }
}
