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

  private func choose(
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
  private func isHeard(_ participant: String, _ candidate: Candidate) -> Bool {
    candidate.path.steps.contains { step in
      guard case .word(_, let source) = step else { return false }
      let speaker = candidate.stream.speaker(of: candidate.stream.elements[source])
      return speaker.isUnknown || speaker.includes(participant)
    }
  }

  private func heard(_ candidate: Candidate) -> [String] {
    var ids: [String] = []
    for step in candidate.path.steps {
      guard case .word(_, let source) = step else { continue }
      let speaker = candidate.stream.speaker(of: candidate.stream.elements[source])
      for id in speaker.participantIDs where !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  private func candidates(
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
  private func isExact(_ path: QuotePath, _ page: QuotePage, _ stream: SpeechStream) -> Bool {
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
  private func fits(_ request: Request, _ stream: SpeechStream) -> [[PathFinder.Fit]] {
    request.parts.map { part in
      stream.transcript.turns.map { fit($0, part, request, stream) }
    }
  }

  private func fit(
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

  private func breaches(_ candidate: Candidate, _ request: Request) -> [Breach] {
    let interview = candidate.stream.transcript.interview
    let isReviewed = request.reviewed[interview, default: []].contains {
      $0.contains(candidate.range)
    }
    return isReviewed
      ? candidate.path.breaches.filter { !$0.isReviewable } : candidate.path.breaches
  }

  // MARK: What was found

  private func id(of candidate: Candidate) -> String {
    ExcerptIdentity.id(of: candidate.range, in: candidate.stream.transcript)
  }

  private func excerpt(_ candidate: Candidate, _ page: QuotePage, _ request: Request) -> Excerpt {
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
      interval: stream.transcript.timing.interval(of: candidate.range),
      edits: candidate.path.steps.compactMap { edit($0, page, stream, candidate.range.lower) },
      speakerIsUnconfirmed: isUnconfirmed)
  }

  private func edit(
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

  private func inventedMarks(_ page: QuotePage, _ candidate: Candidate) -> [Finding] {
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

  // MARK: What was not found

  private func ambiguous(_ candidates: [Candidate]) -> Finding {
    let ids = candidates.map { id(of: $0) }
    let length = Self.distinguishingLength(ids)
    let places = zip(candidates, ids).map { candidate, id in
      "add @\(id.prefix(length)) to the link for \(describe(candidate))"
    }
    return Finding(
      .error, "quote-ambiguous",
      "Words stand \(candidates.count) times in what "
        + "\(name(candidates[0].stream, candidates[0])) said",
      explanation: "A published quote is one passage, so that its source and time can be shown.",
      fixes: places + ["quote a longer passage"])
  }

  private func wrongPin(_ pin: String, _ candidates: [Candidate]) -> Finding {
    let ids = candidates.map { "@\(id(of: $0).prefix(max(4, pin.count)))" }
    return Finding(
      .error, "quote-pin-unknown", "Pin @\(pin) is no place where these words stand",
      explanation: "The passage or its surroundings have changed since the pin was set.",
      fixes: ["set the pin to \(ids.joined(separator: " or "))"])
  }

  private func notFound(
    _ page: QuotePage, _ request: Request, _ streams: [SpeechStream],
    _ others: () -> [SpeechStream]
  ) -> Verdict {
    if let finding = elsewhere(page, request, streams + others()) {
      return Verdict(excerpt: nil, findings: [finding])
    }
    let words = page.words
    let nearest = streams.compactMap { stream -> NearestPassage? in
      let turns = stream.transcript.turns.map { turn in
        request.parts.contains { fit(turn, $0, request, stream) != .no }
      }
      return NearestPassage.find(words, in: stream, turns: turns)
    }.max { $0.likeness < $1.likeness }
    let who = name(request.participant)
    guard let nearest, nearest.likeness >= 0.4 else {
      return Verdict(
        excerpt: nil,
        findings: [
          Finding(
            .error, "quote-not-found", "Quote is nowhere in what \(who) said",
            explanation: streams.isEmpty ? "There is no interview to look in." : nil,
            fixes: ["find the passage with `verbatim quote \"…\"`", "name the right speaker"])
        ])
    }
    let shown = page.elements.filter { if case .word = $0.shown { true } else { false } }
    let element = shown[nearest.firstDifference(of: shown.count)]
    let place = describe(nearest.stream, nearest.range)
    return Verdict(
      excerpt: nil,
      findings: [
        Finding(
          .error, "quote-differs", part: element.part, word: element.wordIndex,
          "Quote is not what \(who) said, from “\(element.text)” on",
          explanation: "The nearest passage is in \(place).",
          fixes: ["quote the words of the source", "show what you changed: […] or [words]"],
          words: nearest.lines(page: shown.map(\.text), name: who, place: place))
      ])
  }

  /// Whose words they are, if they are somebody's.
  private func elsewhere(
    _ page: QuotePage, _ request: Request, _ streams: [SpeechStream]
  ) -> Finding? {
    for stream in streams {
      let fits = request.parts.map { _ in
        [PathFinder.Fit](repeating: .yes, count: stream.transcript.turns.count)
      }
      for path in PathFinder(page: page, stream: stream, fits: fits).paths() {
        guard let bounds = path.bounds, isExact(path, page, stream) else { continue }
        var voices: [Speaker] = []
        for at in bounds where stream.elements[at].isWord {
          let speaker = stream.speaker(of: stream.elements[at])
          if !speaker.includes(request.participant), !voices.contains(speaker) {
            voices.append(speaker)
          }
        }
        guard let voice = voices.first else { continue }
        let who = name(request.participant)
        let whose = describe(voice)
        return Finding(
          .error, "quote-wrong-speaker",
          "Words are not \(who)'s: \(whose) said \(voices.count > 1 ? "some of them" : "them")",
          explanation:
            "They stand in \(describe(stream, bounds.lowerBound..<bounds.upperBound + 1)).",
          fixes: [
            "name the right speaker",
            "in a clip, show another voice under its own label: `**Interviewer:** …`",
          ])
      }
    }
    return nil
  }

  // MARK: Names

  private func name(_ participant: String) -> String { names[participant] ?? participant }

  private func name(_ stream: SpeechStream, _ candidate: Candidate) -> String {
    let at = candidate.path.bounds?.lowerBound ?? 0
    return describe(stream.speaker(of: stream.elements[at]))
  }

  private func describe(_ speaker: Speaker) -> String {
    switch speaker {
    case .participants(let ids): ids.map(name).joined(separator: " and ")
    case .proxy(let speaker, _): name(speaker)
    case .interviewer: "the interviewer"
    case .other(let label): label
    case .unknown: "somebody unnamed"
    }
  }

  private func describe(_ candidate: Candidate) -> String {
    let bounds = candidate.path.bounds ?? 0...0
    return describe(candidate.stream, bounds.lowerBound..<bounds.upperBound + 1)
  }

  private func describe(_ stream: SpeechStream, _ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return stream.transcript.interview }
    let turn = Int(stream.elements[first].turn)
    let text = TextRange(stream.elements[first].range.lower, stream.elements[last].range.upper)
    let time = stream.transcript.timing.interval(of: text).map {
      " at \(Clock.text($0.start))\($0.isInterpolated ? " (interpolated)" : "")"
    }
    return "\(stream.transcript.interview), turn \(turn + 1)\(time ?? "")"
  }

  /// The fewest digits, at least four, that tell all ids apart.
  package static func distinguishingLength(_ ids: [String]) -> Int {
    var length = 4
    while length < 64, Set(ids.map { $0.prefix(length) }).count < Set(ids).count { length += 1 }
    return length
  }
}
