internal import Coding
internal import Digest
internal import Files
internal import Indexing
package import Model
internal import Publishing
internal import Quoting
internal import StudyFiles

/// Takes a study from its files to its pages, doing again only what changed.
///
/// The one place that knows the whole way: list, read what people wrote, ingest, code, index,
/// verify, publish. A step runs when something that it depends on changed; nothing is written
/// before everything is checked.
package struct StudyBuild: Sendable {
  /// How far to go.
  ///
  /// Each step does those before it as far as they are out of date.
  package enum Goal: Int, Sendable, Comparable {
    /// Sources are read and their texts stand in the index.
    case ingest
    /// Codings stand in the index too.
    case index
    /// Every problem is found; nothing is written.
    case check
    /// The site and the auditor's record are written.
    case publish

    /// Orders goals by how far they go.
    package static func < (left: Goal, right: Goal) -> Bool { left.rawValue < right.rawValue }
  }

  /// A step under way: its name, and how much of how much is done.
  package struct Progress: Hashable, Sendable {
    /// What is being done, as a participle: "reading interviews".
    package var step: String
    /// How much is done.
    package var done: Int
    /// How much there is.
    package var total: Int
  }

  private let folder: StudyFolder
  private let date: CalendarDate

  /// Sets a build up.
  ///
  /// The date decides consent and stands in no output.
  package init(_ folder: StudyFolder, date: CalendarDate) {
    self.folder = folder
    self.date = date
  }

  /// Runs it.
  ///
  /// - Throws: `StudyFailure` when work cannot go on at all. What is wrong in the study's files is
  ///   in the report instead; after an error nothing has been published.
  package func run(
    _ goal: Goal, progress: (Progress) -> Void = { _ in }
  ) async throws -> BuildReport {
    do {
      return try await attempt(goal, progress)
    } catch let failure as IndexFailure where failure.kind == .damaged {
      // The damaged cache was thrown away; everything in it can be made again.
      return try await attempt(goal, progress)
    } catch let failure as FileFailure {
      throw StudyFailure(
        .inputOutput,
        .error(
          "file-trouble", at: Place(failure.path),
          "Cannot \(failure.action) the file: \(failure.reason)"))
    }
  }

  private func attempt(
    _ goal: Goal, _ progress: (Progress) -> Void
  ) async throws -> BuildReport {
    let index = try openIndex(goal)
    let listing = StudyListing(folder)
    var ledger = FileLedger(folder, known: try index.fileRecords())
    if goal == .publish, let report = try unchanged(index, &ledger, listing) { return report }
    // Hashed before they are read: what is saved meanwhile is a change for the next run.
    for path in listing.written where Files.stamp(folder.path(path)) != nil {
      _ = try ledger.hash(of: path)
    }
    let documents = StudyDocuments(folder, listing)
    var report = BuildReport()
    report.diagnostics = documents.diagnostics
    let matcher = TermMatcher(documents.codebooks)
    var sources = [listing.sources, listing.corrections].flatMap { $0.values.flatMap { $0 } }
    if goal >= .index { sources += listing.codingLogs + listing.versions }
    await ledger.hashAll(sources)
    let plans = plans(documents, listing, &ledger, &report)
    let ingested = try await IngestStage(
      folder: folder, index: index, plans: plans, matcher: matcher
    ).run { progress(Progress(step: "reading interviews", done: $0, total: $1)) }
    report.interviewsRead = ingested.interviewsRead
    report.sources = ingested.sources
    report.interviews = plans.count
    for id in plans.keys.sorted() {
      report.diagnostics += try index.diagnostics(of: IngestStage.scope(id))
    }
    try count(&report, index)
    if goal >= .index {
      let coding = CodingStage(folder: folder, index: index, listing: listing)
      let outcome = try await coding.run(documents.codebooks, &ledger)
      report.diagnostics += outcome.diagnostics
      report.codings = outcome.codings
      if goal >= .check {
        try await publish(
          goal, documents, index, plans, outcome, &report, progress)
      }
    }
    report.diagnostics.sort()
    if goal != .check {
      try index.replaceFileRecords(Array(ledger.records.values))
      try index.replaceDiagnostics(report.diagnostics, of: Self.lastRun)
      try index.setFact(Self.builtKey, goal == .publish && !report.hasErrors ? stamp : "")
      try index.setFact(Self.countsKey, counts(report))
    }
    return report
  }

  private func openIndex(_ goal: Goal) throws -> StudyIndex {
    if goal == .check { return try StudyIndex(path: nil) }
    try Files.makeFolder(folder.path(".verbatim"))
    return try StudyIndex(path: folder.indexPath)
  }

  // MARK: Nothing to do

  private static let lastRun = "last run"
  private static let builtKey = "built"
  private static let countsKey = "counts"
  private static let indexPage = "Reports/site/index.html"

  /// What a finished build is kept under: the version that made it and the day consent was judged.
  private var stamp: String { "\(BuildVersion.number) \(date)" }

  /// The report of the last build, when no file of the study or of the site has changed since.
  private func unchanged(
    _ index: StudyIndex, _ ledger: inout FileLedger, _ listing: StudyListing
  ) throws -> BuildReport? {
    guard try index.fact(Self.builtKey) == stamp, ledger.isUnchanged(listing.all) else {
      return nil
    }
    for record in try index.outputRecords() {
      guard Files.stamp(folder.path(record.path)) == record.stamp else { return nil }
    }
    var report = BuildReport()
    report.nothingChanged = true
    report.filesOpened = ledger.hashed
    if ledger.hashed > 0 { try index.replaceFileRecords(Array(ledger.records.values)) }
    report.diagnostics = try index.diagnostics(of: Self.lastRun)
    read(counts: try index.fact(Self.countsKey) ?? "", into: &report)
    return report
  }

  private func counts(_ report: BuildReport) -> String {
    [
      report.interviews, report.turns, report.codings, report.suggestions, report.quotes,
      report.pages,
    ].map(String.init).joined(separator: " ")
  }

  private func read(counts: String, into report: inout BuildReport) {
    let numbers = counts.split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 6 else { return }
    report.interviews = numbers[0]
    report.turns = numbers[1]
    report.codings = numbers[2]
    report.suggestions = numbers[3]
    report.quotes = numbers[4]
    report.pages = numbers[5]
    report.indexPage = Self.indexPage
  }

  // MARK: Steps

  private func plans(
    _ documents: StudyDocuments, _ listing: StudyListing, _ ledger: inout FileLedger,
    _ report: inout BuildReport
  ) -> [String: InterviewPlan] {
    let rules = Self.fingerprint(of: documents.codebooks)
    let people = documents.people
    var plans: [String: InterviewPlan] = [:]
    for (id, paths) in listing.sources {
      var sources: [InterviewPlan.Source] = []
      for path in paths.sorted() {
        if let source = source(path, &ledger, &report) { sources.append(source) }
      }
      let corrections = (listing.corrections[id] ?? []).compactMap { source($0, &ledger, &report) }
      let interview = documents.interview(id)
      report.diagnostics += Self.missingFiles(of: interview, sources.map(\.path))
      if interview.path == nil, people[id] == nil {
        report.diagnostics.append(unknownParticipant(id, paths[0], Array(people.keys)))
      }
      plans[id] = InterviewPlan(
        interview, sources: sources, corrections: corrections, documents: documents, rules: rules)
    }
    for (id, paths) in listing.corrections where plans[id] == nil {
      let near = NearMiss.suggestion(for: id, among: listing.sources.keys)
      report.diagnostics.append(
        .warning(
          "corrections-without-interview", at: Place(paths[0]), "'\(id)' is no interview",
          explanation: "Corrections lie in Corpus/corrections, under their interview's id.",
          fixes: [near.map { "rename the file to begin with '\($0).'" } ?? "take the file away"]))
    }
    for (id, interview) in documents.interviews where plans[id] == nil {
      report.diagnostics.append(
        .warning(
          "interview-without-source", at: Place(interview.path ?? id),
          "Interview '\(id)' has no source in Corpus",
          fixes: [
            NearMiss.suggestion(for: id, among: listing.sources.keys).map {
              "rename the file to \($0).md"
            } ?? "put a transcript into Corpus whose name begins with '\(id).'"
          ]))
    }
    return plans
  }

  private func source(
    _ path: String, _ ledger: inout FileLedger, _ report: inout BuildReport
  ) -> InterviewPlan.Source? {
    do {
      let hash = try ledger.hash(of: path)
      return InterviewPlan.Source(path: path, hash: hash, stamp: ledger.settledStamp(of: path))
    } catch {
      report.diagnostics.append(
        .error("file-unreadable", at: Place(path), "File cannot be read: \(error.reason)"))
      return nil
    }
  }

  /// Files that an interview file gives a role and that are not there.
  private static func missingFiles(of interview: Interview, _ paths: [String]) -> [Diagnostic] {
    let names = paths.map { Files.name(of: $0) }
    return interview.roles.keys.filter { !names.contains($0) }.sorted().map { name in
      let near = NearMiss.suggestion(for: name, among: names)
      return .warning(
        "interview-file-missing", at: Place(interview.path ?? name),
        "'\(name)' is no file of interview '\(interview.id)'",
        explanation: "The files of an interview lie in Corpus, under its id up to the first dot.",
        fixes: [near.map { "write '\($0)'" } ?? "put the file into Corpus, or take the line out"])
    }
  }

  private func unknownParticipant(
    _ id: String, _ path: String, _ known: [String]
  ) -> Diagnostic {
    var fixes = [
      "say who took part in Corpus/interviews/\(id).md",
      "add the participant in Corpus/participants/\(id).md",
    ]
    if let near = NearMiss.suggestion(for: id, among: known) {
      fixes.insert("it may be a slip for '\(near)'", at: 0)
    }
    return .error(
      "interview-participant-unknown", at: Place(path), "Interview '\(id)' has no participant",
      explanation:
        "Without an interview file, the participant of an interview is the one of the same name.",
      fixes: fixes)
  }

  /// Changes whenever a rule of a codebook does.
  private static func fingerprint(of codebooks: [Codebook]) -> String {
    var hash = SHA256()
    for code in codebooks.flatMap(\.codes) where !code.terms.isEmpty {
      hash.update("\(code.id)\n")
      for term in code.terms { hash.update("\(term.source)\u{1F}\(term.pattern)\n") }
    }
    return Hexadecimal.encode(hash.finish())
  }

  private func publish(
    _ goal: Goal, _ documents: StudyDocuments, _ index: StudyIndex,
    _ plans: [String: InterviewPlan], _ codings: CodingStage.Outcome,
    _ report: inout BuildReport, _ progress: (Progress) -> Void
  ) async throws {
    progress(Progress(step: "verifying quotes", done: 0, total: documents.topics.count))
    let checks = TopicChecks(
      participants: documents.participants, clips: documents.clips,
      codes: documents.codebooks.flatMap(\.codes).map(\.id))
    for topic in documents.topics + documents.pages {
      report.diagnostics += checks.check(topic)
    }
    for clip in documents.clips { report.diagnostics += checks.check(clip) }
    var quotes = QuoteStage(
      documents: documents, index: index, plans: plans, date: date,
      reviewed: codings.reviewed, withheld: codings.withheld)
    let topics = try await quotes.run()
    report.diagnostics += quotes.diagnostics
    report.quotes = documents.topics.reduce(0) { $0 + $1.quotations.count }
    report.quotesVerified = quotes.verified
    guard !report.hasErrors else { return }
    progress(Progress(step: "making pages", done: 0, total: documents.topics.count))
    var stage = PublishStage(folder, documents: documents, index: index, plans: plans, date: date)
    let files = try stage.render(topics)
    report.diagnostics += stage.diagnostics
    guard goal == .publish, let files, !report.hasErrors else { return }
    (report.pagesWritten, report.pagesRemoved) = try stage.write(files)
    report.pages = files.count
    report.indexPage = Self.indexPage
  }

  private func count(_ report: inout BuildReport, _ index: StudyIndex) throws {
    for interview in try index.interviews() { report.turns += interview.turns }
    report.suggestions = try index.suggestionCount()
  }
}
