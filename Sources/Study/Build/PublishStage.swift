internal import Digest
internal import Files
internal import Indexing
internal import Markdown
internal import Model
internal import Publishing
internal import Quoting
internal import StudyFiles

/// Makes the site and the auditor's record from proven topics, and writes what differs.
struct PublishStage {
  let folder: StudyFolder
  let documents: StudyDocuments
  let index: StudyIndex
  let plans: [String: InterviewPlan]
  let date: CalendarDate
  private(set) var diagnostics: [Diagnostic] = []

  init(
    _ folder: StudyFolder, documents: StudyDocuments, index: StudyIndex,
    plans: [String: InterviewPlan], date: CalendarDate
  ) {
    self.folder = folder
    self.documents = documents
    self.index = index
    self.plans = plans
    self.date = date
  }

  /// The files of the site and of the audit; `nil` after reporting why there are none.
  mutating func render(_ topics: [ProvenTopic]) throws(IndexFailure) -> [OutputFile]? {
    diagnostics += Look.read(documents.settings).diagnostics
    for clip in documents.clips where clip.media != nil {
      diagnostics.append(
        .warning(
          "clip-media-not-shown", at: Place(clip.path),
          "Clip is published in words, without its media",
          explanation: "This version of Verbatim publishes no sound or picture.",
          fixes: ["keep the key for a later version", "take `media` out of the file"]))
    }
    let place = Place(documents.settings.path)
    guard
      let about = markdown(
        documents.settings.about, documents.settings.path, documents.settings.aboutLine)
    else { return nil }
    var module = PublishedModule(settings: documents.settings, about: about, date: date)
    for participant in documents.participants where participant.consent.obstacle(on: date) == nil {
      guard let profile = markdown(participant.profile, participant.path, participant.profileLine)
      else { return nil }
      module.participants.append(PublishedParticipant(participant, profile: profile))
    }
    var interviews: Set<String> = []
    for topic in topics {
      var quotes: [PublishedQuote] = []
      for quote in topic.quotes {
        quotes.append(try published(quote))
        interviews.insert(quote.excerpt.interview)
      }
      let isPage = documents.pages.contains { $0.path == topic.topic.path }
      module.topics.append(
        PublishedTopic(topic.topic, as: isPage ? .page : .topic, quotes: quotes))
    }
    for stored in try index.interviews() where interviews.contains(stored.id) {
      guard let plan = plans[stored.id] else { continue }
      module.interviews.append(
        InterviewRecord(
          interview: plan.interview, sources: try index.sources(of: stored.id),
          language: stored.language, text: stored.text))
    }
    do {
      return try SiteRenderer.render(module)
    } catch {
      diagnostics.append(
        .error("publishing-refused", at: place, "Nothing is published: \(error)"))
      return nil
    }
  }

  private mutating func markdown(_ text: String, _ path: String, _ line: Int) -> MarkdownNode? {
    do {
      return try MarkdownParser.parse(text, firstLine: line)
    } catch {
      diagnostics.append(
        .error("markdown-unreadable", at: Place(path, line: line), "Text cannot be read: \(error)"))
      return nil
    }
  }

  private func published(_ quote: ProvenQuote) throws(IndexFailure) -> PublishedQuote {
    let excerpt = quote.excerpt
    var published = PublishedQuote(
      quote.quotation, excerpt: excerpt,
      language: plans[excerpt.interview]?.language ?? documents.settings.languages[0])
    published.codings = try index.codings(of: excerpt.interview, overlapping: excerpt.range)
      .filter { $0.text == excerpt.text }
    published.source = try source(of: excerpt)
    published.clip = quote.clip.map { PublishedClip($0, media: nil, poster: nil) }
    return published
  }

  /// What the auditor is shown of the interview: the words and the turns of the excerpt.
  private func source(of excerpt: Excerpt) throws(IndexFailure) -> SourcePassage? {
    guard excerpt.firstTurn <= excerpt.lastTurn,
      let stored = try index.turns(excerpt.firstTurn...excerpt.lastTurn, of: excerpt.interview),
      let words = stored.words(in: excerpt.range)
    else { return nil }
    return SourcePassage(
      words: words, edits: excerpt.edits.map { stored.words(in: $0.range) ?? "" },
      turns: stored.turns)
  }

  // MARK: Writing

  /// Writes the files that differ and removes those of the last run that nothing makes any more.
  ///
  /// - Throws: `FileFailure` or `IndexFailure`; every file is then either the old or the new one.
  func write(_ files: [OutputFile]) throws -> (written: Int, removed: Int) {
    let known = Dictionary(
      try index.outputRecords().map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var records: [FileRecord] = []
    var written = 0
    for file in files {
      let path = "Reports/" + file.path
      let hash = SHA256.hex(of: file.bytes.span)
      let stamp = Files.stamp(folder.path(path))
      if let record = known[path], record.hash == hash, record.stamp == stamp {
        records.append(record)
        continue
      }
      try Files.write(file.bytes, to: folder.path(path))
      written += 1
      if let stamp = Files.stamp(folder.path(path)) {
        records.append(FileRecord(path: path, stamp: stamp, hash: hash, seen: Files.now()))
      }
    }
    let kept = Set(records.map(\.path))
    var removed = 0
    for path in Set(known.keys).union(pages()).sorted() where !kept.contains(path) {
      try Files.remove(folder.path(path))
      Files.removeEmptyFolder(folder.path(Files.folder(of: path)))
      removed += 1
    }
    try index.replaceOutputRecords(records)
    return (written, removed)
  }

  /// What lies where only pages of ours lie, and what a run that was killed left half written.
  ///
  /// The index may have been deleted since those pages were made; a person who withdrew meanwhile
  /// must not stay on one of them.
  private func pages() -> [String] {
    var found: [String] = []
    for language in names("Reports/site")
    where Files.isFolder(folder.path("Reports/site/" + language)) {
      for part in ["topics", "pages", "people"] {
        let below = "Reports/site/\(language)/\(part)"
        found += names(below).filter { $0.hasSuffix(".html") }.map { "\(below)/\($0)" }
      }
    }
    let folders = Set(found.map { Files.folder(of: $0) })
      .union(["Reports/site", "Reports/audit"])
      .union(names("Reports/site").map { "Reports/site/" + $0 })
    for below in folders {
      found += names(below).filter(Self.isHalfWritten).map { "\(below)/\($0)" }.filter(isAbandoned)
    }
    return found
  }

  private func names(_ below: String) -> [String] { (try? Files.list(folder.path(below))) ?? [] }

  /// Whether a file has not been written to for a minute, so that no other run is at it.
  private func isAbandoned(_ path: String) -> Bool {
    Files.stamp(folder.path(path)).map { $0.modified + 60_000_000_000 < Files.now() } ?? false
  }

  /// Whether a name is one that `Files.write` gives a file until it is whole: `NAME.PID.tmp`.
  private static func isHalfWritten(_ name: String) -> Bool {
    let parts = name.split(separator: ".")
    return parts.count >= 4 && parts.last == "tmp" && Int(parts[parts.count - 2]) != nil
  }
}
