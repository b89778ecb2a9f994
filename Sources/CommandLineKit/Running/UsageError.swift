/// A command line that does not say what to do.
package struct UsageError: Error, Hashable, Sendable {
  /// What is wrong, in one line without a full stop; quotes what was typed.
  package var message: String
  /// The way out, in one line; `nil` when the usage line says enough.
  package var hint: String?

  /// Makes a usage error.
  package init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
