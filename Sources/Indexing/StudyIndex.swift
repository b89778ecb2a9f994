internal import Database

/// What the study's files hold, kept so that commands answer without reading them again.
///
/// It is a cache: delete the file and nothing is lost. A file that is damaged, somebody else's or
/// of another version is thrown away and made anew. One value has one owner; several processes
/// may have the same file open, of which one writes at a time and the others read on.
package final class StudyIndex {
  let connection: Connection
  /// The file; `nil` for an index in memory.
  package let path: String?
  /// Whether the index was made just now and is therefore empty.
  package let isNew: Bool
  /// Whether the words of turns are brought up to date at the end of the running update.
  var defersWords = false
  /// Whether the running update began with an empty index, whose words gather in a larger buffer.
  var gathersWords = false
  /// Whether an update is running, with which every change in it is kept or not.
  var isUpdating = false

  /// Opens an index, which is made when there is none that can be used.
  ///
  /// - Parameters:
  ///   - path: a path in a folder that exists; `nil` for an index in memory.
  ///   - cacheSize: KiB of the file that are kept in memory.
  /// - Throws: `IndexFailure` of kind `access`, `busy` or `full`.
  package init(path: String?, cacheSize: Int = 8192) throws(IndexFailure) {
    var options = ConnectionOptions()
    options.cacheSize = cacheSize
    var last = Unpacker.damage
    for _ in 0..<3 {
      do {
        let connection = try Connection(path: path, options: options)
        if let isNew = try Self.prepare(connection) {
          self.connection = connection
          self.isNew = isNew
          self.path = path
          return
        }
      } catch {
        guard error.isDamage else { throw IndexFailure(error, path: path) }
        last = error
      }
      if let path { Connection.remove(path) }
    }
    throw IndexFailure(last, path: path)
  }

  /// Opens an index, uses it, and does so once more when it turns out to be damaged.
  ///
  /// - Parameters:
  ///   - path: as for `init`.
  ///   - body: what to do; it must be able to run twice.
  /// - Returns: what `body` returns.
  /// - Throws: what `init` or `body` throws.
  package static func using<Result>(
    path: String?, _ body: (StudyIndex) throws -> Result
  ) throws -> Result {
    do {
      return try body(StudyIndex(path: path))
    } catch let failure as IndexFailure where failure.kind == .damaged {
      return try body(StudyIndex(path: path))
    }
  }

  /// Does something with the database, and removes the file when it shows damage.
  func guarded<Result>(
    _ work: () throws(DatabaseFailure) -> Result
  ) throws(IndexFailure) -> Result {
    do {
      return try work()
    } catch {
      if error.isDamage, let path { Connection.remove(path) }
      throw IndexFailure(error, path: path)
    }
  }

  /// Whether the index is new, or `nil` when the file is not ours or of another version.
  private static func prepare(_ connection: Connection) throws(DatabaseFailure) -> Bool? {
    if try isCurrent(connection) { return false }
    guard try isEmpty(connection) else { return nil }
    try connection.useWriteAheadLog()
    try connection.begin()
    do {
      // Another process may have made it while this one waited.
      let isCurrent = try isCurrent(connection)
      if !isCurrent, try isEmpty(connection) {
        for statement in Schema.statements { try connection.execute(statement) }
        try connection.commit()
        return true
      }
      connection.rollback()
      return isCurrent ? false : nil
    } catch {
      if connection.isInTransaction { connection.rollback() }
      throw error
    }
  }

  private static func isCurrent(_ connection: Connection) throws(DatabaseFailure) -> Bool {
    guard try connection.int("PRAGMA application_id") == Schema.applicationID,
      try connection.int("PRAGMA user_version") == Schema.version
    else { return false }
    // Reads the schema, so that damage of the first pages shows now.
    return try connection.int("SELECT count(*) FROM meta") != nil
  }

  private static func isEmpty(_ connection: Connection) throws(DatabaseFailure) -> Bool {
    try connection.int("SELECT count(*) FROM sqlite_schema") == 0
  }
}
