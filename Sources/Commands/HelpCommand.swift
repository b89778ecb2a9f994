internal import CommandLineKit

/// `verbatim help`.
struct HelpCommand: Sendable {
  static let command = Option<[String]>.arguments(
    "COMMAND", isRequired: false, help: "The command to explain; without one, all are listed",
    completion: .names("commands"))

  static var spec: CommandSpec {
    CommandSpec(
      "help",
      summary: "Explains a command",
      examples: [
        .init("verbatim help build", "Explain build, as 'verbatim build --help' does")
      ],
      parameters: [command.spec] + ConsoleOptions.all)
  }

  private let words: [String]

  init(_ input: ParsedInput) throws(UsageError) {
    words = try input[Self.command]
  }

  func run(_ program: Program, _ console: any Console) throws -> ExitStatus {
    console.write(try program.help(for: words, width: console.output.width))
    return .done
  }
}
