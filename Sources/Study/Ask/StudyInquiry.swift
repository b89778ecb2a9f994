internal import Files
internal import Indexing
internal import Ingest
internal import JSON
package import Model
internal import Quoting
internal import StudyFiles

/// Answers questions about a study from its index.
///
/// The index is brought up to date first, which costs nothing when nothing changed.
package struct StudyInquiry {
  private let folder: StudyFolder
  private let listing: StudyListing
  let documents: LazyDocuments
  let index: StudyIndex
  private let date: CalendarDate

  /// Opens a study for questions.
  ///
  /// - Throws: `StudyFailure` when there is nothing to ask.
  package init(_ folder: StudyFolder, date: CalendarDate) async throws {
    self.folder = folder
    self.date = date
    listing = StudyListing(folder)
    if let index = try Self.currentIndex(folder, listing) {
      self.index = index
    } else {
      _ = try await StudyBuild(folder, date: date).run(.index)
      index = try StudyIndex(path: folder.indexPath)
    }
    documents = LazyDocuments(folder, listing)
  }

  private static func currentIndex(
    _ folder: StudyFolder, _ listing: StudyListing
  ) throws -> StudyIndex? {
    guard Files.stamp(folder.indexPath) != nil else { return nil }
    let index = try StudyIndex(path: folder.indexPath)
    var ledger = FileLedger(folder, known: try index.fileRecords())
    return ledger.isUnchanged(listing.all) ? index : nil
  }

  // MARK: find

  /// The turns for which a query holds, in the order of the interviews, at most `limit` of them.
  ///
  /// - Throws: `QueryFailure` when the query cannot be read.
  package func find(_ text: String, limit: Int) throws -> FindResult {
    let query = try Query(parsing: text).resolvingRoles { role in
      documents.all.participants.filter { $0.role?.lowercased() == role.lowercased() }.map(\.id)
    }
    let found = try index.find(query, FindOptions(limit: limit))
    var result = FindResult(hits: [], total: found.turns)
    for hit in found.hits {
      var shown = FindResult.Hit(
        interview: hit.interview, turn: hit.turn, speaker: name(hit.speaker), words: hit.text)
      shown.interval = hit.interval
      shown.matches = hit.matches.map {
        TextRange($0.lower - hit.range.lower, $0.upper - hit.range.lower)
      }
      result.hits.append(shown)
    }
    return result
  }

  // MARK: excerpts

  /// Coded excerpts and what rules suggest beside them, in the order of the interviews.
  package func excerpts(_ request: ExcerptRequest) throws -> [CodedExcerpt] {
    var found: [CodedExcerpt] = []
    for interview in try index.interviews().map(\.id) {
      guard let transcript = try index.transcript(of: interview) else { continue }
      var own: [(range: TextRange, excerpt: CodedExcerpt)] = []
      for coding in try index.codings(of: interview)
      where coding.text == transcript.hash && matches(coding.code, request.code)
        && request.coder.map({ $0 == coding.coder }) ?? true
      {
        let turn = transcript.turn(at: coding.range.lower) ?? 0
        guard matches(transcript.turns[turn].speaker, request.participant) else { continue }
        var excerpt = excerpt(coding.code, coding.range, turn, transcript)
        excerpt.coders = [coding.coder]
        excerpt.id = coding.id
        if let same = own.firstIndex(where: {
          $0.range == coding.range && $0.excerpt.code == coding.code
        }) {
          own[same].excerpt.coders.append(coding.coder)
        } else {
          own.append((coding.range, excerpt))
        }
      }
      if request.withSuggestions, request.coder == nil {
        for suggestion in try index.suggestions(of: interview)
        where matches(suggestion.code, request.code) {
          let turn = transcript.turns[suggestion.turn]
          guard matches(turn.speaker, request.participant) else { continue }
          var excerpt = excerpt(suggestion.code, turn.range, suggestion.turn, transcript)
          excerpt.terms = suggestion.triggers.map(\.term)
          own.append((turn.range, excerpt))
        }
      }
      found += own.sorted { ($0.range, $0.excerpt.code) < ($1.range, $1.excerpt.code) }
        .map(\.excerpt)
    }
    return found
  }

  private func excerpt(
    _ code: String, _ range: TextRange, _ turn: Int, _ transcript: Transcript
  ) -> CodedExcerpt {
    var excerpt = CodedExcerpt(
      code: code, interview: transcript.interview, speaker: name(transcript.turns[turn].speaker),
      words: transcript.words(in: range))
    excerpt.interval = transcript.interval(of: range)
    return excerpt
  }

  private func matches(_ code: String, _ wanted: String?) -> Bool {
    guard let wanted else { return true }
    return code == wanted || code.hasPrefix(wanted + "/")
  }

  private func matches(_ speaker: Speaker, _ participant: String?) -> Bool {
    participant.map { speaker.includes($0) } ?? true
  }

  // MARK: quote

  /// The passages that hold some words, in the order of the interviews, each with the Markdown to
  /// paste; empty when nobody said them.
  package func quote(_ words: String) throws -> [QuoteCandidate] {
    let passages = try passages(words).map { found in
      (
        found.passage, QuotablePassage(around: found.passage.range, in: found.transcript),
        found.transcript
      )
    }
    var candidates: [QuoteCandidate] = []
    for (passage, quotable, transcript) in passages {
      for id in passage.speakers.flatMap(\.participantIDs) {
        let places = try self.passages(quotable.text).filter { other in
          other.passage.speakers.contains { $0.includes(id) }
        }
        let length = QuoteVerifier.distinguishingLength(places.map(\.passage.id))
        let pin = places.count > 1 ? "@\(quotable.id.prefix(length))" : ""
        var candidate = QuoteCandidate(
          participant: id, name: name(id), interview: passage.interview, words: quotable.text,
          markdown: "[“\(quotable.text)”](quote:\(id)\(pin))")
        candidate.interval = transcript.interval(of: quotable.range)
        candidate.obstacle = obstacle(id)
        if !candidates.contains(candidate) { candidates.append(candidate) }
      }
    }
    return candidates
  }

  private func passages(
    _ words: String
  ) throws -> [(passage: PassageFinder.Passage, transcript: Transcript)] {
    let finder = PassageFinder(words, rules: documents.rules)
    guard finder.hasWords else { return [] }
    // Fillers may be left out of a quote, so a few words together say where it may be, not all.
    let phrase = words.split { $0 == " " || $0 == "\n" }.map(String.init)
    var interviews: Set<String> = []
    for start in stride(from: 0, to: max(1, phrase.count), by: 3) {
      let run = Array(phrase.dropFirst(start).prefix(3))
      guard !run.isEmpty, !run.contains(where: { $0.contains("[") || $0.contains("…") }) else {
        continue
      }
      for address in try index.turns(containingPhrase: run, in: nil) {
        interviews.insert(address.interview)
      }
      if start >= 9, !interviews.isEmpty { break }
    }
    var found: [(PassageFinder.Passage, Transcript)] = []
    for interview in interviews.sorted() {
      guard let transcript = try index.transcript(of: interview) else { continue }
      let stream = SpeechStream(transcript, speakersConfirmed: false, rules: documents.rules)
      found += finder.passages(in: stream).map { ($0, transcript) }
    }
    return found
  }

  // MARK: trace

  /// Where words, a page, or an excerpt's id come from, and where they went.
  ///
  /// Words are looked for in what people said; a page (`learning.html`, a topic's file or slug) gives all
  /// quotes on it; four or more hexadecimal digits give the published excerpts whose ids begin so.
  package func trace(_ what: String) throws -> [ProvenanceRecord] {
    let published = published()
    var records: [ProvenanceRecord] = []
    let asID = what.hasPrefix("@") ? String(what.dropFirst()) : what
    for quote in published
    where quote.excerpt.hasPrefix(asID) && asID.count >= 4 || quote.names(what) {
      if let record = try record(quote, published), !records.contains(record) {
        records.append(record)
      }
    }
    if !records.isEmpty { return records }
    for (passage, transcript) in try passages(what) {
      records.append(try record(passage, transcript, published))
    }
    return records
  }

  private func record(
    _ quote: PublishedRecord, _ published: [PublishedRecord]
  ) throws -> ProvenanceRecord? {
    guard let transcript = try index.transcript(of: quote.interview),
      quote.range.upper <= transcript.text.count,
      let first = transcript.turn(at: quote.range.lower),
      let last = transcript.turn(at: max(quote.range.lower, quote.range.upper - 1))
    else { return nil }
    let passage = PassageFinder.Passage(
      id: quote.excerpt, interview: quote.interview, range: quote.range, turns: first...last,
      speakers: [.participants([quote.participant])])
    return try record(passage, transcript, published)
  }

  private func record(
    _ passage: PassageFinder.Passage, _ transcript: Transcript, _ published: [PublishedRecord]
  ) throws -> ProvenanceRecord {
    let sources = try index.sources(of: passage.interview)
    let text = sources.first { $0.role == .approved } ?? sources.first { $0.role == .asSpoken }
    let timed = sources.first { $0.role == .captions } ?? text
    let people = passage.speakers.flatMap(\.participantIDs)
    var record = ProvenanceRecord(
      excerpt: passage.id, participant: people.first ?? name(passage.speakers.first) ?? "",
      interview: passage.interview, source: text?.path ?? "", sourceHash: text?.hash ?? "",
      text: transcript.hash, turns: passage.turns, range: passage.range,
      consent: people.first.map(consent) ?? "none: these are no participant's words")
    record.interval = transcript.interval(of: passage.range)
    record.timedBy = record.interval == nil ? nil : timed?.path
    record.corrections =
      try CorrectedText.stored(of: passage.interview, in: index)?.corrections(in: passage.range)
      .map { .init(id: $0.id, by: $0.by, at: $0.at, was: $0.was, now: $0.now) } ?? []
    record.codings = try index.codings(of: passage.interview, overlapping: passage.range)
      .filter { $0.text == transcript.hash }
      .map { ProvenanceRecord.CodingAct(code: $0.code, coder: $0.coder, at: $0.at) }
    record.suggestions = try index.suggestions(of: passage.interview)
      .filter { passage.turns.contains($0.turn) }.map(\.code)
    record.obstacle = people.lazy.compactMap { obstacle($0) }.first
    for quote in published
    where quote.interview == passage.interview && quote.range.overlaps(passage.range) {
      record.appearances.append(
        ProvenanceRecord.Appearance(page: quote.page, element: quote.element))
      if let place = quote.place { record.quotedAt.append(place) }
    }
    return record
  }

  /// What the auditor's record says of a published quote.
  private struct PublishedRecord {
    var page: String
    var element: String
    var excerpt: String
    var participant: String
    var interview: String
    var range: TextRange
    var place: Place?

    func names(_ what: String) -> Bool {
      page == what || element == what || page.hasSuffix("/" + what)
        || page.hasSuffix("/topics/\(what).html")
        || what.hasSuffix("Reports/site/" + page) || "\(page)#\(element)" == what
    }
  }

  private func published() -> [PublishedRecord] {
    guard let bytes = try? Files.read(folder.path("Reports/audit/provenance.json")),
      let record = try? JSONParser.parse(bytes), let quotes = record["quotes"]?.array
    else { return [] }
    return quotes.compactMap { quote in
      guard let page = quote["page"]?.string, let element = quote["element"]?.string,
        let excerpt = quote["excerpt"]?.string, let participant = quote["participant"]?.string,
        let interview = quote["interview"]?.string,
        let range = quote["range"]?.array?.compactMap(\.integer), range.count == 2,
        range[0] <= range[1]
      else { return nil }
      return PublishedRecord(
        page: page, element: element, excerpt: excerpt, participant: participant,
        interview: interview, range: TextRange(range[0], range[1]),
        place: quote["quotedAt"].flatMap(Self.place))
    }
  }

  private static func place(_ value: JSONValue) -> Place? {
    value["path"]?.string.map {
      Place($0, line: value["line"]?.integer, column: value["column"]?.integer)
    }
  }

  // MARK: Names

  private func name(_ id: String) -> String { documents.name(of: id) }

  private func name(_ speaker: Speaker?) -> String? {
    switch speaker {
    case .participants(let ids): ids.map { name($0) }.joined(separator: " and ")
    case .proxy(let voice, let absent): "\(name(voice)) for \(name(absent))"
    case .interviewer: "Interviewer"
    case .other(let label): label
    case .unknown(let label): label
    case nil: nil
    }
  }

  private func consent(_ id: String) -> String {
    guard let consent = documents.all.people[id]?.consent else { return "none" }
    var text = consent.form.name
    if let until = consent.until { text += ", until \(until)" }
    if let from = consent.embargoUntil { text += ", from \(from) on" }
    if let version = consent.formVersion { text += " (form \(version))" }
    return text
  }

  private func obstacle(_ id: String) -> String? {
    switch (documents.all.people[id]?.consent ?? Consent()).obstacle(on: date) {
    case nil: nil
    case .withdrawn(let day): "\(name(id)) withdrew on \(day)"
    case .notGiven: "\(name(id)) has not agreed to be published"
    case .ended(let day): "\(name(id))'s consent ended on \(day)"
    case .embargoed(let day): "\(name(id))'s words may be shown from \(day) on"
    }
  }
}
