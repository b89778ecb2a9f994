internal import CSQLite

/// A prepared statement; parameters count from 1.
///
/// Its connection keeps it for the next use of the same SQL, so bind every parameter each time.
@safe package final class Statement {
  private let handle: OpaquePointer
  /// The SQL.
  package let sql: String

  init(_ sql: String, on database: OpaquePointer) throws(DatabaseFailure) {
    var prepared: OpaquePointer?
    var copy = sql
    let code = copy.withUTF8 { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { text in
        unsafe sqlite3_prepare_v3(
          database, text.baseAddress, Int32(clamping: text.count),
          UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
      }
    }
    guard code == SQLITE_OK else {
      throw unsafe DatabaseFailure(
        code: code, message: String(cString: sqlite3_errmsg(database)), sql: sql)
    }
    // "If the input text contains no SQL [...] then *ppStmt is set to NULL."
    guard let prepared = unsafe prepared else {
      throw DatabaseFailure(code: SQLITE_MISUSE, message: "the statement is empty", sql: sql)
    }
    unsafe handle = prepared
    self.sql = sql
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Whether rows of it are being read.
  var isBusy: Bool { unsafe sqlite3_stmt_busy(handle) != 0 }

  /// Binds an integer.
  package func bind(_ index: Int32, _ value: Int) {
    unsafe sqlite3_bind_int64(handle, index, sqlite3_int64(value))
  }

  /// Binds an integer or NULL.
  package func bind(_ index: Int32, _ value: Int?) {
    if let value { bind(index, value) } else { unsafe sqlite3_bind_null(handle, index) }
  }

  /// Binds a double.
  package func bind(_ index: Int32, _ value: Double) {
    unsafe sqlite3_bind_double(handle, index, value)
  }

  /// Binds a text.
  package func bind(_ index: Int32, _ value: String) {
    var copy = value
    copy.withUTF8 { buffer in
      _ = unsafe csqlite_bind_text(handle, index, buffer.baseAddress, UInt64(buffer.count))
    }
  }

  /// Binds a text or NULL.
  package func bind(_ index: Int32, _ value: String?) {
    if let value { bind(index, value) } else { unsafe sqlite3_bind_null(handle, index) }
  }

  /// Binds bytes as a blob.
  package func bind(_ index: Int32, _ value: [UInt8]) {
    unsafe value.withUnsafeBufferPointer { buffer in
      _ = unsafe csqlite_bind_blob(handle, index, buffer.baseAddress, UInt64(buffer.count))
    }
  }

  /// Binds bytes that are UTF-8 as a text.
  package func bindText(_ index: Int32, _ utf8: Span<UInt8>) {
    unsafe utf8.withUnsafeBufferPointer { buffer in
      _ = unsafe csqlite_bind_text(handle, index, buffer.baseAddress, UInt64(buffer.count))
    }
  }

  /// Binds a value.
  package func bind(_ index: Int32, _ value: Value) {
    switch value {
    case .null: unsafe sqlite3_bind_null(handle, index)
    case .int(let value): bind(index, value)
    case .double(let value): bind(index, value)
    case .text(let value): bind(index, value)
    case .bytes(let value): bind(index, value)
    }
  }

  /// Binds values to the parameters from the first on.
  package func bind(_ values: [Value]) {
    for (offset, value) in values.enumerated() { bind(Int32(offset + 1), value) }
  }

  /// Runs it to its end, whatever rows it has.
  package func run() throws(DatabaseFailure) {
    defer { unsafe sqlite3_reset(handle) }
    while try step() {}
  }

  /// Runs it and hands over its rows in order.
  ///
  /// - Throws: `DatabaseFailure` of SQLite, or what `body` throws.
  package func forEachRow(
    _ body: (borrowing Row) throws(DatabaseFailure) -> Void
  ) throws(DatabaseFailure) {
    defer { unsafe sqlite3_reset(handle) }
    let row = unsafe Row(handle)
    while try step() { try body(row) }
  }

  /// Runs it until its first row, which is handed over, if there is one.
  package func firstRow(
    _ body: (borrowing Row) throws(DatabaseFailure) -> Void
  ) throws(DatabaseFailure) {
    defer { unsafe sqlite3_reset(handle) }
    if try step() { try body(unsafe Row(handle)) }
  }

  private func step() throws(DatabaseFailure) -> Bool {
    let code = unsafe sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      // FTS5 quotes the search that was bound when it reports a plain error; nothing bound may
      // stand in a failure.
      let message =
        unsafe code == SQLITE_ERROR
        ? String(cString: sqlite3_errstr(code))
        : String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
      throw DatabaseFailure(code: code, message: message, sql: sql)
    }
  }
}
