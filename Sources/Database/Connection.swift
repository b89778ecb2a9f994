internal import CSQLite
internal import Glibc

/// One connection to one SQLite database, with one owner.
///
/// Opening reads nothing of the file and is cheap; the first statement finds out whether the file
/// is a database. Schemas are not trusted: a file that somebody else wrote cannot make a
/// statement of ours call what it should not.
@safe package final class Connection {
  private let handle: OpaquePointer
  private var statements: [String: Statement] = [:]
  private var depth = 0

  /// Opens a file, which is made when it is missing.
  ///
  /// - Parameters:
  ///   - path: a path; `nil` for a database in memory that goes with the connection.
  ///   - options: how it uses memory, and how long it waits.
  /// - Throws: `DatabaseFailure` when the file cannot be opened or made.
  package init(path: String?, options: ConnectionOptions = ConnectionOptions())
    throws(DatabaseFailure)
  {
    // A name that begins with `file:` or is `:memory:` is no path to SQLite; `./` makes it one.
    let name = path.map { $0.hasPrefix("/") ? $0 : "./" + $0 } ?? ":memory:"
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(
      name, &opened,
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
      nil)
    guard code == SQLITE_OK, let opened = unsafe opened else {
      let message = unsafe String(cString: sqlite3_errstr(code))
      // "Whether or not an error occurs when it is opened, resources associated with the database
      // connection handle should be released by passing it to sqlite3_close()."
      unsafe sqlite3_close_v2(opened)
      throw DatabaseFailure(code: code, message: message, sql: nil)
    }
    unsafe handle = opened
    unsafe csqlite_distrust_schema(opened)
    unsafe sqlite3_busy_timeout(opened, options.busyTimeout)
    try run("PRAGMA synchronous = NORMAL")
    try run("PRAGMA cache_size = -\(options.cacheSize)")
    if options.mapSize > 0 { try execute("PRAGMA mmap_size = \(options.mapSize)") }
    if options.pageSize != 4096 { try run("PRAGMA page_size = \(options.pageSize)") }
  }

  // "If sqlite3_close_v2() is called with unfinalized prepared statements [...] the database
  // connection becomes an unusable "zombie" which will automatically be deallocated when the last
  // prepared statement is finalized."
  deinit {
    statements = [:]
    unsafe sqlite3_close_v2(handle)
  }

  /// Turns write-ahead logging on, so that readers and one writer do not wait for each other.
  ///
  /// The file remembers it. Where the file system cannot do it, nothing changes.
  package func useWriteAheadLog() throws(DatabaseFailure) {
    try run("PRAGMA journal_mode = WAL")
  }

  /// A prepared statement, from the last use of the same SQL where that is over.
  ///
  /// - Throws: `DatabaseFailure` when the SQL is wrong.
  package func statement(_ sql: String) throws(DatabaseFailure) -> Statement {
    if let known = statements[sql], !known.isBusy { return known }
    let new = unsafe try Statement(sql, on: handle)
    statements[sql] = new
    return new
  }

  /// Runs one statement.
  package func run(_ sql: String, _ values: Value...) throws(DatabaseFailure) {
    let statement = try statement(sql)
    statement.bind(values)
    try statement.run()
  }

  /// Runs SQL of any number of statements without parameters, once.
  package func execute(_ sql: String) throws(DatabaseFailure) {
    let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else {
      throw unsafe DatabaseFailure(
        code: code, message: String(cString: sqlite3_errmsg(handle)), sql: sql)
    }
  }

  /// Runs one statement and hands over its rows in order.
  ///
  /// - Throws: `DatabaseFailure` of SQLite, or what `body` throws.
  package func rows(
    _ sql: String, _ values: Value..., body: (borrowing Row) throws(DatabaseFailure) -> Void
  ) throws(DatabaseFailure) {
    let statement = try statement(sql)
    statement.bind(values)
    try statement.forEachRow(body)
  }

  /// The first column of the first row as an integer, or `nil` when there is no row or a NULL.
  package func int(_ sql: String, _ values: Value...) throws(DatabaseFailure) -> Int? {
    let statement = try statement(sql)
    statement.bind(values)
    var result: Int?
    try statement.firstRow { row in result = row.optionalInt(0) }
    return result
  }

  /// The first column of the first row as a text, or `nil` when there is no row or a NULL.
  package func string(_ sql: String, _ values: Value...) throws(DatabaseFailure) -> String? {
    let statement = try statement(sql)
    statement.bind(values)
    var result: String?
    try statement.firstRow { row in result = row.optionalString(0) }
    return result
  }

  /// The first column of the first row as bytes, or `nil` when there is no row or a NULL.
  package func bytes(_ sql: String, _ values: Value...) throws(DatabaseFailure) -> [UInt8]? {
    let statement = try statement(sql)
    statement.bind(values)
    var result: [UInt8]?
    try statement.firstRow { row in result = row.isNull(0) ? nil : row.bytes(0) }
    return result
  }

  /// How many rows the last INSERT, UPDATE or DELETE changed.
  package var changes: Int { Int(unsafe sqlite3_changes64(handle)) }

  /// Whether a transaction is open.
  package var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  /// Begins a transaction that may write; inside another one, a part of that.
  ///
  /// It takes the write lock at once: a transaction that has read and then wants to write is
  /// refused without waiting when another connection has written in between.
  package func begin() throws(DatabaseFailure) {
    try run(depth == 0 ? "BEGIN IMMEDIATE" : "SAVEPOINT part\(depth)")
    depth += 1
  }

  /// Keeps what was done since the matching `begin`.
  ///
  /// - Throws: `DatabaseFailure`; nothing is kept then.
  package func commit() throws(DatabaseFailure) {
    precondition(depth > 0, "a commit follows a begin")
    do {
      try run(depth == 1 ? "COMMIT" : "RELEASE part\(depth - 1)")
      depth -= 1
    } catch {
      rollback()
      throw error
    }
  }

  /// Undoes what was done since the matching `begin`.
  package func rollback() {
    precondition(depth > 0, "a rollback follows a begin")
    depth -= 1
    // Some failures end the transaction by themselves (sqlite.org/lang_transaction.html).
    guard isInTransaction else { return }
    if depth == 0 {
      try? run("ROLLBACK")
    } else {
      try? run("ROLLBACK TO part\(depth)")
      try? run("RELEASE part\(depth)")
    }
  }

  /// Does something wholly or not at all; calls may nest.
  ///
  /// - Throws: what `body` throws, after everything it did was undone, or `DatabaseFailure` when
  ///   the transaction cannot begin or be kept.
  package func transaction(_ body: () throws(DatabaseFailure) -> Void) throws(DatabaseFailure) {
    try begin()
    do {
      try body()
    } catch {
      rollback()
      throw error
    }
    try commit()
  }

  /// Removes a database: its file and those that SQLite keeps beside it; missing ones are no
  /// failure.
  ///
  /// A process that has it open goes on with what it has; nobody else sees that.
  package static func remove(_ path: String) {
    for suffix in ["-journal", "-wal", "-shm", ""] { _ = unsafe unlink(path + suffix) }
  }
}
