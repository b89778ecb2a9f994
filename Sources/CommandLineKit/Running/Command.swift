/// One command: what it is, what was typed, and what it does.
package protocol Command: Sendable {
  /// The description, made when asked for: starting up builds none that is not needed.
  static var spec: CommandSpec { get }

  /// Reads what was typed.
  ///
  /// - Throws: `UsageError` when a value does not fit.
  init(_ input: ParsedInput) throws(UsageError)

  /// Does it: data to standard output, all else to standard error.
  func run(_ console: any Console) async throws -> ExitStatus
}
