internal import CommandLineKit

/// `verbatim __complete`, which the shells ask.
struct CompleteCommand: Sendable {
  static let cursor = Option<String>.argument(
    "CURSOR", help: "The index of the word to complete, the program's name being word 0")
  static let words = Option<[String]>.arguments(
    "WORD", isRequired: false, help: "The words of the line, after --")

  static var spec: CommandSpec {
    CommandSpec(
      "__complete",
      summary: "Answers what may stand at the cursor of a half-typed line",
      parameters: [cursor.spec, words.spec], isHidden: true)
  }

  private let cursor: Int
  private let words: [String]

  init(_ input: ParsedInput) throws(UsageError) {
    cursor = Int(try input[Self.cursor]) ?? 0
    words = try input[Self.words]
  }

  func run(_ program: Program, _ studies: any Studies, _ console: any Console) -> ExitStatus {
    let completer = Completer(program) { kind, line in
      if kind == "commands" {
        return program.commands.filter { !$0.isHidden }.map { .init($0.name, $0.summary) }
      }
      return studies.names(kind, in: Self.folder(in: line))
    }
    for candidate in completer.candidates(at: cursor, of: words) {
      console.write("\(candidate.line)\n")
    }
    return .done
  }

  /// The study that a half-typed line names.
  private static func folder(in line: [String]) -> String? {
    for (index, word) in line.enumerated() {
      if word == "--study" || word == "-s" { return line.dropFirst(index + 1).first }
      if word.hasPrefix("--study=") { return String(word.dropFirst("--study=".count)) }
    }
    return nil
  }
}
