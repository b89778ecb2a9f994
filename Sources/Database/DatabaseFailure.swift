/// What SQLite refused, and in which statement; never the values that were bound to it.
package struct DatabaseFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// SQLite's extended result code (sqlite.org/rescode.html).
  package var code: Int32
  /// SQLite's words for it, without any bound value.
  package var message: String
  /// The statement; `nil` when none was involved, as in opening.
  package var sql: String?

  /// Makes a failure.
  package init(code: Int32, message: String, sql: String?) {
    self.code = code
    self.message = message
    self.sql = sql
  }

  /// The result code without its extension: its low 8 bits.
  package var primaryCode: Int32 { code & 0xFF }

  /// Whether another connection held a lock for longer than the busy timeout.
  package var isBusy: Bool { primaryCode == 5 || primaryCode == 6 }

  /// Whether the file is damaged or no database at all (SQLITE_CORRUPT, SQLITE_NOTADB).
  package var isDamage: Bool { primaryCode == 11 || primaryCode == 26 }

  /// Whether the file may not be written or its folder not be used (SQLITE_PERM, SQLITE_READONLY,
  /// SQLITE_CANTOPEN).
  package var isAccess: Bool { primaryCode == 3 || primaryCode == 8 || primaryCode == 14 }

  /// A sentence for people who maintain the program.
  package var description: String {
    if let sql {
      "database error \(code): \(message) (in: \(sql))"
    } else {
      "database error \(code): \(message)"
    }
  }
}
