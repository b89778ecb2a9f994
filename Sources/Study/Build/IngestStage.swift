internal import Coding
internal import Indexing
internal import Model

/// Brings the index up to date with the sources: reads the interviews that changed, two at a time,
/// and forgets those that are gone.
struct IngestStage {
  let folder: StudyFolder
  let index: StudyIndex
  let plans: [String: InterviewPlan]
  let matcher: TermMatcher

  /// What was done.
  struct Result {
    var sources: [SourceFile] = []
    var interviewsRead = 0
  }

  /// The scope of an interview's diagnostics in the index.
  static func scope(_ interview: String) -> String { "interview \(interview)" }

  /// How many interviews are worked on at once.
  private static let width = 2

  /// Does the work; `progress` is called with how many of how many are done.
  func run(_ progress: (Int, Int) -> Void) async throws -> Result {
    var stored: [String: String] = [:]
    for interview in try index.interviews() { stored[interview.id] = interview.key }
    let changed = plans.values.filter { stored[$0.interview.id] != $0.key }
      .sorted { $0.interview.id < $1.interview.id }
    let gone = stored.keys.filter { plans[$0] == nil }.sorted()
    var result = Result()
    guard !changed.isEmpty || !gone.isEmpty else { return result }
    try index.begin(expecting: changed.count + gone.count)
    do {
      for id in gone {
        try index.removeInterview(id)
        try CorrectedText.store(nil, of: id, in: index)
        try index.replaceDiagnostics([], of: Self.scope(id))
      }
      try await read(changed, &result, progress)
      try index.commit()
    } catch {
      index.rollback()
      throw error
    }
    return result
  }

  private func read(
    _ changed: [InterviewPlan], _ result: inout Result, _ progress: (Int, Int) -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: IngestedInterview.self) { group in
      var waiting = changed[...]
      for plan in waiting.prefix(Self.width) { start(plan, in: &group) }
      waiting = waiting.dropFirst(Self.width)
      while let interview = try await group.next() {
        if let plan = waiting.popFirst() { start(plan, in: &group) }
        try store(interview, &result)
        progress(result.interviewsRead, changed.count)
      }
    }
  }

  private func start(
    _ plan: InterviewPlan, in group: inout ThrowingTaskGroup<IngestedInterview, any Error>
  ) {
    let folder = folder
    let matcher = matcher
    group.addTask {
      var ingest = InterviewIngest(plan, in: folder, matcher: matcher)
      return ingest.run()
    }
  }

  private func store(
    _ interview: IngestedInterview, _ result: inout Result
  ) throws {
    let id = interview.plan.interview.id
    result.interviewsRead += 1
    result.sources += interview.sources
    // What could not be read keeps no key, so that it is tried again.
    if let transcript = interview.transcript {
      try index.store(
        transcript, key: interview.plan.key, sources: interview.sources,
        suggestions: interview.suggestions)
    } else {
      try index.removeInterview(id)
    }
    try CorrectedText.store(interview.corrections, of: id, in: index)
    try index.replaceDiagnostics(interview.diagnostics, of: Self.scope(id))
  }
}
