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
  private static func day(_ date: CalendarDate?) -> CalendarDate {
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

  func trace(_ what: String, date: CalendarDate?) async throws -> [ProvenanceRecord] {
    try await StudyInquiry(folder, date: Self.day(date)).trace(what)
  }
}
