/// Why a query cannot be understood, for the person who typed it.
package struct QueryFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as a headline without a full stop.
  package var message: String
  /// The column, from 1, in UTF-8 bytes of the query.
  package var column: Int
  /// What to do, as a verb phrase; `nil` when the message says it all.
  package var hint: String?

  /// Makes a failure.
  package init(_ message: String, column: Int, hint: String? = nil) {
    self.message = message
    self.column = column
    self.hint = hint
  }

  /// The column, the message and the hint.
  package var description: String {
    "column \(column): \(message)" + (hint.map { "; \($0)" } ?? "")
  }
}
