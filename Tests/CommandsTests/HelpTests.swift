import CommandLineKit
import Commands
import Testing

@Suite struct HelpTests {
  static let verbatim: Program = Verbatim.program(FakeStudies())
  static let paths: [[String]] = verbatim.leaves.map(\.path)

  @Test(arguments: paths)
  func explainsEveryCommand(path: [String]) throws {
    try Golden.expect(
      page(path), matches: "help-\(path.joined(separator: "-")).txt")
  }

  private func page(_ path: [String]) throws -> String {
    try Self.verbatim.help(for: path, width: 80).plain
  }

  @Test func listsAllCommands() async throws {
    let (status, output, _) = await FakeStudies().run("--help")
    #expect(status == .done)
    try Golden.expect(output, matches: "help.txt")
  }

  @Test(arguments: paths.filter { $0[0].hasPrefix("__") == false })
  func isTheSameUnderBothNames(path: [String]) async {
    let name = path.joined(separator: " ")
    let long = await FakeStudies().run("help \(name)")
    let short = await FakeStudies().run("\(name) --help")
    #expect(long == short)
    #expect(long.status == .done)
    #expect(long.errors == "")
  }

  @Test func proposesACommandThatHelpDoesNotKnow() async {
    let (status, _, errors) = await FakeStudies().run("help biuld")
    #expect(status == .usage)
    #expect(errors.hasPrefix("error: unknown command 'biuld'\nhint: did you mean 'build'?\n"))
  }
}
