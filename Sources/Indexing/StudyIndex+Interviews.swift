internal import Database
package import Model

extension StudyIndex {
  /// The interviews, by id in the order of its bytes.
  package func interviews() throws(IndexFailure) -> [IndexedInterview] {
    try guarded { () throws(DatabaseFailure) in
      var found: [IndexedInterview] = []
      try connection.rows(
        "SELECT id, key, language, text, bytes, turns, length(timing) FROM interview ORDER BY id"
      ) { row in
        found.append(
          IndexedInterview(
            id: row.string(0), key: row.string(1), language: row.string(2), text: row.string(3),
            bytes: row.int(4), turns: row.int(5), isTimed: row.int(6) > 0))
      }
      return found
    }
  }

  /// The key under which an interview was stored; `nil` for an unknown interview.
  package func transcriptKey(_ id: String) throws(IndexFailure) -> String? {
    try guarded { () throws(DatabaseFailure) in
      try connection.string("SELECT key FROM interview WHERE id = ?", .text(id))
    }
  }

  /// The sources of an interview as they were stored; empty for an unknown interview.
  package func sources(of id: String) throws(IndexFailure) -> [SourceFile] {
    try guarded { () throws(DatabaseFailure) in
      var found: [SourceFile] = []
      try connection.rows(
        """
        SELECT path, hash, role, format, account FROM source
        WHERE interview = (SELECT number FROM interview WHERE id = ?) ORDER BY ordinal
        """, .text(id)
      ) { row throws(DatabaseFailure) in
        guard let role = SourceRole(rawValue: row.string(2)) else { throw Unpacker.damage }
        var account = Unpacker(row.bytes(4))
        found.append(
          SourceFile(
            path: row.string(0), hash: row.string(1), role: role, format: row.string(3),
            account: try account.account()))
      }
      return found
    }
  }

  /// What rules propose for an interview, as it was stored; empty for an unknown interview.
  package func suggestions(of id: String) throws(IndexFailure) -> [Suggestion] {
    try guarded { () throws(DatabaseFailure) in
      var found: [Suggestion] = []
      try connection.rows(
        """
        SELECT turn, code, triggers FROM suggestion
        WHERE interview = (SELECT number FROM interview WHERE id = ?) ORDER BY ordinal
        """, .text(id)
      ) { row throws(DatabaseFailure) in
        var triggers = Unpacker(row.bytes(2))
        found.append(
          Suggestion(turn: row.int(0), code: row.string(1), triggers: try triggers.triggers()))
      }
      return found
    }
  }

  /// Who speaks in an interview, each once, by first turn; empty for an unknown interview.
  package func speakers(of id: String) throws(IndexFailure) -> [Speaker] {
    try guarded { () throws(DatabaseFailure) in
      guard let number = try number(of: id) else { return [] }
      var found: [Speaker] = []
      for voice in try voices(of: number) where !found.contains(voice.speaker) {
        found.append(voice.speaker)
      }
      return found
    }
  }

  /// The number of an interview in row ids.
  func number(of id: String) throws(DatabaseFailure) -> Int? {
    try connection.int("SELECT number FROM interview WHERE id = ?", .text(id))
  }

  /// The speakers and labels of an interview, as its turns count them.
  func voices(of number: Int) throws(DatabaseFailure) -> [Voice] {
    var voices: [Voice] = []
    try connection.rows(
      "SELECT speaker, label FROM voice WHERE interview = ? ORDER BY ordinal", .int(number)
    ) { row throws(DatabaseFailure) in
      var speaker = Unpacker(row.bytes(0))
      voices.append(Voice(speaker: try speaker.speaker(), label: row.optionalString(1)))
    }
    return voices
  }
}
