internal import Database

extension StudyIndex {
  /// A result that was kept.
  ///
  /// - Parameters:
  ///   - kind: what it is, such as `quote-verdict`.
  ///   - key: a hash of everything it was made from.
  /// - Returns: the bytes as they were kept, or `nil` when they were not.
  /// - Throws: `IndexFailure`.
  package func cached(_ kind: String, _ key: String) throws(IndexFailure) -> [UInt8]? {
    try guarded { () throws(DatabaseFailure) in
      try connection.bytes(
        "SELECT bytes FROM cache WHERE kind = ? AND key = ?", .text(kind), .text(key))
    }
  }

  /// Keeps a result in place of one of the same kind and key.
  package func cache(_ bytes: [UInt8], _ kind: String, _ key: String) throws(IndexFailure) {
    try guarded { () throws(DatabaseFailure) in
      try connection.run(
        "INSERT OR REPLACE INTO cache(kind, key, bytes) VALUES(?, ?, ?)", .text(kind), .text(key),
        .bytes(bytes))
    }
  }

  /// Forgets the results of a kind that nothing uses any more.
  ///
  /// - Parameters:
  ///   - kind: what they are.
  ///   - keys: the keys that are still in use; empty to forget them all.
  /// - Throws: `IndexFailure`; nothing has changed then.
  package func trimCache(_ kind: String, keeping keys: Set<String>) throws(IndexFailure) {
    try guarded { () throws(DatabaseFailure) in
      var unused: [String] = []
      try connection.rows("SELECT key FROM cache WHERE kind = ?", .text(kind)) { row in
        let key = row.string(0)
        if !keys.contains(key) { unused.append(key) }
      }
      if unused.isEmpty { return }
      try change { () throws(DatabaseFailure) in
        for key in unused {
          try connection.run(
            "DELETE FROM cache WHERE kind = ? AND key = ?", .text(kind), .text(key))
        }
      }
    }
  }
}
