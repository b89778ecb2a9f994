/// Where a command's words go: data to one stream, all else to the other.
package protocol Console: AnyObject, Sendable {
  /// What standard output is.
  var output: StreamTraits { get }

  /// What standard error is.
  var errors: StreamTraits { get }

  /// Whether `--quiet` was given.
  var isQuiet: Bool { get }

  /// Sets what `--color` and `--quiet` say; called once, before the command runs.
  func settle(color: ColorMode, isQuiet: Bool)

  /// Writes data to standard output.
  func write(_ text: StyledText)

  /// Writes bytes to standard output as they are.
  func write(bytes: [UInt8])

  /// Writes to standard error what must be seen.
  func report(_ text: StyledText)

  /// Shows how far the work is, over what was shown before; `nil` takes it away.
  ///
  /// Nothing is shown when standard error is no terminal, or under `--quiet`.
  func progress(_ text: String?)

  /// Writes out what is held back.
  ///
  /// - Throws: `Failure` when standard output could not take all that was written; a reader that
  ///   has gone away is no failure.
  func flush() throws(Failure)
}

extension Console {
  /// Writes to standard error what `--quiet` spares.
  package func note(_ text: StyledText) {
    if !isQuiet { report(text) }
  }
}
