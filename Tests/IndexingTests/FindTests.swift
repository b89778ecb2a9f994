import Folding
import Indexing
import Model
import Testing

@Suite struct FindTests {
  private func index() throws -> StudyIndex {
    let index = try StudyIndex(path: nil)
    var transcript = Small.transcript()
    let exchange = Small.range(of: "The exchange of ideas was exciting.", in: transcript)
    transcript.timing = Timing(spans: [
      Timing.Span(range: transcript.turns[4].range, start: 9_000, end: 12_000)
    ])
    try index.store(
      transcript, key: "k", sources: [],
      suggestions: [
        Suggestion(
          turn: 2, code: "trust/slow",
          triggers: [Suggestion.Trigger(term: "trust*", range: transcript.turns[2].range)])
      ])
    try index.store(
      Small.transcript("tom", "tom+ana: We trusted the team.\nI: Which team?"), key: "k",
      sources: [], suggestions: [])
    try index.replaceCodings([
      Coding(
        id: "1", interview: "rosa", text: "t", range: exchange, code: "ideas/exchange",
        coder: "amal", at: "2026")
    ])
    return index
  }

  private func found(
    _ text: String, _ options: FindOptions = FindOptions(), in index: StudyIndex? = nil
  ) throws -> [String] {
    let query = try Query(parsing: text).resolvingRoles { $0 == "carer" ? ["ana"] : [] }
    let result = try (index ?? self.index()).find(query, options)
    return result.hits.map { "\($0.interview) \($0.turn)" }
  }

  @Test(arguments: [
    ("team", ["rosa 0", "rosa 4", "tom 0", "tom 1"]),
    ("TEAM", ["rosa 0", "rosa 4", "tom 0", "tom 1"]),
    ("trust*", ["rosa 1", "rosa 2", "rosa 4", "tom 0"]),
    ("trust", ["rosa 2", "rosa 4"]),
    ("equipe", ["rosa 1"]),
    ("L'ÉQUIPE", ["rosa 1"]),
    ("don't", ["rosa 1"]),
    ("dont", []),
    ("centred", ["rosa 1"]),
    ("patient-centred", ["rosa 1"]),
    ("\"exchange of ideas\"", ["rosa 3", "rosa 4"]),
    ("\"ideas of exchange\"", []),
    ("exciting NEAR/1 ideas", ["rosa 4"]),
    ("exciting NEAR/0 ideas", []),
    ("trust NEAR/1 team", ["rosa 4"]),
    ("team -trust*", ["rosa 0", "tom 1"]),
    ("speaker:rosa", ["rosa 1", "rosa 4"]),
    ("speaker:Rosa team", ["rosa 4"]),
    ("speaker:interviewer team", ["rosa 0", "tom 1"]),
    ("speaker:unknown", ["rosa 2"]),
    ("speaker:r9", ["rosa 2"]),
    ("role:carer", ["tom 0"]),
    ("role:nobody", []),
    ("team -speaker:interviewer", ["rosa 4", "tom 0"]),
    ("code:ideas", ["rosa 4"]),
    ("code:ideas/exchange", ["rosa 4"]),
    ("code:idea", []),
    ("code:trust", ["rosa 2"]),
    ("code:ideas OR speaker:r9", ["rosa 2", "rosa 4"]),
    ("interview:tom team", ["tom 0", "tom 1"]),
    ("interview:tom -team", []),
    ("(code:ideas OR which) team", ["rosa 4", "tom 1"]),
    ("speaker:tom speaker:ana", ["tom 0"]),
  ])
  func findsTurns(_ query: String, _ turns: [String]) throws {
    #expect(try found(query) == turns)
  }

  @Test func givesTheWholeHit() throws {
    let transcript = Small.transcript()
    let range = transcript.turns[4].range
    let result = try index().find(try Query(parsing: "speaker:rosa (trust NEAR/1 team OR exch*)"))
    #expect(
      result
        == FindResult(
          hits: [
            Hit(
              interview: "rosa", turn: 4, range: range, speaker: .participants(["rosa"]),
              label: nil, text: "The exchange of ideas was exciting. Trust the team!",
              matches: [(4, 12), (36, 41), (46, 50)].map { lower, upper in
                TextRange(range.lower + lower, range.lower + upper)
              },
              interval: Timing.Interval(start: 9_000, end: 12_000, isInterpolated: false))
          ], turns: 1, interviews: 1))
  }

  @Test func countsWhatItDoesNotGive() throws {
    let result = try index().find(Query(parsing: "team"), FindOptions(limit: 3))
    #expect(result.hits.map(\.interview) == ["rosa", "rosa", "tom"])
    #expect(result.turns == 4)
    #expect(result.interviews == 2)
  }

  @Test func doesNotFindWhatIsHidden() throws {
    #expect(try found("team", FindOptions(hiddenInterviews: ["rosa"])) == ["tom 0", "tom 1"])
    let withheld = Small.range(of: "Trust the", in: Small.transcript())
    #expect(
      try found("team", FindOptions(hiddenRanges: ["rosa": [withheld]]))
        == ["rosa 0", "tom 0", "tom 1"])
    #expect(
      try found("speaker:rosa", FindOptions(hiddenRanges: ["rosa": [withheld]])) == ["rosa 1"])
  }

  @Test func leavesSuggestionsOutWhenAsked() throws {
    #expect(try found("code:trust", FindOptions(seesSuggestions: false)) == [])
  }

  @Test func ordersInterviewsByIDWhateverTheOrderOfStoring() throws {
    let index = try StudyIndex(path: nil)
    for id in ["c", "a", "b"] {
      try index.store(Small.transcript(id, "I: team"), key: "k", sources: [], suggestions: [])
    }
    #expect(try found("team", in: index) == ["a 0", "b 0", "c 0"])
    #expect(
      try index.turns(containingPhrase: ["TEAM"], in: ["c", "a"]) == [
        TurnAddress(interview: "a", turn: 0), TurnAddress(interview: "c", turn: 0),
      ])
  }

  @Test func findsCandidatesForAPassage() throws {
    let index = try index()
    #expect(
      try index.turns(containingPhrase: ["l'equipe", "was", "—", "patient-centred"], in: nil)
        == [TurnAddress(interview: "rosa", turn: 1)])
    #expect(try index.turns(containingPhrase: [], in: nil) == [])
    #expect(try index.turns(containingPhrase: ["\"", "?"], in: nil) == [])
    #expect(try index.turns(containingPhrase: ["team"], in: []) == [])
  }

  @Test(arguments: ["🙂", "❤️", "🥰", "🧑🏽‍🤝‍🧑🏼", "\u{2067}", "₿", "—", "’", "…", "1️⃣"])
  func findsWordsBesideSigns(_ sign: String) throws {
    let index = try StudyIndex(path: nil)
    try index.store(
      Small.transcript("a", "I: trust\(sign)team \(sign) late"), key: "k", sources: [],
      suggestions: [])
    #expect(try found("team", in: index) == ["a 0"])
    if sign != "1️⃣" { #expect(try found("\"trust team late\"", in: index) == ["a 0"]) }
  }

  @Test(arguments: 0..<15)
  func findsWhatAPlainReadingFinds(seed: Int) throws {
    var invented = Invented(seed: 500 + seed)
    let index = try StudyIndex(path: nil)
    let transcripts = ["a", "b"].map { invented.transcript($0, turns: 40) }
    let codings = transcripts.flatMap { invented.codings($0) }
    var suggestions: [String: [Suggestion]] = [:]
    for transcript in transcripts {
      let suggested = invented.suggestions(transcript)
      suggestions[transcript.interview] = suggested
      try index.store(transcript, key: "k", sources: [], suggestions: suggested)
    }
    try index.replaceCodings(codings)
    for _ in 0..<25 {
      let condition = Self.condition(&invented, depth: 0)
      var expected: [String] = []
      for transcript in transcripts {
        for turn in transcript.turns.indices {
          let plain = PlainTurn(
            transcript, turn, codings, suggestions[transcript.interview] ?? [])
          if plain.satisfies(condition) { expected.append("\(transcript.interview) \(turn)") }
        }
      }
      let result = try index.find(Query(condition), FindOptions(limit: nil))
      #expect(result.hits.map { "\($0.interview) \($0.turn)" } == expected, "\(condition)")
      #expect(result.turns == expected.count)
      for hit in result.hits {
        for match in hit.matches {
          #expect(hit.range.contains(match) && !match.isEmpty)
        }
      }
    }
  }

  private static func condition(_ invented: inout Invented, depth: Int) -> Query.Condition {
    func phrase() -> Query.Phrase {
      let words = (0..<1 + invented.number(below: 2)).map { _ in
        invented.one(of: ["team", "the", "l'EQUIPE", "été", "trust", "हिन्दी", "zurich", "so", "don't"])
      }
      return Query.Phrase(words.joined(separator: " "), isPrefix: invented.number(below: 3) == 0)
    }
    switch invented.number(below: depth < 3 ? 9 : 5) {
    case 0, 1: return .phrase(phrase())
    case 2:
      return .near(
        Query.Phrase(invented.one(of: ["team", "trust", "I"])),
        Query.Phrase(invented.one(of: ["of", "ideas", "équipe"])),
        distance: invented.number(below: 4))
    case 3:
      return .filter(
        .speakers([invented.one(of: ["rosa", "TOM", "interviewer", "nürse a", "r9"])]))
    case 4: return .filter(.code(invented.one(of: ["trust", "trust/late", "relationships", "x"])))
    case 5: return .not(condition(&invented, depth: depth + 1))
    case 6:
      return .any((0..<2).map { _ in condition(&invented, depth: depth + 1) })
    default:
      return .all(
        (0..<2 + invented.number(below: 2)).map { _ in condition(&invented, depth: depth + 1) })
    }
  }
}
