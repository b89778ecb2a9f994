internal import Database
package import Model

extension StudyIndex {
  /// Stores an interview in place of what was stored of it; its codings stay.
  ///
  /// - Parameters:
  ///   - transcript: the transcript.
  ///   - key: a hash of everything the transcript and the suggestions were made from.
  ///   - sources: its sources, in any order, which is kept.
  ///   - suggestions: what rules propose for it, in any order, which is kept.
  /// - Throws: `IndexFailure`; nothing has changed then.
  package func store(
    _ transcript: Transcript, key: String, sources: [SourceFile], suggestions: [Suggestion]
  ) throws(IndexFailure) {
    guard transcript.turns.count <= 1 << Schema.turnBits else {
      throw IndexFailure(
        kind: .tooLarge, path: path,
        detail: "interview \(transcript.interview) has \(transcript.turns.count) turns, "
          + "more than the limit of \(1 << Schema.turnBits)")
    }
    try guarded { () throws(DatabaseFailure) in
      try change { () throws(DatabaseFailure) in
        let number = try number(of: transcript.interview)
        if let number { try removeRows(of: number) }
        let new = try insertInterview(transcript, number: number, key: key)
        try insertTurns(transcript, number: new)
        try insert(sources, number: new)
        try insert(suggestions, number: new)
      }
    }
  }

  /// Removes what was stored of an interview; an unknown one is no failure.
  ///
  /// Its codings stay.
  package func removeInterview(_ id: String) throws(IndexFailure) {
    try guarded { () throws(DatabaseFailure) in
      guard let number = try number(of: id) else { return }
      try change { () throws(DatabaseFailure) in
        try removeRows(of: number)
        try connection.run("DELETE FROM interview WHERE number = ?", .int(number))
      }
    }
  }

  /// The transcript of an interview, exactly as it was stored; `nil` for an unknown interview.
  package func transcript(of id: String) throws(IndexFailure) -> Transcript? {
    try guarded { () throws(DatabaseFailure) in
      var found: (number: Int, transcript: Transcript, bytes: Int)?
      try connection.rows(
        "SELECT number, language, text, bytes, marks, timing FROM interview WHERE id = ?",
        .text(id)
      ) { row throws(DatabaseFailure) in
        var transcript = Transcript(interview: id, language: row.string(1))
        transcript.hash = row.string(2)
        var marks = Unpacker(row.bytes(4))
        transcript.marks = try marks.marks()
        var timing = Unpacker(row.bytes(5))
        transcript.timing = try timing.timing()
        found = (row.int(0), transcript, row.int(3))
      }
      guard let found else { return nil }
      var transcript = found.transcript
      try readTurns(of: found.number, into: &transcript, bytes: found.bytes)
      return transcript
    }
  }

  /// The canonical text of an interview alone, UTF-8; `nil` for an unknown interview.
  package func text(of id: String) throws(IndexFailure) -> [UInt8]? {
    try guarded { () throws(DatabaseFailure) in
      guard let number = try number(of: id) else { return nil }
      let bytes = try connection.int("SELECT bytes FROM interview WHERE number = ?", .int(number))
      var text: [UInt8] = []
      text.reserveCapacity(max(0, min(bytes ?? 0, 1 << 30)))
      var isFirst = true
      try connection.rows(
        "SELECT text FROM turn WHERE id BETWEEN ? AND ? ORDER BY id",
        .int(TurnID.first(of: number)), .int(TurnID.last(of: number))
      ) { row in
        if !isFirst { text.append(UInt8(ascii: "\n")) }
        isFirst = false
        row.append(0, to: &text)
      }
      guard text.count == bytes else { throw Unpacker.damage }
      return text
    }
  }

  /// Some turns of an interview, by their indices; `nil` when it has not all of them.
  package func turns(
    _ wanted: ClosedRange<Int>, of id: String
  ) throws(IndexFailure) -> StoredTurns? {
    try guarded { () throws(DatabaseFailure) in
      guard let number = try number(of: id) else { return nil }
      let layout = try layout(of: number)
      guard layout.lowers.indices.contains(wanted.lowerBound),
        layout.lowers.indices.contains(wanted.upperBound)
      else { return nil }
      let base = layout.lowers[wanted.lowerBound]
      let first = TurnID.first(of: number)
      var text: [UInt8] = []
      var turns: [Turn] = []
      try connection.rows(
        "SELECT id, text FROM turn WHERE id BETWEEN ? AND ? ORDER BY id",
        .int(first + wanted.lowerBound), .int(first + wanted.upperBound)
      ) { row throws(DatabaseFailure) in
        let turn = TurnID.index(in: row.int(0))
        guard turn == wanted.lowerBound + turns.count else { throw Unpacker.damage }
        let range = layout.range(of: turn)
        if text.count < range.lower - base { text.append(UInt8(ascii: "\n")) }
        row.append(1, to: &text)
        guard text.count == range.upper - base else { throw Unpacker.damage }
        let voice = layout.voice(of: turn)
        turns.append(
          Turn(range: range, speaker: voice.speaker, label: voice.label, line: layout.lines[turn]))
      }
      return turns.count == wanted.count ? StoredTurns(turns: turns, text: text) : nil
    }
  }

  private func readTurns(
    of number: Int, into transcript: inout Transcript, bytes: Int
  ) throws(DatabaseFailure) {
    let layout = try layout(of: number)
    var text: [UInt8] = []
    text.reserveCapacity(max(0, min(bytes, 1 << 30)))
    var turns: [Turn] = []
    try connection.rows(
      "SELECT id, text FROM turn WHERE id BETWEEN ? AND ? ORDER BY id",
      .int(TurnID.first(of: number)), .int(TurnID.last(of: number))
    ) { row throws(DatabaseFailure) in
      let turn = turns.count
      guard TurnID.index(in: row.int(0)) == turn, turn < layout.lowers.count,
        layout.uppers[turn] <= bytes, layout.lowers[turn] >= text.count
      else { throw Unpacker.damage }
      while text.count < layout.lowers[turn] { text.append(UInt8(ascii: "\n")) }
      row.append(1, to: &text)
      guard text.count == layout.uppers[turn] else { throw Unpacker.damage }
      let voice = layout.voice(of: turn)
      var read = Turn(
        range: layout.range(of: turn), speaker: voice.speaker, label: voice.label,
        line: layout.lines[turn])
      read.continues = layout.continues[turn]
      turns.append(read)
    }
    guard text.count == bytes, turns.count == layout.lowers.count else { throw Unpacker.damage }
    transcript.text = text
    transcript.turns = turns
  }

  private func removeRows(of number: Int) throws(DatabaseFailure) {
    let (first, last) = (Value.int(TurnID.first(of: number)), Value.int(TurnID.last(of: number)))
    if !defersWords {
      // An external content table is told what it has to forget (sqlite.org/fts5.html#the_delete_command).
      try connection.run(
        """
        INSERT INTO turn_words(turn_words, rowid, text)
        SELECT 'delete', id, text FROM turn WHERE id BETWEEN ? AND ?
        """, first, last)
    }
    try connection.run("DELETE FROM turn WHERE id BETWEEN ? AND ?", first, last)
    for table in ["voice", "source", "suggestion"] {
      try connection.run("DELETE FROM \(table) WHERE interview = ?", .int(number))
    }
  }

  private func insertInterview(
    _ transcript: Transcript, number: Int?, key: String
  ) throws(DatabaseFailure) -> Int {
    let (voices, ordinals) = Self.voices(of: transcript)
    // Not `INSERT OR REPLACE`, which is a savepoint of its own, see `change`.
    if let number { try connection.run("DELETE FROM interview WHERE number = ?", .int(number)) }
    try connection.run(
      "INSERT INTO interview VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      .optional(number), .text(transcript.interview), .text(key), .text(transcript.language),
      .text(transcript.hash), .int(transcript.text.count), .int(transcript.turns.count),
      .bytes(TurnLayout.pack(transcript.turns, ordinals: ordinals)),
      .bytes(Packer.pack(transcript.marks)), .bytes(Packer.pack(transcript.timing)))
    guard let new = try self.number(of: transcript.interview) else { throw Unpacker.damage }
    for (ordinal, voice) in voices.enumerated() {
      try connection.run(
        "INSERT INTO voice VALUES(?, ?, ?, ?)", .int(new), .int(ordinal),
        .bytes(Packer.pack(voice.speaker)), .optional(voice.label))
    }
    return new
  }

  /// The speakers and labels of a transcript, each pair once, and which of them each turn has.
  private static func voices(of transcript: Transcript) -> ([Voice], [Int]) {
    // Voices are told apart by their bytes: equal strings may be written differently.
    var known: [[UInt8]: Int] = [:]
    var voices: [Voice] = []
    var ordinals: [Int] = []
    ordinals.reserveCapacity(transcript.turns.count)
    for turn in transcript.turns {
      var packed = Packer.pack(turn.speaker)
      if let label = turn.label {
        packed.append(0xFF)
        packed.append(contentsOf: label.utf8)
      }
      let ordinal = known[packed] ?? voices.count
      if ordinal == voices.count {
        known[packed] = ordinal
        voices.append(Voice(speaker: turn.speaker, label: turn.label))
      }
      ordinals.append(ordinal)
    }
    return (voices, ordinals)
  }

  private func insertTurns(_ transcript: Transcript, number: Int) throws(DatabaseFailure) {
    try insertTurns(transcript, "INSERT INTO turn VALUES(?, ?)", number)
    if !defersWords {
      // Row by row: a statement that selects is a savepoint of its own, see `change`.
      try insertTurns(transcript, "INSERT INTO turn_words(rowid, text) VALUES(?, ?)", number)
    }
  }

  private func insertTurns(
    _ transcript: Transcript, _ sql: String, _ number: Int
  ) throws(DatabaseFailure) {
    let insert = try connection.statement(sql)
    let first = TurnID.first(of: number)
    for (index, turn) in transcript.turns.enumerated() {
      insert.bind(1, first + index)
      insert.bindText(2, transcript.text.span.extracting(turn.range.lower..<turn.range.upper))
      try insert.run()
    }
  }

  private func insert(_ sources: [SourceFile], number: Int) throws(DatabaseFailure) {
    for (ordinal, source) in sources.enumerated() {
      try connection.run(
        "INSERT INTO source VALUES(?, ?, ?, ?, ?, ?, ?)", .int(number), .int(ordinal),
        .text(source.path), .text(source.hash), .text(source.role.rawValue),
        .text(source.format), .bytes(Packer.pack(source.account)))
    }
  }

  private func insert(_ suggestions: [Suggestion], number: Int) throws(DatabaseFailure) {
    let insert = try connection.statement("INSERT INTO suggestion VALUES(?, ?, ?, ?, ?)")
    for (ordinal, suggestion) in suggestions.enumerated() {
      insert.bind(1, number)
      insert.bind(2, ordinal)
      insert.bind(3, suggestion.turn)
      insert.bind(4, suggestion.code)
      insert.bind(5, Packer.pack(suggestion.triggers))
      try insert.run()
    }
  }
}
