internal import CommandLineKit

/// `verbatim completion`.
struct CompletionCommand: Command {
  static let shell = Option<String>.argument(
    "SHELL", help: "The shell to complete in", choices: Shell.allCases.map(\.rawValue))

  static var spec: CommandSpec {
    CommandSpec(
      "completion",
      summary: "Prints what makes a shell complete commands, options, codes and names",
      discussion: [
        "Load it where your shell starts. It asks verbatim itself, so it is never out of date."
      ],
      examples: [
        .init("source <(verbatim completion bash)", "Complete in this Bash"),
        .init(
          "verbatim completion fish > ~/.config/fish/completions/verbatim.fish",
          "Complete in every Fish"),
      ],
      parameters: [shell.spec] + ConsoleOptions.all)
  }

  private let shell: Shell

  init(_ input: ParsedInput) throws(UsageError) {
    // The parser has held the word against the choices.
    shell = Shell(rawValue: try input[Self.shell]) ?? .bash
  }

  func run(_ console: any Console) async throws -> ExitStatus {
    console.write("\(shell.stub(for: Verbatim.name))")
    return .done
  }
}
