internal import CommandLineKit

/// `verbatim __docs`, from which the reference and the manual page are made.
struct DocsCommand: Sendable {
  private static let kinds = ["commands", "man"]
  static let kind = Option<String>.argument("KIND", help: "What to draw", choices: kinds)

  static var spec: CommandSpec {
    CommandSpec(
      "__docs",
      summary: "Draws the reference of all commands or the manual page",
      parameters: [kind.spec], isHidden: true)
  }

  private let kind: String

  init(_ input: ParsedInput) throws(UsageError) {
    kind = try input[Self.kind]
  }

  func run(_ program: Program, _ console: any Console) -> ExitStatus {
    console.write(
      kind == "man"
        ? "\(ManualPage(program).roff)" : "\(CommandsPage(program).markdown)")
    return .done
  }
}
