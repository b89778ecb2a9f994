import CommandLineKit
import Commands
import Files
import Formats
import Model
import Study
import TestSupport
import Testing

@Suite struct ExitStatusTests {
  private static let warning = Diagnostic.warning("w", at: Place("a.md", line: 1), "title is long")
  private static let error = Diagnostic.error("e", at: Place("a.md", line: 2), "title is missing")

  @Test(
    arguments: [
      ("build", [], .done), ("build", [warning], .done), ("build", [warning, error], .findings),
      ("ingest", [error], .findings), ("index", [error], .findings), ("publish", [], .done),
      ("check", [], .done), ("check", [warning], .done), ("check", [error], .findings),
      ("check --json", [error], .findings), ("build --json", [error], .findings),
      ("find x", [], .done), ("excerpts", [], .done), ("quote x", [], .findings),
      ("trace x", [], .findings), ("new a", [], .done), ("new", [], .usage),
      ("find", [], .usage), ("find x --limit 0", [], .usage), ("find x --limit many", [], .usage),
      ("check --date 2026-02-30", [], .usage), ("check --date=tomorrow", [], .usage),
      ("check --color sometimes", [], .usage), ("check extra", [], .usage),
      ("convert a", [], .usage), ("convert a b", [], .usage), ("convert a b.pdf", [], .usage),
      ("convert a -", [], .usage), ("convert a .txt", [], .usage),
      ("convert a - --to vtt", [], .done), ("convert a - --to vtt", [warning], .done),
      ("convert a - --to vtt", [error], .badData), ("convert a b --to doc", [], .usage),
      ("align a", [], .usage), ("align a b", [], .done), ("align a b c", [], .usage),
      ("align a b - --to vtt", [], .done), ("align a b - --to txt", [], .usage),
      ("align a b c.json", [], .usage), ("align a b - --to srt --json", [], .usage),
      ("align a b --json", [warning], .done), ("align a b", [error], .badData),
      ("completion bash", [], .done), ("completion csh", [], .usage), ("completion", [], .usage),
      ("help", [], .done), ("help nothing", [], .usage), ("--version", [], .done), ("", [], .usage),
      ("__complete 1 -- verbatim", [], .done), ("__complete x --", [], .done),
      ("__docs man", [], .done), ("__docs pdf", [], .usage),
    ] as [(String, [Diagnostic], ExitStatus)])
  func followsTheTable(line: String, diagnostics: [Diagnostic], expected: ExitStatus) async {
    var answers = FakeStudies.Answers()
    answers.report.diagnostics = diagnostics
    answers.diagnostics = diagnostics
    answers.conversion = Conversion(bytes: [], diagnostics: diagnostics)
    answers.aligned.diagnostics = diagnostics
    #expect(await FakeStudies(answers).run(line).status == expected)
  }

  @Test(arguments: ["build", "check", "find x", "excerpts", "quote x", "trace x", "index"])
  func passesOnThatThereIsNoStudy(line: String) async {
    var answers = FakeStudies.Answers()
    answers.failure = Failure(.noInput, "there is no study.md here", hint: "say '--study DIR'")
    let (status, output, errors) = await FakeStudies(answers).run(line)
    #expect(status == .noInput)
    #expect(output == "")
    #expect(errors == "error: there is no study.md here\nhint: say '--study DIR'\n")
  }

  @Test(
    arguments: [
      (FileFailure(action: "read", path: "a", code: 2, reason: "no"), .noInput),
      (FileFailure(action: "read", path: "a", code: 13, reason: "no"), .inputOutput),
      (FileFailure(action: "write", path: "a", code: 2, reason: "no"), .inputOutput),
      (ReadFailure("not-text", at: Place("a.txt", line: 3), "a.txt holds no text"), .badData),
      (CancellationError(), .bug),
    ] as [(any Error & Sendable, ExitStatus)])
  func explainsErrorsOfOtherRooms(error: any Error & Sendable, expected: ExitStatus) {
    #expect((Verbatim.program(FakeStudies()).explain(error)?.status ?? .bug) == expected)
  }

  @Test func overwritesNothingUnasked() async throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "b.txt")
    try folder.write("in", to: "a.srt")
    var answers = FakeStudies.Answers()
    answers.conversion = Conversion(bytes: Array("new".utf8), diagnostics: [])
    let studies = FakeStudies(answers)
    let (a, b) = ("\(folder.path)/a.srt", "\(folder.path)/b.txt")
    #expect(await studies.run("convert \(a) \(b)").status == .usage)
    #expect(try folder.read("b.txt") == "old")
    #expect(await studies.run("convert \(a) \(a) --force").status == .usage)
    #expect(try folder.read("a.srt") == "in")
    #expect(await studies.run("convert \(a) \(b) --force").status == .done)
    #expect(try folder.read("b.txt") == "new")
    #expect(await studies.run("convert \(a) \(folder.path)/no/such.vtt").status == .done)
    answers.aligned.bytes = Array("aligned".utf8)
    let aligner = FakeStudies(answers)
    #expect(await aligner.run("align x \(a) \(a) --to vtt --force").status == .usage)
    #expect(await aligner.run("align x \(a) \(b) --to vtt").status == .usage)
    #expect(try folder.read("b.txt") == "new")
    #expect(await aligner.run("align x \(a) \(b) --to vtt --force").status == .done)
    #expect(try folder.read("b.txt") == "aligned")
  }
}
