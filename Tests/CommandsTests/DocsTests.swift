import CommandLineKit
import Files
import Testing

/// The committed reference is the one that the commands describe.
@Suite struct DocsTests {
  @Test(arguments: [("commands", "commands.md"), ("man", "verbatim.1")])
  func isUpToDate(kind: String, file: String) async throws {
    let (status, output, _) = await FakeStudies().run("__docs \(kind)")
    #expect(status == ExitStatus.done)
    try Golden.expect(output, matches: "../../../docs/\(file)")
  }
}
