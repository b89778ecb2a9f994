internal import Coding
internal import Digest
internal import Files
internal import Indexing
internal import Model

/// Reads and verifies the coding logs, and puts the codings that stand into the index.
///
/// Logs that did not change, in texts that are still at hand, are not read again.
struct CodingStage {
  let folder: StudyFolder
  let index: StudyIndex
  let listing: StudyListing

  /// What the logs come to.
  struct Outcome {
    var diagnostics: [Diagnostic] = []
    var codings = 0
    /// Passages that a second person reviewed and allowed, by interview.
    var reviewed: [String: [TextRange]] = [:]
    /// Passages that are never to be published, by interview.
    var withheld: [String: [TextRange]] = [:]
  }

  private static let scope = "codings"
  private static let keyFact = "coding key"
  private static let textsFact = "coding texts"
  private static let reviewedFact = "coding reviewed"
  private static let withheldFact = "coding withheld"
  /// The interviews of which a passage was reviewed or withheld.
  private static let watchedFact = "coding watched"
  private static let countFact = "coding count"

  func run(_ codebooks: [Codebook], _ ledger: inout FileLedger) async throws -> Outcome {
    var logs: [(path: String, hash: String)] = []
    for path in listing.codingLogs { logs.append((path, try ledger.hash(of: path))) }
    // A version whose name is not its hash is as good as missing.
    var versions: Set<String> = []
    for path in listing.versions where try CodingLogReading.version(ledger.hash(of: path)) == path {
      versions.insert(path)
    }
    let current = Dictionary(
      try index.interviews().map { ($0.text, $0.id) }, uniquingKeysWith: { first, _ in first })
    let used = (try index.fact(Self.textsFact) ?? "").split(separator: "\n").map(String.init)
    let watched = (try index.fact(Self.watchedFact) ?? "").split(separator: "\n").map(String.init)
    let corrected = try correctedTexts()
    let known = key(logs, corrected, texts: used, versions, current, watched: watched)
    var outcome = Outcome()
    if try index.fact(Self.keyFact) == known {
      outcome.diagnostics = try index.diagnostics(of: Self.scope)
      outcome.codings = Int(try index.fact(Self.countFact) ?? "") ?? 0
      outcome.reviewed = decode(try index.fact(Self.reviewedFact))
      outcome.withheld = decode(try index.fact(Self.withheldFact))
    } else {
      try await replay(logs, corrected, versions, current, &outcome)
    }
    outcome.diagnostics += try unknownCodes(codebooks)
    return outcome
  }

  private func replay(
    _ logs: [(path: String, hash: String)], _ corrected: [String: CorrectedText],
    _ versions: Set<String>, _ current: [String: String], _ outcome: inout Outcome
  ) async throws {
    let reading = CodingLogReading(
      folder: folder, versions: versions, interviews: current, corrected: corrected)
    let results = try await reading.read(logs.map(\.path), index)
    let texts = results.reduce(into: Set<String>()) { $0.formUnion($1.texts) }
    let read = results.map(\.log)
    let history = CodingHistory(read)
    outcome.diagnostics = read.flatMap(\.diagnostics) + history.diagnostics
    outcome.codings = history.codingCount
    func follow(_ excerpt: StandingExcerpt) -> StandingExcerpt {
      Self.follow(excerpt, \.interview, \.text, \.range, corrected)
    }
    let withheld = history.withheld.map(follow)
    outcome.reviewed = try ranges(history.reviews.map(follow))
    outcome.withheld = try ranges(withheld)
    for excerpt in withheld { try withholdAgain(excerpt, reading, &outcome) }
    let watched = Set((history.reviews + history.withheld).map(\.interview)).sorted()
    let key = key(logs, corrected, texts: texts.sorted(), versions, current, watched: watched)
    try index.update(expecting: 0) {
      try index.replaceCodings(
        history.codings.lazy.map { Self.follow($0, \.interview, \.text, \.range, corrected) })
      try index.replaceDiagnostics(outcome.diagnostics, of: Self.scope)
      try index.setFact(Self.textsFact, texts.sorted().joined(separator: "\n"))
      try index.setFact(Self.watchedFact, watched.joined(separator: "\n"))
      try index.setFact(Self.keyFact, key)
      try index.setFact(Self.countFact, String(outcome.codings))
      try index.setFact(Self.reviewedFact, encode(outcome.reviewed))
      try index.setFact(Self.withheldFact, encode(outcome.withheld))
    }
  }

  /// Changes whenever a log does, or when a text that they count in comes or goes.
  private func key(
    _ logs: [(path: String, hash: String)], _ corrected: [String: CorrectedText],
    texts: [String], _ versions: Set<String>, _ current: [String: String], watched: [String]
  ) -> String {
    var hash = SHA256()
    hash.update("codings 4\n")
    for (interview, text) in corrected.sorted(by: { $0.key < $1.key }) {
      hash.update("\(interview) \(text.states.joined(separator: " "))\n")
    }
    for log in logs { hash.update("\(log.path)=\(log.hash)\n") }
    for text in texts {
      let isThere = current[text] != nil || versions.contains(CodingLogReading.version(text))
      hash.update("\(text) \(isThere)\n")
    }
    // Reviews and passages withheld are compared with the texts as they are now.
    for (text, interview) in current.sorted(by: { $0.key < $1.key })
    where watched.contains(interview) {
      hash.update("\(interview)=\(text)\n")
    }
    return Hexadecimal.encode(hash.finish())
  }

  /// What corrections did, by interview.
  private func correctedTexts() throws(IndexFailure) -> [String: CorrectedText] {
    var found: [String: CorrectedText] = [:]
    for interview in listing.corrections.keys {
      found[interview] = try CorrectedText.stored(of: interview, in: index)
    }
    return found
  }

  /// Something with a place in a text, at the same place of the text as it was corrected since.
  private static func follow<Anchored>(
    _ anchored: Anchored, _ interview: KeyPath<Anchored, String>,
    _ text: WritableKeyPath<Anchored, String>, _ range: WritableKeyPath<Anchored, TextRange>,
    _ corrected: [String: CorrectedText]
  ) -> Anchored {
    guard let texts = corrected[anchored[keyPath: interview]], let last = texts.states.last,
      anchored[keyPath: text] != last,
      let now = texts.now(anchored[keyPath: range], in: anchored[keyPath: text])
    else { return anchored }
    var moved = anchored
    moved[keyPath: text] = last
    moved[keyPath: range] = now
    return moved
  }

  /// Only passages of the texts as they are now can be compared with quotes.
  private func ranges(_ excerpts: [StandingExcerpt]) throws -> [String: [TextRange]] {
    var found: [String: [TextRange]] = [:]
    let texts = Dictionary(
      try index.interviews().map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    for excerpt in excerpts where texts[excerpt.interview] == excerpt.text {
      found[excerpt.interview, default: []].append(excerpt.range)
    }
    return found
  }

  /// Withholds a passage in the text that superseded its own, wherever its words stand there; says
  /// so when they cannot be found, for what was withheld once must not be published unseen.
  private func withholdAgain(
    _ excerpt: StandingExcerpt, _ reading: CodingLogReading, _ outcome: inout Outcome
  ) throws {
    guard let now = try index.transcript(of: excerpt.interview), now.hash != excerpt.text else {
      return
    }
    if let old = reading.text(excerpt.text, index), excerpt.range.upper <= old.count,
      !excerpt.range.isEmpty
    {
      let places = now.text.ranges(of: old[excerpt.range.lower..<excerpt.range.upper])
      outcome.withheld[excerpt.interview, default: []] += places.map {
        TextRange($0.lowerBound, $0.upperBound)
      }
      if !places.isEmpty { return }
    }
    outcome.diagnostics.append(
      .warning(
        "withheld-passage-lost", at: Place("Corpus/codings"),
        "Passage of '\(excerpt.interview)' that is withheld stands no more in its text",
        explanation:
          "The text has changed since \(excerpt.by) withheld the passage, so it is not kept back.",
        fixes: ["look whether the new text has it in other words, and withhold it there"]))
  }

  private func encode(_ ranges: [String: [TextRange]]) -> String {
    ranges.keys.sorted().flatMap { id in
      (ranges[id] ?? []).map { "\($0.lower) \($0.upper) \(id)" }
    }.joined(separator: "\n")
  }

  private func decode(_ text: String?) -> [String: [TextRange]] {
    var ranges: [String: [TextRange]] = [:]
    for line in (text ?? "").split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3, let lower = Int(parts[0]), let upper = Int(parts[1]), lower <= upper
      else { continue }
      ranges[String(parts[2]), default: []].append(TextRange(lower, upper))
    }
    return ranges
  }

  /// Codes that people gave and no codebook has.
  private func unknownCodes(_ codebooks: [Codebook]) throws -> [Diagnostic] {
    let known = Set(codebooks.flatMap(\.codes).map(\.id))
    return try index.usedCodes().filter { !known.contains($0) }.map { code in
      let count = try index.codeCount(of: code)
      let near = NearMiss.suggestion(for: count.code, among: known)
      return .warning(
        "coding-code-unknown", at: Place(codebooks.first?.path ?? "Codebooks"),
        "Code '\(count.code)' of \(count.excerpts) codings stands in no codebook",
        explanation: "Its heading was renamed or removed since people coded with it.",
        fixes: [
          near.map { "it may be '\($0)' now: give that heading the id {#\(count.code)}" }
            ?? "add a heading with the id {#\(count.code)}"
        ])
    }
  }
}
