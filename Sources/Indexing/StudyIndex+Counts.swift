internal import Database
internal import Model

extension StudyIndex {
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
    var tallies: [String: Tally] = [:]
    var paths: [String: [String]] = [:]
    var interview = ""
    var layout: TurnLayout?
    var range: TextRange?
    var heard: Set<String> = []
    try codings.forEachRow { row throws(DatabaseFailure) in
      let id = row.string(0)
      guard row.int(1) <= row.int(2) else { throw Unpacker.damage }
      let next = TextRange(row.int(1), row.int(2))
      if range == nil || id != interview {
        layout = try number(of: id).map { number throws(DatabaseFailure) in
          try TurnLayout(of: number, in: self)
        }
      }
      if id != interview || next != range {
        heard = []
        if let layout {
          for turn in layout.turns(overlapping: next) {
            heard.formUnion(layout.voices[layout.ordinals[turn]].speaker.participantIDs)
          }
        }
        interview = id
        range = next
      }
      let code = row.string(3)
      let path = paths[code] ?? counted(code)
      paths[code] = path
      for code in path { tallies[code, default: Tally()].add(interview, next, heard) }
    }
    return tallies.map { code, tally in
      CodeCount(
        code: code, excerpts: tally.excerpts,
        participants: tally.participants.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
  }

  private struct Tally {
    var excerpts = 0
    var participants: Set<String> = []
    private var last: (interview: String, range: TextRange)?

    mutating func add(_ interview: String, _ range: TextRange, _ heard: Set<String>) {
      // Codings of one excerpt come one after another.
      if let last, last == (interview, range) { return }
      last = (interview, range)
      excerpts += 1
      participants.formUnion(heard)
    }
  }
}
