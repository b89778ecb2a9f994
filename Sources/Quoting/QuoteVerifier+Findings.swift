internal import Model
internal import Words

/// What is said of quotes that are not proven, and of whom.
extension QuoteVerifier {
  func ambiguous(_ candidates: [Candidate]) -> Finding {
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

  func wrongPin(_ pin: String, _ candidates: [Candidate]) -> Finding {
    let ids = candidates.map { "@\(id(of: $0).prefix(max(4, pin.count)))" }
    return Finding(
      .error, "quote-pin-unknown", "Pin @\(pin) is no place where these words stand",
      explanation: "The passage or its surroundings have changed since the pin was set.",
      fixes: ["set the pin to \(ids.joined(separator: " or "))"])
  }

  func notFound(
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
  func elsewhere(
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

  func name(_ participant: String) -> String { names[participant] ?? participant }

  func name(_ stream: SpeechStream, _ candidate: Candidate) -> String {
    let at = candidate.path.bounds?.lowerBound ?? 0
    return describe(stream.speaker(of: stream.elements[at]))
  }

  func describe(_ speaker: Speaker) -> String {
    switch speaker {
    case .participants(let ids): ids.map(name).joined(separator: " and ")
    case .proxy(let speaker, _): name(speaker)
    case .interviewer: "the interviewer"
    case .other(let label): label
    case .unknown: "somebody unnamed"
    }
  }

  func describe(_ candidate: Candidate) -> String {
    let bounds = candidate.path.bounds ?? 0...0
    return describe(candidate.stream, bounds.lowerBound..<bounds.upperBound + 1)
  }

  func describe(_ stream: SpeechStream, _ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return stream.transcript.interview }
    let turn = Int(stream.elements[first].turn)
    let text = TextRange(stream.elements[first].range.lower, stream.elements[last].range.upper)
    let time = stream.transcript.interval(of: text).map {
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
