import Alignment
import CommandLineKit
import Commands
import Model
import Study
import Synchronization
import Testing

/// The program's own, where Swift Testing has one too.
typealias ExitStatus = CommandLineKit.ExitStatus

extension CommandSpec: CustomTestStringConvertible {
  /// What test reports call it.
  package var testDescription: String { name }
}

/// Studies without folders: they give what a test puts in, and keep what they were asked.
final class FakeStudies: Studies, StudyActions {
  struct Answers: Sendable {
    var report = BuildReport()
    var diagnostics: [Diagnostic] = []
    var found = FindResult(hits: [], total: 0)
    var excerpts: [CodedExcerpt] = []
    var candidates: [QuoteCandidate] = []
    var records: [ProvenanceRecord] = []
    var conversion = Conversion(bytes: [], diagnostics: [])
    var correction = CorrectionMade(
      path: "Corpus/corrections/louise.amal.jsonl", id: "1a2b3c4d5e", interview: "louise",
      interval: nil, was: "hopes", now: "hope", replaced: [])
    var aligned = AlignedCaptions(
      report: AlignmentReport(), isOfOneRecording: true, bytes: nil, cues: 0, diagnostics: [])
    var failure: Failure?
  }

  let answers: Answers
  private let questions = Mutex<[String]>([])

  init(_ answers: Answers = Answers()) { self.answers = answers }

  /// What was asked, in order, a line a call.
  var asked: [String] { questions.withLock { $0 } }

  private func ask(_ question: String) { questions.withLock { $0.append(question) } }

  func open(_ folder: String?) throws -> any StudyActions {
    ask("open \(folder ?? "-")")
    if let failure = answers.failure { throw failure }
    return self
  }

  func make(_ folder: String, from files: [String]) throws -> [String] {
    ask("make \(folder) \(files)")
    return ["\(folder)/study.md"]
  }

  func convert(
    _ input: String, in folder: String?, to format: OutputFormat
  ) async throws -> Conversion {
    ask("convert \(input) \(format.rawValue)")
    return answers.conversion
  }

  func align(
    _ transcript: String, with captions: String, as format: OutputFormat?
  ) throws -> AlignedCaptions {
    ask("align \(transcript) \(captions) \(format?.rawValue ?? "-")")
    return answers.aligned
  }

  func names(_ kind: String, in folder: String?) -> [Completer.Candidate] {
    [.init("\(kind)-in-\(folder ?? "here")")]
  }

  func build(
    _ scope: BuildScope, date: CalendarDate?, progress: @escaping @Sendable (String) -> Void
  ) async throws -> BuildReport {
    ask("build \(scope.rawValue) \(date?.description ?? "-")")
    progress("reading louise.docx")
    return answers.report
  }

  func check(date: CalendarDate?, progress: @escaping @Sendable (String) -> Void) async throws
    -> [Diagnostic]
  {
    ask("check \(date?.description ?? "-")")
    return answers.diagnostics
  }

  func find(_ query: String, limit: Int) async throws -> FindResult {
    ask("find \(query) \(limit)")
    return answers.found
  }

  func excerpts(_ request: ExcerptRequest) async throws -> [CodedExcerpt] {
    ask(
      "excerpts \(request.code ?? "-") \(request.participant ?? "-") \(request.coder ?? "-") "
        + "\(request.withSuggestions)")
    return answers.excerpts
  }

  func quote(_ text: String, date: CalendarDate?) async throws -> [QuoteCandidate] {
    ask("quote \(text)")
    return answers.candidates
  }

  func correct(
    _ old: String, to new: String, in interview: String, by name: String, note: String?
  ) async throws -> CorrectionMade {
    ask("correct \(old) > \(new) \(interview) \(name) \(note ?? "-")")
    return answers.correction
  }

  func undoCorrection(_ id: String, by name: String) async throws -> CorrectionMade {
    ask("undo \(id) \(name)")
    return answers.correction
  }

  func trace(_ what: String, date: CalendarDate?) async throws -> [ProvenanceRecord] {
    ask("trace \(what)")
    return answers.records
  }
}

extension FakeStudies {
  /// Runs a command line, split at spaces, and gives what came of it.
  func run(_ line: String, on console: RecordingConsole = RecordingConsole()) async
    -> (status: ExitStatus, output: String, errors: String)
  {
    let words = line.split(separator: " ").map(String.init)
    let status = await Verbatim.program(self).run(words, on: console)
    return (status, console.written, console.reported)
  }
}
