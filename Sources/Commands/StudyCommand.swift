internal import CommandLineKit

/// A command that works on studies.
protocol StudyCommand: Sendable {
  /// The description.
  static var spec: CommandSpec { get }

  /// Reads what was typed.
  init(_ input: ParsedInput) throws(UsageError)

  /// Does it: data to standard output, all else to standard error.
  func run(_ studies: any Studies, _ console: any Console) async throws -> ExitStatus
}

extension CommandTree {
  /// A command of the first level that works on studies.
  static func leaf(_ name: String, _ command: any StudyCommand.Type, _ studies: any Studies)
    -> CommandTree
  {
    .leaf(
      name,
      CommandEntry(spec: { command.spec }) { input, console in
        try await command.init(input).run(studies, console)
      })
  }
}
