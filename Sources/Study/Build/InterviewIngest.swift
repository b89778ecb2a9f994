internal import Alignment
internal import Coding
internal import Digest
internal import Files
internal import Formats
internal import Ingest
internal import Model

/// Reads the sources of one interview and makes its text.
///
/// The checked transcript is the text; captions beside it give times and nothing else. Captions
/// alone are the text. An approved transcript goes before one as spoken.
struct InterviewIngest {
  let folder: StudyFolder
  let plan: InterviewPlan
  let matcher: TermMatcher
  private var diagnostics: [Diagnostic] = []
  private var sources: [SourceFile] = []
  private var corrections: CorrectedText?

  init(_ plan: InterviewPlan, in folder: StudyFolder, matcher: TermMatcher) {
    self.plan = plan
    self.folder = folder
    self.matcher = matcher
  }

  private struct Read {
    var path: String
    var role: SourceRole?
    var reading: Reading
  }

  /// Does the work; what goes wrong is a diagnostic.
  mutating func run() -> IngestedInterview {
    var readings: [Read] = []
    for source in plan.sources {
      if let read = read(source) { readings.append(read) }
    }
    let transcript = text(of: readings)
    return IngestedInterview(
      plan: plan, transcript: transcript, corrections: corrections, sources: sources,
      suggestions: transcript.map { matcher.suggestions(for: $0) } ?? [],
      diagnostics: diagnostics)
  }

  private mutating func read(_ source: InterviewPlan.Source) -> Read? {
    let (path, hash) = (source.path, source.hash)
    let role = plan.interview.roles[Files.name(of: path)]
    if role == .notes {
      sources.append(
        SourceFile(
          path: path, hash: hash, role: .notes, format: "notes", account: ReadingAccount()))
      return nil
    }
    do {
      let bytes = try Files.read(folder.path(path))
      // An old file with the stamp that it was hashed under is that file.
      let isAsHashed = source.stamp != nil && source.stamp == Files.stamp(folder.path(path))
      guard isAsHashed || SHA256.hex(of: bytes.span) == hash else {
        diagnostics.append(
          .error(
            "source-changing", at: Place(path), "File changed while it was being read",
            fixes: ["run the command again"]))
        return nil
      }
      let options = ReadingOptions(
        labels: labels, acceptsTrackedChanges: role == .approved,
        unlabelled: plan.interview.unlabelled, hasNumberedGuide: plan.interview.hasNumberedGuide)
      let reading = try FormatRegistry.read(bytes, path: path, options: options)
      diagnostics += reading.diagnostics
      return Read(path: path, role: role, reading: reading)
    } catch let failure as ReadFailure {
      diagnostics.append(failure.diagnostic)
    } catch let failure as FileFailure {
      diagnostics.append(
        .error("file-unreadable", at: Place(path), "File cannot be read: \(failure.reason)"))
    } catch {
      diagnostics.append(.error("file-unreadable", at: Place(path), "File cannot be read"))
    }
    return nil
  }

  private var labels: [String] {
    plan.interview.speakers.map(\.label) + plan.names.values.sorted() + plan.interviewers
  }

  // MARK: Which file is the text

  private mutating func text(of readings: [Read]) -> Transcript? {
    let captions = readings.filter { $0.role == .captions || isCaptions($0) }
    let approved = readings.filter { $0.role == .approved }
    let spoken = readings.filter { read in
      read.role == .asSpoken || (read.role == nil && !isCaptions(read))
    }
    let candidates = !approved.isEmpty ? approved : !spoken.isEmpty ? spoken : captions
    for read in readings {
      let isCaption = captions.contains { $0.path == read.path }
      sources.append(
        SourceFile(
          path: read.path, hash: plan.sources.first { $0.path == read.path }?.hash ?? "",
          role: read.role ?? (isCaption && candidates[0].path != read.path ? .captions : .asSpoken),
          format: read.reading.format, account: read.reading.account))
    }
    sources.sort { $0.path < $1.path }
    guard let chosen = candidates.first else { return nil }
    if candidates.count > 1 {
      diagnostics.append(tooMany(candidates))
      return nil
    }
    var transcript = corrected(assemble(chosen))
    for read in captions where read.path != chosen.path { time(&transcript, by: read) }
    report(labelsOf: chosen)
    return transcript
  }

  private func isCaptions(_ read: Read) -> Bool {
    read.role == nil && read.reading.kind == .captions
  }

  private func tooMany(_ candidates: [Read]) -> Diagnostic {
    let names = candidates.map { Files.name(of: $0.path) }
    let file = "Corpus/interviews/\(plan.interview.id).md"
    return .error(
      "interview-text-ambiguous", at: Place(plan.interview.path ?? candidates[0].path),
      "\(candidates.count) files could be the text of interview '\(plan.interview.id)': "
        + names.joined(separator: ", "),
      explanation: "Quotes are proven against one text, so it must be clear which one it is.",
      fixes: [
        "say so in \(file): `files: [\(names[0]) = approved, \(names[1]) = as-spoken]`",
        "or give what is no interview of its own the role `captions` or `notes` there",
      ])
  }

  private func assemble(_ read: Read) -> Transcript {
    TranscriptAssembly.transcript(
      of: read.reading, interview: plan.interview.id, language: plan.language,
      speakers: SpeakerTable(
        plan.interview, names: plan.names, interviewers: plan.interviewers))
  }

  /// The text with what people corrected in it.
  private mutating func corrected(_ transcript: Transcript) -> Transcript {
    var acts: [Correction] = []
    for file in plan.corrections {
      guard let bytes = try? Files.read(folder.path(file.path)) else {
        diagnostics.append(.error("file-unreadable", at: Place(file.path), "File cannot be read"))
        continue
      }
      let log = CorrectionLog(bytes, path: file.path)
      acts += log.corrections
      diagnostics += log.diagnostics
    }
    guard !acts.isEmpty else { return transcript }
    let correction = TranscriptCorrection(acts, to: transcript)
    diagnostics += correction.diagnostics
    corrections = CorrectedText(applied: correction.applied, states: correction.states)
    return correction.transcript
  }

  private mutating func time(_ transcript: inout Transcript, by captions: Read) {
    let transfer = TimeTransfer(from: assemble(captions), to: transcript)
    guard transfer.coverage >= TimeTransfer.leastCoverage else {
      diagnostics.append(
        .warning(
          "captions-of-another-recording", at: Place(captions.path),
          "Captions share \(transfer.sharedWords) of the transcript's \(transfer.words) words",
          explanation: "So few that they are hardly of the same recording; they give no times.",
          fixes: [
            "take the file away",
            "or say in Corpus/interviews/\(plan.interview.id).md what it is",
          ]))
      return
    }
    transcript.timing = transfer.timing
  }

  // MARK: Labels

  private mutating func report(labelsOf read: Read) {
    let table = SpeakerTable(
      plan.interview, names: plan.names, interviewers: plan.interviewers)
    let known = Set(plan.names.values.map { $0.lowercased() }).union(plan.names.keys)
    for (index, label) in read.reading.labels.enumerated() where !table.isKnown(label) {
      guard let first = read.reading.utterances.first(where: { $0.label == Int32(index) }) else {
        continue
      }
      let file = "Corpus/interviews/\(plan.interview.id).md"
      var fixes = [
        "say who it is in \(file): `speakers: [\(label) = \(plan.interview.participants[0])]`"
      ]
      if let near = NearMiss.suggestion(for: label, among: known) {
        fixes.insert("it may be a slip for '\(near)'", at: 0)
      }
      diagnostics.append(
        .warning(
          "speaker-unknown", at: Place(read.path, line: first.line > 0 ? Int(first.line) : nil),
          "Label '\(label)' stands for nobody in this interview",
          explanation:
            "Words under it can be quoted as nobody's until the study says whose they are.",
          fixes: fixes))
    }
  }
}
