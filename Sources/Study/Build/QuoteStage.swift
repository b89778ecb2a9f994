internal import Digest
internal import Indexing
internal import Model
internal import Quoting
internal import StudyFiles

/// Verifies every quote of every topic against what the index holds of the interviews.
///
/// A verdict is kept with a hash of all that it rests on, and taken from there as long as nothing
/// of that changes.
struct QuoteStage {
  let documents: StudyDocuments
  let index: StudyIndex
  let plans: [String: InterviewPlan]
  let date: CalendarDate
  /// Passages that a second person has reviewed and allowed, by interview.
  let reviewed: [String: [TextRange]]
  /// Passages that are never to be published, by interview.
  let withheld: [String: [TextRange]]
  private let rules: QuotingRules
  private let verifier: QuoteVerifier
  private let people: [String: Participant]
  /// The interviews of each participant, by id.
  private let interviewsOf: [String: [String]]
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var verified = 0

  init(
    documents: StudyDocuments, index: StudyIndex, plans: [String: InterviewPlan],
    date: CalendarDate, reviewed: [String: [TextRange]], withheld: [String: [TextRange]]
  ) {
    self.withheld = withheld
    self.documents = documents
    self.index = index
    self.plans = plans
    self.date = date
    self.reviewed = reviewed
    rules = QuotingRules(documents.settings)
    verifier = QuoteVerifier(rules: rules, names: documents.names)
    people = documents.people
    var interviewsOf: [String: [String]] = [:]
    for id in plans.keys.sorted() {
      for participant in Set(plans[id]?.interview.participants ?? []) {
        interviewsOf[participant, default: []].append(id)
      }
    }
    self.interviewsOf = interviewsOf
  }

  /// The topics, each quote with its proof; a quote that is not proven leaves an error behind.
  mutating func run() async throws -> [ProvenTopic] {
    let topics = documents.topics + documents.pages
    let claims = topics.map { topic in
      topic.quotations.compactMap { claim($0, isFrench: topic.language == "fr") }
    }
    let verdicts = try await verdicts(claims.flatMap { $0 })
    var proven: [ProvenTopic] = []
    for (topic, claims) in zip(topics, claims) {
      let quotes = claims.compactMap { claim in
        verdicts[claim.key].flatMap { judge(claim, $0, in: topic) }
      }
      proven.append(ProvenTopic(topic: topic, quotes: quotes))
    }
    try index.trimCache(Self.cacheKind, keeping: Set(verdicts.keys))
    return proven
  }

  private static let cacheKind = "verdict"

  /// What a quotation says of whom; `nil` when that cannot be compared, which is reported.
  private mutating func claim(_ quotation: Quotation, isFrench: Bool) -> QuoteClaim? {
    var target = QuoteReference(
      target: quotation.target, interview: quotation.interview, pin: quotation.pin)
    var clip: ClipFile?
    if let named = documents.clips.first(where: { $0.id == quotation.target }),
      quotation.kind == .clip || people[quotation.target] == nil
    {
      clip = named
      let pin = quotation.pin ?? named.excerpt.pin
      target = named.excerpt
      target.pin = pin
    }
    // A participant whom the study does not know has been reported with the topic.
    guard people[target.target] != nil else { return nil }
    // What may not be shown is not compared either: a diff would show it.
    guard consent([target.target], quotation),
      let interviews = interviews(of: target, quotation)
    else { return nil }
    var request = QuoteVerifier.Request(
      parts: quotation.parts, participant: target.target, pin: target.pin, isFrench: isFrench)
    if let original = quotation.original {
      request.parts = [Quotation.Part(label: nil, text: original, place: quotation.place)]
    }
    for interview in interviews { request.reviewed[interview] = reviewed[interview] }
    return QuoteClaim(
      quotation: quotation, participant: target.target, clip: clip, interviews: interviews,
      request: request, key: key(of: request, interviews))
  }

  /// The proof of a claim, or `nil` after reporting why it has none.
  private mutating func judge(
    _ claim: QuoteClaim, _ verdict: Verdict, in topic: Topic
  ) -> ProvenQuote? {
    let quotation = claim.quotation
    for finding in verdict.findings {
      diagnostics.append(finding.diagnostic(at: place(finding, quotation, in: topic)))
    }
    if quotation.original != nil, let excerpt = verdict.excerpt,
      plans[excerpt.interview]?.language == topic.language
    {
      diagnostics.append(
        .warning(
          "quote-translation-of-same-language", at: quotation.place,
          "Translation is in the language of the interview, '\(topic.language)'",
          explanation: "Only the words in the link's title are proven; readers see these.",
          fixes: [
            "show the person's own words",
            "say in Corpus/interviews/\(excerpt.interview).md which `language` was spoken",
          ]))
    }
    let others = verdict.heard.filter { $0 != claim.participant }
    guard consent(others, quotation), verdict.isProven, let excerpt = verdict.excerpt else {
      return nil
    }
    if withheld[excerpt.interview, default: []].contains(where: { $0.overlaps(excerpt.range) }) {
      diagnostics.append(
        .error(
          "quote-withheld", at: quotation.place, "Passage is withheld from publication",
          explanation: "A coder recorded that it is never to be published.",
          fixes: ["take the quote out"]))
      return nil
    }
    return ProvenQuote(
      quotation: quotation, excerpt: excerpt, clip: claim.clip, heard: verdict.heard)
  }

  private mutating func consent(_ heard: [String], _ quotation: Quotation) -> Bool {
    let findings = ConsentGate.findings(heard: heard, people: people, on: date)
    diagnostics += findings.map { $0.diagnostic(at: quotation.place) }
    return findings.isEmpty
  }

  /// The interviews that a quote may stand in, by id; `nil` after reporting that there are none.
  private mutating func interviews(
    of target: QuoteReference, _ quotation: Quotation
  ) -> [String]? {
    let own = interviewsOf[target.target] ?? []
    guard let wanted = target.interview else { return own }
    if own.contains(wanted) { return [wanted] }
    let near = NearMiss.suggestion(for: wanted, among: own)
    diagnostics.append(
      .error(
        "quote-interview-unknown", at: quotation.place,
        "'\(wanted)' is no interview of \(documents.names[target.target] ?? target.target)",
        fixes: [
          near.map { "write '\(target.target)/\($0)'" }
            ?? "name one of: \(own.joined(separator: ", "))"
        ]))
    return nil
  }

  /// The place of the word that a finding is about; of the whole quote for a translation, whose
  /// own words stand in the link's title.
  private func place(_ finding: Finding, _ quotation: Quotation, in topic: Topic) -> Place {
    guard quotation.original == nil, quotation.parts.indices.contains(finding.part),
      let source = documents.topicSources[topic.path]
    else { return quotation.place }
    let places = WordPlaces(
      of: quotation.parts[finding.part], kind: quotation.kind, in: source)
    return finding.word < places.count ? places.place(ofWord: finding.word) : quotation.place
  }

  // MARK: Verdicts

  /// The verdicts on claims, by key: those that are kept, and the others made two at a time.
  private mutating func verdicts(_ claims: [QuoteClaim]) async throws -> [String: Verdict] {
    var verdicts: [String: Verdict] = [:]
    var works: [[String]: VerdictWork] = [:]
    var seen: Set<String> = []
    for claim in claims where seen.insert(claim.key).inserted {
      if let bytes = try index.cached(Self.cacheKind, claim.key),
        let known = VerdictRecord.decode(bytes)
      {
        verdicts[claim.key] = known
      } else {
        works[claim.interviews, default: VerdictWork(transcripts: [], requests: [])].requests
          .append((claim.key, claim.request))
      }
    }
    var made: [String: Verdict] = [:]
    let (index, plans, verifier, rules) = (index, plans, verifier, rules)
    try await withThrowingTaskGroup(of: [(String, Verdict)].self) { group in
      for (number, (interviews, work)) in works.enumerated() {
        if number >= Self.width, let verdicts = try await group.next() {
          for (key, verdict) in verdicts { made[key] = verdict }
        }
        var work = work
        work.transcripts = try Self.transcripts(of: interviews, index, plans)
        group.addTask { [work] in work.verdicts(by: verifier, rules: rules) }
      }
      for try await verdicts in group {
        for (key, verdict) in verdicts { made[key] = verdict }
      }
    }
    verified += made.count
    for (interviews, work) in works {
      for (key, request) in work.requests {
        guard let verdict = made[key] else { continue }
        verdicts[key] = try looked(at: verdict, request, interviews, key)
      }
    }
    return verdicts
  }

  /// How many groups of quotes are verified at once.
  private static let width = 2

  /// Keeps a verdict; one that found the words nowhere is made again beside those of other people:
  /// whose are they? Only then is it worth looking through everybody's.
  private func looked(
    at verdict: Verdict, _ request: QuoteVerifier.Request, _ interviews: [String], _ key: String
  ) throws(IndexFailure) -> Verdict {
    guard verdict.excerpt == nil,
      verdict.findings.contains(where: { Self.isUnfound.contains($0.id) })
    else {
      try index.cache(VerdictRecord.encode(verdict), Self.cacheKind, key)
      return verdict
    }
    let found = try others(request, besides: interviews)
    guard !found.isEmpty else { return verdict }
    let own = try streams(interviews)
    let others = try streams(found)
    return verifier.verify(request, in: own, others: { others })
  }

  private static let isUnfound: Set<String> = ["quote-not-found", "quote-differs"]

  private func key(of request: QuoteVerifier.Request, _ interviews: [String]) -> String {
    var hash = SHA256()
    hash.update("verdict \(VerdictRecord.version) \(rules.fingerprint)\n")
    hash.update("\(request.participant)@\(request.pin ?? "") \(request.isFrench)\n")
    for part in request.parts { hash.update("\(part.label ?? "")\u{1F}\(part.text)\n") }
    for interview in interviews {
      let plan = plans[interview]
      hash.update("\(interview) \(plan?.key ?? "") \(plan?.interview.speakersConfirmed ?? false)\n")
      for range in request.reviewed[interview] ?? [] {
        hash.update("reviewed \(range.lower) \(range.upper)\n")
      }
      for id in plan?.interview.participants ?? [] { hash.update("\(people[id]?.name ?? id)\n") }
    }
    return Hexadecimal.encode(hash.finish())
  }

  /// The interviews of others in which the quote's words stand side by side.
  private func others(
    _ request: QuoteVerifier.Request, besides own: [String]
  ) throws(IndexFailure) -> [String] {
    let words = Array((request.parts.first?.text ?? "").split(separator: " ").prefix(5))
    guard !words.isEmpty else { return [] }
    let hits = try index.turns(containingPhrase: words.map(String.init), in: nil)
    return Array(Set(hits.map(\.interview)).subtracting(own).sorted().prefix(4))
  }

  private func streams(_ interviews: [String]) throws(IndexFailure) -> [SpeechStream] {
    let transcripts = try Self.transcripts(of: interviews, index, plans)
    return VerdictWork(transcripts: transcripts, requests: []).streams(rules)
  }

  /// The interviews' texts, without those that could not be read.
  private static func transcripts(
    of interviews: [String], _ index: StudyIndex, _ plans: [String: InterviewPlan]
  ) throws(IndexFailure) -> [(transcript: Transcript, speakersConfirmed: Bool)] {
    var found: [(transcript: Transcript, speakersConfirmed: Bool)] = []
    for interview in interviews {
      guard let transcript = try index.transcript(of: interview) else { continue }
      found.append((transcript, plans[interview]?.interview.speakersConfirmed ?? false))
    }
    return found
  }
}
