/// A command as the tree holds it: its description when asked for, and a way to run it.
package struct CommandEntry: Sendable {
  /// Runs it with what was typed.
  package typealias Run = @Sendable (ParsedInput, any Console) async throws -> ExitStatus

  private let makeSpec: @Sendable () -> CommandSpec
  private let runs: Run

  /// Makes an entry for a command that needs more than a console, which `run` hands it.
  package init(spec: @escaping @Sendable () -> CommandSpec, run: @escaping Run) {
    makeSpec = spec
    runs = run
  }

  /// Makes an entry for a command that needs only a console.
  package init(_ command: any Command.Type) {
    makeSpec = { command.spec }
    runs = { input, console in try await command.init(input).run(console) }
  }

  /// The description.
  package var spec: CommandSpec { makeSpec() }

  /// Runs it.
  ///
  /// - Throws: what the command throws; `UsageError` for values that do not fit.
  package func run(_ input: ParsedInput, _ console: any Console) async throws -> ExitStatus {
    try await runs(input, console)
  }
}
