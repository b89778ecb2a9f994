internal import CSQLite

/// A row of a result, to be read while it lasts; columns count from 0.
///
/// A column of another type is converted as SQLite converts (NULL reads as 0, "" or no bytes).
@safe package struct Row: ~Copyable {
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer) { unsafe self.handle = handle }

  /// Whether a column is NULL.
  package func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  /// Whether a column holds bytes that are no text.
  package func isBytes(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_BLOB
  }

  /// An integer.
  package func int(_ column: Int32) -> Int { Int(unsafe sqlite3_column_int64(handle, column)) }

  /// An integer, or `nil` for NULL.
  package func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

  /// A double.
  package func double(_ column: Int32) -> Double { unsafe sqlite3_column_double(handle, column) }

  /// A text; ill-formed UTF-8 in it is repaired with U+FFFD.
  package func string(_ column: Int32) -> String {
    let text = unsafe sqlite3_column_text(handle, column)
    // "The safest policy is to invoke [...] sqlite3_column_text() followed by
    // sqlite3_column_bytes()" (sqlite.org/c3ref/column_blob.html).
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: text, count: text == nil ? 0 : count), as: UTF8.self)
  }

  /// A text, or `nil` for NULL.
  package func optionalString(_ column: Int32) -> String? { isNull(column) ? nil : string(column) }

  /// The bytes of a text or a blob.
  package func bytes(_ column: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    append(column, to: &bytes)
    return bytes
  }

  /// Adds the bytes of a text or a blob to a buffer.
  package func append(_ column: Int32, to buffer: inout [UInt8]) {
    let start = unsafe sqlite3_column_blob(handle, column)
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    unsafe buffer.append(
      contentsOf: UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}
