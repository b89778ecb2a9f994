internal import Digest
package import Model
internal import Words

/// Decides whether a quote is the person's words.
package struct QuoteVerifier: Sendable {
  let rules: QuotingRules
  /// The published names of participants, by id.
  let names: [String: String]

  /// Makes a verifier for a study.
  package init(rules: QuotingRules, names: [String: String]) {
    self.rules = rules
    self.names = names
  }

  /// What a quote is verified against and for whom.
  package struct Request: Sendable {
    /// The words under their voices, as published; for a translation, the original alone.
    package var parts: [Quotation.Part]
    /// The participant.
    package var participant: String
    /// The excerpt that the page pins, the start of its id.
    package var pin: String?
    /// Whether the page is French, where `(…)` marks an omission too.
    package var isFrench: Bool
    /// Passages, by interview, that a second person has reviewed and allowed.
    package var reviewed: [String: [TextRange]]

    /// Makes a request that nobody has reviewed.
    package init(
      parts: [Quotation.Part], participant: String, pin: String? = nil, isFrench: Bool = false,
      reviewed: [String: [TextRange]] = [:]
    ) {
      self.parts = parts
      self.participant = participant
      self.pin = pin
      self.isFrench = isFrench
      self.reviewed = reviewed
    }
  }

  /// A way in which the quote stands in one of the interviews.
  struct Candidate {
    let stream: SpeechStream
    let path: QuotePath
    let fits: [[PathFinder.Fit]]
    let range: TextRange
  }

  /// Verifies a quote against the participant's interviews.
  ///
  /// `others` is asked only when the words are not the participant's, to say whose they are.
  package func verify(
    _ request: Request, in streams: [SpeechStream], others: () -> [SpeechStream] = { [] }
  ) -> Verdict {
    let page = QuotePage(request.parts.map(\.text), isFrench: request.isFrench, rules: rules)
    guard !page.words.isEmpty else {
      return Verdict(
        excerpt: nil,
        findings: [Finding(.error, "quote-empty", "Quote has no words of the speaker")])
    }
    let edits = page.elements.count - page.words.count
    guard edits <= QuotingRules.editLimit else {
      return Verdict(
        excerpt: nil,
        findings: [
          Finding(
            .error, "quote-edited-too-often",
            "Quote has \(edits) brackets and marks, more than \(QuotingRules.editLimit)",
            fixes: ["make several quotes of it"])
        ])
    }
    if request.parts.contains(where: { $0.text.unicodeScalars.contains(where: Self.reverses) }) {
      return Verdict(
        excerpt: nil,
        findings: [
          Finding(
            .error, "quote-reversed", "Invisible character turns the order of letters round",
            explanation: "Readers would see other words than those that are proven.",
            fixes: ["type the words anew"])
        ])
    }
    let candidates = candidates(page, request, streams)
    let allowed = candidates.filter { breaches($0, request).isEmpty }
    if allowed.isEmpty {
      guard let nearest = candidates.min(by: { $0.path.breaches.count < $1.path.breaches.count })
      else { return notFound(page, request, streams, others) }
      let findings = BreachFindings(page: page, candidate: nearest).findings(
        breaches(nearest, request))
      return Verdict(excerpt: nil, findings: findings)
    }
    return choose(allowed, page, request)
  }

  func choose(
    _ candidates: [Candidate], _ page: QuotePage, _ request: Request
  ) -> Verdict {
    var chosen = candidates
    if let pin = request.pin {
      chosen = candidates.filter { id(of: $0).hasPrefix(pin) }
      if chosen.isEmpty { return Verdict(excerpt: nil, findings: [wrongPin(pin, candidates)]) }
    }
    guard chosen.count == 1, let candidate = chosen.first else {
      return Verdict(excerpt: nil, findings: [ambiguous(chosen)])
    }
    guard isHeard(request.participant, candidate) else {
      return Verdict(
        excerpt: nil,
        findings: [
          Finding(
            .error, "quote-wrong-speaker", "Quote has no words of \(name(request.participant))",
            explanation: "Only other voices are heard in it, under their own labels.",
            fixes: ["name the person whose words they are"])
        ])
    }
    var findings = SentenceCheck(page: page, stream: candidate.stream, path: candidate.path)
      .findings()
    let excerpt = excerpt(candidate, page, request)
    if excerpt.speakerIsUnconfirmed {
      findings.append(
        Finding(
          .warning, "quote-speaker-unconfirmed",
          "Speaker of this passage is named by nobody; the page says \(name(request.participant))",
          explanation: "The source marks no speaker here, or only a label that stands for no one.",
          fixes: [
            "listen, then write `speakers-confirmed: yes` into "
              + "Corpus/interviews/\(candidate.stream.transcript.interview).md",
            "say in that file which label is whose, such as `speakers: [R1 = \(request.participant)]`",
          ]))
    }
    findings += inventedMarks(page, candidate)
    return Verdict(excerpt: excerpt, heard: heard(candidate), findings: findings)
  }

  /// U+202D and U+202E, which override the direction of what follows.
  private static func reverses(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x202D || scalar.value == 0x202E
  }

  /// Whether a word of a candidate is the participant's, or of nobody who is named.
  func isHeard(_ participant: String, _ candidate: Candidate) -> Bool {
    candidate.path.steps.contains { step in
      guard case .word(_, let source) = step else { return false }
      let speaker = candidate.stream.speaker(of: candidate.stream.elements[source])
      return speaker.isUnknown || speaker.includes(participant)
    }
  }

  func heard(_ candidate: Candidate) -> [String] {
    var ids: [String] = []
    for step in candidate.path.steps {
      guard case .word(_, let source) = step else { continue }
      let speaker = candidate.stream.speaker(of: candidate.stream.elements[source])
      for id in speaker.participantIDs where !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  func candidates(
    _ page: QuotePage, _ request: Request, _ streams: [SpeechStream]
  ) -> [Candidate] {
    var found: [Candidate] = []
    for stream in streams {
      let fits = fits(request, stream)
      for path in PathFinder(page: page, stream: stream, fits: fits).paths() {
        guard let bounds = path.bounds, isExact(path, page, stream) else { continue }
        let range = TextRange(
          stream.elements[bounds.lowerBound].range.lower,
          stream.elements[bounds.upperBound].range.upper)
        found.append(Candidate(stream: stream, path: path, fits: fits, range: range))
      }
    }
    return found
  }

  /// Hashes find words; their keys prove them.
  func isExact(_ path: QuotePath, _ page: QuotePage, _ stream: SpeechStream) -> Bool {
    let standing = Set(rules.equivalents.map(\.to))
    for step in path.steps {
      guard case .word(let index, let source) = step else { continue }
      let element = stream.elements[source]
      if standing.contains(element.hash) { continue }
      let text = Array(page.elements[index].text.utf8.filter { $0 != 0x5B && $0 != 0x5D })
      let shown = WordKey.key(of: text, TextRange(0, text.count))
      if shown != WordKey.key(of: stream.transcript.text, element.range) { return false }
    }
    return true
  }

  /// How each turn fits each part's voice.
  func fits(_ request: Request, _ stream: SpeechStream) -> [[PathFinder.Fit]] {
    request.parts.map { part in
      stream.transcript.turns.map { fit($0, part, request, stream) }
    }
  }

  func fit(
    _ turn: Turn, _ part: Quotation.Part, _ request: Request, _ stream: SpeechStream
  ) -> PathFinder.Fit {
    if case .unknown = turn.speaker { return stream.speakersConfirmed ? .yes : .unconfirmed }
    guard let label = part.label else {
      return turn.speaker.includes(request.participant) ? .yes : .no
    }
    let key = QuotingRules.labelKey(label)
    if turn.speaker == .interviewer, rules.interviewers.contains(key) { return .yes }
    if turn.speaker.participantIDs.contains(where: {
      QuotingRules.labelKey(name($0)) == key || $0 == key
    }) {
      return .yes
    }
    return turn.label.map { QuotingRules.labelKey($0) == key } ?? false ? .yes : .no
  }

  func breaches(_ candidate: Candidate, _ request: Request) -> [Breach] {
    let interview = candidate.stream.transcript.interview
    let isReviewed = request.reviewed[interview, default: []].contains {
      $0.contains(candidate.range)
    }
    return isReviewed
      ? candidate.path.breaches.filter { !$0.isReviewable } : candidate.path.breaches
  }

  // MARK: What was found

  func id(of candidate: Candidate) -> String {
    ExcerptIdentity.id(of: candidate.range, in: candidate.stream.transcript)
  }

  func excerpt(_ candidate: Candidate, _ page: QuotePage, _ request: Request) -> Excerpt {
    let stream = candidate.stream
    let bounds = candidate.path.bounds ?? 0...0
    var isUnconfirmed = false
    for step in candidate.path.steps {
      if case .word(let index, let source) = step,
        candidate.fits[page.elements[index].part][Int(stream.elements[source].turn)] == .unconfirmed
      {
        isUnconfirmed = true
      }
    }
    return Excerpt(
      id: id(of: candidate), interview: stream.transcript.interview,
      participant: request.participant, text: stream.transcript.hash, range: candidate.range,
      firstTurn: Int(stream.elements[bounds.lowerBound].turn),
      lastTurn: Int(stream.elements[bounds.upperBound].turn),
      interval: stream.transcript.interval(of: candidate.range),
      edits: candidate.path.steps.compactMap { edit($0, page, stream, candidate.range.lower) },
      speakerIsUnconfirmed: isUnconfirmed)
  }

  func edit(
    _ step: QuotePath.Step, _ page: QuotePage, _ stream: SpeechStream, _ start: Int
  ) -> Excerpt.Edit? {
    func range(_ elements: Range<Int>) -> TextRange {
      guard let first = elements.first, let last = elements.last else {
        let at = elements.lowerBound
        let offset =
          at < stream.elements.count
          ? stream.elements[at].range.lower : stream.transcript.text.count
        return TextRange(offset, offset)
      }
      return TextRange(stream.elements[first].range.lower, stream.elements[last].range.upper)
    }
    switch step {
    case .word, .shownMark: return nil
    case .filler(let source):
      return Excerpt.Edit(kind: .filler, range: range(source), shown: "")
    case .unshownMark(let source):
      return Excerpt.Edit(kind: .filler, range: range(source..<source + 1), shown: "")
    case .omission(let index, let source):
      return Excerpt.Edit(kind: .omission, range: range(source), shown: page.elements[index].text)
    case .bracket(let index, let source):
      return Excerpt.Edit(
        kind: source.isEmpty ? .insertion : .replacement, range: range(source),
        shown: page.elements[index].text)
    }
  }

  func inventedMarks(_ page: QuotePage, _ candidate: Candidate) -> [Finding] {
    candidate.path.steps.compactMap { step in
      guard case .bracket(let index, _) = step,
        case .bracket(_, let text) = page.elements[index].shown,
        MarkComparison.looksLikeMark(text)
      else { return nil }
      let element = page.elements[index]
      return Finding(
        .warning, "quote-mark-not-in-source", part: element.part, word: element.wordIndex,
        "[\(text)] is no mark of the transcriber at this place",
        explanation: "Readers take it for something heard on the recording.",
        fixes: ["take it out, or have the transcript say it"])
    }
  }
}
