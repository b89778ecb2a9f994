internal import CommandLineKit
internal import Files
internal import Indexing
internal import Model
internal import Study

/// A study in a folder, as commands use it.
struct FolderStudy: StudyActions {
  private let folder: StudyFolder

  init(_ folder: StudyFolder) { self.folder = folder }

  /// The day on which consent is judged: the one asked for, else today (UTC).
  static func day(_ date: CalendarDate?) -> CalendarDate {
    date ?? CalendarDate(secondsSince1970: Files.now() / 1_000_000_000)
  }

  func build(
    _ scope: BuildScope, date: CalendarDate?, progress: @escaping @Sendable (String) -> Void
  ) async throws -> BuildReport {
    let goal: StudyBuild.Goal =
      switch scope {
      case .ingest: .ingest
      case .index: .index
      case .publish, .everything: .publish
      }
    return try await run(goal, date, progress)
  }

  func check(
    date: CalendarDate?, progress: @escaping @Sendable (String) -> Void
  ) async throws -> [Diagnostic] {
    try await run(.check, date, progress).diagnostics
  }

  private func run(
    _ goal: StudyBuild.Goal, _ date: CalendarDate?, _ progress: (String) -> Void
  ) async throws -> BuildReport {
    var report = try await StudyBuild(folder, date: Self.day(date)).run(goal) { step in
      let count = step.total > 1 && step.done > 0 ? " \(step.done) of \(step.total)" : ""
      progress(step.step + count)
    }
    report.indexPage = report.indexPage.map { folder.path($0) }
    return report
  }

  func find(_ query: String, limit: Int) async throws -> Study.FindResult {
    do {
      return try await StudyInquiry(folder, date: Self.day(nil)).find(query, limit: limit)
    } catch let failure as QueryFailure {
      throw Failure(.usage, failure.description, hint: failure.hint)
    }
  }

  func excerpts(_ request: ExcerptRequest) async throws -> [CodedExcerpt] {
    try await StudyInquiry(folder, date: Self.day(nil)).excerpts(request)
  }

  func quote(_ text: String, date: CalendarDate?) async throws -> [QuoteCandidate] {
    try await StudyInquiry(folder, date: Self.day(date)).quote(text)
  }

  func correct(
    _ old: String, to new: String, in interview: String, by name: String, note: String?
  ) async throws -> CorrectionMade {
    let desk = try await CorrectionDesk(folder, date: Self.day(nil))
    return try attempt {
      try desk.correct(
        old, to: new, in: interview, by: name, note: note, at: Files.now() / 1_000_000_000)
    }
  }

  func undoCorrection(_ id: String, by name: String) async throws -> CorrectionMade {
    let desk = try await CorrectionDesk(folder, date: Self.day(nil))
    return try attempt { try desk.undo(id, by: name, at: Files.now() / 1_000_000_000) }
  }

  private func attempt(_ body: () throws -> CorrectionMade) throws -> CorrectionMade {
    do { return try body() } catch let failure as CorrectionFailure { throw explained(failure) }
  }

  private func explained(_ failure: CorrectionFailure) -> Failure {
    switch failure {
    case .interviewUnknown(let id, let near):
      Failure(
        .findings, "'\(id)' is no interview of the study",
        hint: near.map { "it may be a slip for '\($0)'" })
    case .notFound:
      Failure(
        .findings, "these words do not stand in the interview",
        hint: "copy them as 'verbatim find' shows them, with their punctuation")
    case .ambiguous(let count, let times):
      Failure(
        .findings,
        "these words stand \(count) times in the interview"
          + (times.contains { $0 != nil }
            ? ": at " + times.map { $0.map { ClockTime.text($0) } ?? "?" }.joined(separator: ", ")
            : ""),
        hint: "give some of the words around them too, the same in both")
    case .nothingChanges: Failure(.usage, "the words are the same before and after")
    case .notWords:
      Failure(
        .usage, "words to correct hold no line breaks and no blank at either end",
        hint: "quote each text once for the shell")
    case .acrossTurns:
      Failure(
        .findings, "these words begin in one person's turn and end in another's",
        hint: "correct each turn by itself")
    case .nobody(let name): Failure(.usage, "'\(name)' is no name; it needs a letter or digit")
    case .idUnknown(let id):
      Failure(
        .findings, "'\(id)' is the start of no correction's id, or of several",
        hint: "'verbatim trace' shows the ids of corrections")
    }
  }

  func trace(_ what: String, date: CalendarDate?) async throws -> [ProvenanceRecord] {
    try await StudyInquiry(folder, date: Self.day(date)).trace(what)
  }
}
