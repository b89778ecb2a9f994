import Coding
import Model
import Testing

@Suite struct TermMatcherTests {
  /// The terms under test, each a code of its own named for its source.
  private func codebook(_ terms: [Term]) -> [Codebook] {
    var codes: [Code] = []
    for term in terms {
      var code = Code(
        id: term.source, name: term.source, parent: nil, level: 2, place: Place("c.md"))
      code.terms = [term]
      codes.append(code)
    }
    return [Codebook(title: "C", codes: codes, path: "c.md")]
  }

  private func transcript(_ turns: [(Speaker, String)]) -> Transcript {
    var transcript = Transcript(interview: "louise", language: "en")
    for (speaker, words) in turns {
      if !transcript.turns.isEmpty { transcript.text.append(10) }
      let start = transcript.text.count
      transcript.text += Array(words.utf8)
      transcript.turns.append(
        Turn(range: TextRange(start, transcript.text.count), speaker: speaker))
    }
    return transcript
  }

  /// `turn code: "trigger", "trigger"` for each suggestion.
  private func found(_ terms: [Term], _ turns: [(Speaker, String)]) -> [String] {
    let transcript = transcript(turns)
    return TermMatcher(codebook(terms)).suggestions(for: transcript).map { suggestion in
      let words = suggestion.triggers.map { "\($0.term)=\(transcript.words(in: $0.range))" }
      return "\(suggestion.turn) \(suggestion.code): \(words.joined(separator: " | "))"
    }
  }

  private func found(_ pattern: Term.Pattern, in words: String) -> [String] {
    let transcript = transcript([(.participants(["louise"]), words)])
    return TermMatcher(codebook([Term(source: "t", pattern: pattern)]))
      .suggestions(for: transcript).flatMap(\.triggers).map { transcript.words(in: $0.range) }
  }

  @Test func givesWholeSuggestions() {
    let terms = [
      Term(source: "friend*", pattern: .prefix("friend")),
      Term(source: "team", pattern: .word("team")),
    ]
    let turns = transcript([
      (.interviewer, "Any friends?"), (.unknown(nil), "The team, my friends. Friendship!"),
    ])
    #expect(
      TermMatcher(codebook(terms)).suggestions(for: turns) == [
        Suggestion(
          turn: 1, code: "friend*",
          triggers: [
            .init(term: "friend*", range: TextRange(26, 33)),
            .init(term: "friend*", range: TextRange(35, 45)),
          ]),
        Suggestion(
          turn: 1, code: "team", triggers: [.init(term: "team", range: TextRange(17, 21))]),
      ])
  }

  @Test(arguments: [
    ("trust", "Trust, TRUST and entrust; trusts trust's", ["Trust", "TRUST"]),
    ("ete", "Été été ete e\u{301}te\u{301} étés", ["Été", "été", "ete", "e\u{301}te\u{301}"]),
    ("Été", "ETE", ["ETE"]),
    ("strasse", "Straße", ["Straße"]),
    ("don't", "I don’t don't", ["don’t", "don't"]),
    ("well-being", "well‑being, well being", ["well‑being"]),
    ("ΦΊΛΟΣ", "φιλος φίλοσ", ["φιλος", "φίλοσ"]),
    ("24 h", "in 24 h, 24-h", ["24 h"]),
    ("", "nothing", []), ("!?", "nothing", []),
  ])
  func findsWords(_ word: String, _ text: String, _ expected: [String]) {
    #expect(found(.word(word), in: text) == expected)
  }

  @Test(arguments: [
    (
      "friend", "Friend, friends’ un-friend befriend",
      ["Friend", "friends’".dropLast().description]
    ),
    ("été", "ete ÉTÉS été-là et", ["ete", "ÉTÉS", "été-là"]),
  ])
  func findsBeginnings(_ prefix: String, _ text: String, _ expected: [String]) {
    #expect(found(.prefix(prefix), in: text) == expected)
  }

  @Test(arguments: [
    ("an Exchange … of, ideas", ["Exchange … of, ideas"]),
    ("exchange of good ideas", []),
    ("exchange exchange of ideas of ideas", ["exchange of ideas"]),
    ("exchange of idea", ["exchange of idea"]),
  ])
  func findsPhrasesAcrossPunctuation(_ text: String, _ expected: [String]) {
    #expect(
      found(.phrase([.word("exchange"), .word("of"), .prefix("idea")]), in: text) == expected)
  }

  @Test(arguments: [
    ("trust team", 0, ["trust team"]), ("team trust", 0, ["team trust"]),
    ("trust a b team", 2, ["trust a b team"]), ("trust a b team", 1, []),
    ("team a trust b team", 1, ["team a trust"]),
    ("team a trust team", 1, ["trust team"]),
    ("trust trust team", 5, ["trust trust team", "trust team"]),
    ("team", 5, []),
  ])
  func findsWordsNearOneAnother(_ text: String, _ distance: Int, _ expected: [String]) {
    #expect(found(.near(.word("trust"), .word("team"), distance: distance), in: text) == expected)
  }

  @Test func findsAWordNearAnotherOfItselfOnly() {
    let near = Term.Pattern.near(.word("no"), .word("no"), distance: 1)
    #expect(found(near, in: "no") == [])
    #expect(found(near, in: "no and no") == ["no and no"])
  }

  @Test func findsPhrasesNearPrefixes() {
    let near = Term.Pattern.near(
      .phrase([.word("our"), .word("team")]), .prefix("trust"), distance: 2)
    #expect(
      found(near, in: "I trusted one of all our team. So our team trusts.") == ["our team trusts"])
    #expect(found(near, in: "I trusted all our team") == ["trusted all our team"])
  }

  @Test func matchesNothingAcrossTurns() {
    let terms = [
      Term(source: "\"of ideas\"", pattern: .phrase([.word("of"), .word("ideas")])),
      Term(source: "of NEAR/9 ideas", pattern: .near(.word("of"), .word("ideas"), distance: 9)),
    ]
    let rosa = Speaker.participants(["rosa"])
    #expect(found(terms, [(rosa, "exchange of"), (rosa, "ideas")]) == [])
    #expect(
      found(terms, [(rosa, "exchange of"), (.other("Ann"), "of ideas")]) == [
        "1 \"of ideas\": \"of ideas\"=of ideas", "1 of NEAR/9 ideas: of NEAR/9 ideas=of ideas",
      ])
  }

  @Test func givesTriggersOfAllTermsOfACodeInTheOrderOfTheText() {
    var code = Code(id: "c", name: "C", parent: nil, level: 2, place: Place("c.md"))
    code.terms = [
      Term(source: "b*", pattern: .prefix("b")), Term(source: "a", pattern: .word("a")),
      Term(source: "bb", pattern: .word("bb")), Term(source: "a", pattern: .word("A")),
    ]
    let books = [
      Codebook(title: "1", codes: [code], path: "1.md"),
      Codebook(title: "2", codes: [code], path: "2.md"),
    ]
    let turns = transcript([(.participants(["x"]), "bb a")])
    #expect(
      TermMatcher(books).suggestions(for: turns) == [
        Suggestion(
          turn: 0, code: "c",
          triggers: [
            .init(term: "b*", range: TextRange(0, 2)), .init(term: "bb", range: TextRange(0, 2)),
            .init(term: "a", range: TextRange(3, 4)),
          ])
      ])
  }

  /// Every text of up to six words over a small vocabulary, against a slow matcher.
  @Test func agreesWithASlowMatcherOnAllSmallTexts() {
    let vocabulary = ["a", "b", "ab", "x"]
    let patterns: [Term.Pattern] = [
      .prefix("a"), .phrase([.word("a"), .prefix("a")]),
      .near(.word("a"), .word("b"), distance: 1),
    ]
    var texts: [[String]] = [[]]
    for _ in 0..<6 {
      texts += texts.filter { $0.count == texts.last?.count }
        .flatMap { text in vocabulary.map { text + [$0] } }
    }
    for text in texts {
      let joined = text.joined(separator: " ")
      for (index, pattern) in patterns.enumerated() {
        let isThere: Bool =
          switch index {
          case 0: text.contains { $0.hasPrefix("a") }
          case 1: zip(text, text.dropFirst()).contains { $0 == "a" && $1.hasPrefix("a") }
          default:
            text.indices.contains { left in
              text.indices.contains { text[left] == "a" && text[$0] == "b" && abs($0 - left) <= 2 }
            }
          }
        #expect(found(pattern, in: joined).isEmpty != isThere, "\(joined) \(pattern)")
      }
    }
  }

  @Test(.timeLimit(.minutes(1))) func staysFastWhereEveryWordMatches() {
    let words = String(repeating: "trust team ", count: 20_000)
    let near = found(.near(.word("trust"), .word("team"), distance: 40_000), in: words)
    #expect(near.count == 20_000)
    #expect(found(.phrase([.word("trust"), .word("team")]), in: words).count == 20_000)
  }
}
