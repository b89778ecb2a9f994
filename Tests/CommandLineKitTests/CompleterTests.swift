import CommandLineKit
import Testing

@Suite struct CompleterTests {
  private let completer = Completer(Fixture.program) { kind, _ in
    ["mint", "sage", "melissa"].map { Completer.Candidate($0, kind) }
  }

  private static let options = [
    "--unit", "--degrees", "--herb", "--note", "--loud", "--color", "--quiet", "--help",
  ]

  /// `|` marks the cursor's word.
  @Test(
    arguments: [
      ("kettle |", ["boil", "clean"]),
      ("kettle |b", ["boil"]),
      ("kettle |--", ["--help", "--version"]),
      ("kettle |x", []),
      ("kettle clean |", ["spout"]),
      ("kettle clean spout |", []),
      ("kettle nonsense |", []),
      ("kettle boil |", ["@files"]),
      ("kettle boil pot |", ["mint", "sage", "melissa"]),
      ("kettle boil pot mint |m", ["mint", "melissa"]),
      ("kettle boil |--", options),
      ("kettle boil |-", options),
      ("kettle boil -l --herb sage |--", options.filter { $0 != "--loud" }),
      ("kettle boil -u |", ["celsius", "fahrenheit", "kelvin"]),
      ("kettle boil --unit |k", ["kelvin"]),
      ("kettle boil |--unit=k", ["--unit=kelvin"]),
      ("kettle boil --unit = |k", ["kelvin"]),
      ("kettle boil --unit |=", ["celsius", "fahrenheit", "kelvin"]),
      ("kettle boil --unit = kelvin |", ["@files"]),
      ("kettle boil --herb |s", ["sage"]),
      ("kettle boil --note |", []),
      ("kettle boil -- |--", ["@files"]),
      ("kettle boil |--nonsense=", []),
    ] as [(String, [String])])
  func offersWhatMayStandAtTheCursor(line: String, expected: [String]) {
    let words = line.split(separator: " ").map(String.init)
    let cursor = words.firstIndex { $0.hasPrefix("|") } ?? words.count
    var typed = words
    typed[cursor] = String(words[cursor].dropFirst())
    #expect(completer.candidates(at: cursor, of: typed).map(\.word) == expected)
  }

  @Test func givesNothingForACursorOutsideTheLine() {
    #expect(completer.candidates(at: 0, of: ["kettle"]) == [])
    #expect(completer.candidates(at: 9, of: ["kettle"]) == [])
    #expect(completer.candidates(at: -1, of: []) == [])
  }

  @Test func writesHelpAfterATab() {
    #expect(Completer.Candidate("mint", "A herb").line == "mint\tA herb")
    #expect(Completer.Candidate.files.line == "@files")
  }

  @Test(arguments: Shell.allCases)
  func asksTheProgramFromEveryShell(shell: Shell) {
    let stub = shell.stub(for: "kettle")
    #expect(stub.contains("kettle __complete "))
    #expect(!stub.contains("PROGRAM"))
  }
}
