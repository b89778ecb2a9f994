internal import Digest
internal import Indexing
internal import Model
internal import Quoting
internal import StudyFiles

/// A quote that was proven, with what its page and its record need.
struct ProvenQuote: Sendable {
  var quotation: Quotation
  var excerpt: Excerpt
  /// The clip file that the link names; `nil` when it names a participant.
  var clip: ClipFile?
  /// Everyone heard in it.
  var heard: [String]
}

/// A topic and its proofs, in the order of its quotations.
struct ProvenTopic: Sendable {
  var topic: Topic
  var quotes: [ProvenQuote]
}

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
  private var usedKeys: Set<String> = []
  private var streams: [String: SpeechStream] = [:]
  private var streamOrder: [String] = []

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
  mutating func run() throws(IndexFailure) -> [ProvenTopic] {
    var topics: [ProvenTopic] = []
    for topic in documents.topics + documents.pages {
      var proven = ProvenTopic(topic: topic, quotes: [])
      for quotation in topic.quotations {
        if let quote = try prove(quotation, in: topic) { proven.quotes.append(quote) }
      }
      topics.append(proven)
    }
    try index.trimCache(Self.cacheKind, keeping: usedKeys)
    return topics
  }

  private static let cacheKind = "verdict"

  private mutating func prove(
    _ quotation: Quotation, in topic: Topic
  ) throws(IndexFailure) -> ProvenQuote? {
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
    let verdict = try verdict(quotation, target, interviews, isFrench: topic.language == "fr")
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
    let others = verdict.heard.filter { $0 != target.target }
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
      quotation: quotation, excerpt: excerpt, clip: clip, heard: verdict.heard)
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

  private mutating func verdict(
    _ quotation: Quotation, _ target: QuoteReference, _ interviews: [String], isFrench: Bool
  ) throws(IndexFailure) -> Verdict {
    var request = QuoteVerifier.Request(
      parts: quotation.parts, participant: target.target, pin: target.pin, isFrench: isFrench)
    if let original = quotation.original {
      request.parts = [Quotation.Part(label: nil, text: original, place: quotation.place)]
    }
    for interview in interviews { request.reviewed[interview] = reviewed[interview] }
    let key = key(of: request, interviews)
    usedKeys.insert(key)
    if let bytes = try index.cached(Self.cacheKind, key), let known = VerdictRecord.decode(bytes) {
      return known
    }
    verified += 1
    var own: [SpeechStream] = []
    for interview in interviews {
      if let stream = try stream(interview) { own.append(stream) }
    }
    var verdict = verifier.verify(request, in: own)
    if verdict.excerpt == nil, verdict.findings.contains(where: { Self.isUnfound.contains($0.id) })
    {
      // Whose words are they? Only now is it worth looking through everybody's.
      let others = try others(request, besides: interviews)
      if !others.isEmpty { verdict = verifier.verify(request, in: own, others: { others }) }
    } else {
      try index.cache(VerdictRecord.encode(verdict), Self.cacheKind, key)
    }
    return verdict
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
  private mutating func others(
    _ request: QuoteVerifier.Request, besides own: [String]
  ) throws(IndexFailure) -> [SpeechStream] {
    let words = Array((request.parts.first?.text ?? "").split(separator: " ").prefix(5))
    guard !words.isEmpty else { return [] }
    let hits = try index.turns(containingPhrase: words.map(String.init), in: nil)
    var found: [SpeechStream] = []
    for interview in Set(hits.map(\.interview)).subtracting(own).sorted().prefix(4) {
      if let stream = try stream(interview) { found.append(stream) }
    }
    return found
  }

  private mutating func stream(_ interview: String) throws(IndexFailure) -> SpeechStream? {
    if let known = streams[interview] { return known }
    guard let transcript = try index.transcript(of: interview) else { return nil }
    let stream = SpeechStream(
      transcript,
      speakersConfirmed: plans[interview]?.interview.speakersConfirmed ?? false, rules: rules)
    // A few at a time: memory follows one interview, not the corpus.
    if streamOrder.count >= 6 { streams[streamOrder.removeFirst()] = nil }
    streams[interview] = stream
    streamOrder.append(interview)
    return stream
  }
}
