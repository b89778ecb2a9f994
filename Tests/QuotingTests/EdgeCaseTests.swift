import Model
import Quoting
import Testing

/// Ways in which a page could say something that nobody said, each with what comes of it.
@Suite struct EdgeCaseTests {
  /// What one person said, how a page quotes it, and the findings of that.
  struct Case: Sendable, CustomTestStringConvertible {
    var said: String
    var quote: String
    var ids: [String] = []
    var testDescription: String { quote }
  }

  static let cases: [Case] = [
    // What a cut hides, however it is shown.
    Case(
      said: "I do not think it helped my brother.", quote: "[…] it helped my brother.",
      ids: ["quote-inside-sentence"]),
    Case(
      said: "I never… did swim across it.", quote: "did swim across it.",
      ids: ["quote-inside-sentence"]),
    Case(said: "It rained. I was never sad, and I sang.", quote: "[…] I sang."),
    Case(
      said: "He was good to us not even on a single holiday.", quote: "He was good to us […]",
      ids: ["quote-inside-sentence"]),
    // Brackets at the edges, beside letters, side by side.
    Case(
      said: "We never went to the harbour.", quote: "[They] went to the harbour.",
      ids: ["quote-replacement-changes-sense"]),
    Case(said: "We had gone to the harbour.", quote: "[They] had gone to the harbour."),
    Case(
      said: "The team was happy with it.", quote: "The team was [un]happy with it.",
      ids: ["quote-differs"]),
    Case(said: "I can paint.", quote: "I can['t] paint.", ids: ["quote-bracket-changes-sense"]),
    Case(
      said: "He was help to me.", quote: "He was help[less] to me.",
      ids: ["quote-bracket-changes-sense"]),
    Case(said: "We saw three goose there.", quote: "We saw three goose[s] there."),
    Case(
      said: "Yes said the miller.", quote: "Yes [it was the best] [clinic I saw] said the miller.",
      ids: ["quote-bracket-too-long"]),
    Case(
      said: "I was not afraid of him that day.", quote: "I was not [sure] […] that day.",
      ids: ["quote-replacement-changes-sense"]),
    Case(
      said: "Ducks would maybe sing.", quote: "Ducks [] sing.",
      ids: ["quote-omission-changes-sense", "quote-omission-changes-sense"]),
    Case(
      said: "Geese would dance.", quote: "Geese [....] dance.",
      ids: ["quote-omission-changes-sense"]),
    Case(said: "It ended. [laughs] I kept the boat.", quote: "[laughs] I kept the boat."),
    // Numbers stay whole, with their signs and units.
    Case(said: "We took .5 litres.", quote: "We took 5 litres.", ids: ["quote-differs"]),
    Case(said: "It was –7 degrees.", quote: "It was 7 degrees.", ids: ["quote-differs"]),
    Case(said: "It was –7 degrees.", quote: "It was −7 degrees."),
    Case(said: "A gap of 5 mm in it.", quote: "A gap of 5 in it.", ids: ["quote-differs"]),
    Case(
      said: "It cost two hundred and fifty crowns.", quote: "It cost two […] fifty crowns.",
      ids: ["quote-omission-changes-sense"]),
    Case(
      said: "There were two hundred sailors.", quote: "[…] hundred sailors.",
      ids: ["quote-drops-word"]),
    Case(said: "Then 30 voted.", quote: "Then 30[%] voted.", ids: ["quote-bracket-changes-sense"]),
    // Negations and doubts in other dress.
    Case(
      said: "I really don´t eat dates.", quote: "I […] eat dates.",
      ids: ["quote-omission-changes-sense"]),
    Case(said: "I don´t eat figs.", quote: "I don’t eat figs."),
    Case(
      said: "I would've eaten.", quote: "I […] eaten.", ids: ["quote-omission-changes-sense"]),
    Case(
      said: "Je sais qu'aucun voisin viendra.", quote: "Je sais […] voisin viendra.",
      ids: ["quote-omission-changes-sense"]),
    Case(
      said: "They were not poor, they were rich.", quote: "They were not […] rich.",
      ids: ["quote-omission-after-negation"]),
    // Letters that are not what they seem.
    Case(said: "I went to the ER twice.", quote: "I went to the twice.", ids: ["quote-differs"]),
    Case(said: "I love it ❤\u{FE0F} a lot.", quote: "I love it a lot."),
    Case(
      said: "The judge was fair.", quote: "The judge was \u{202E}fair\u{202C}.",
      ids: ["quote-reversed"]),
  ]

  @Test(arguments: cases) func decides(_ example: Case) {
    let verdict = Interviews.verify(
      example.quote, in: "Ada: Good morning.\nAda: \(example.said)\nAda: Goodbye.")
    #expect(verdict.findings.map(\.id) == example.ids)
  }

  @Test func protectsEveryFormOfAnEquivalent() {
    var settings = StudySettings(title: "Test")
    settings.equivalents = [["do not", "don't"]]
    let rules = QuotingRules(settings)
    let talk = Interviews.transcript(
      "talk", "Ada: I do not see wolves here.", speakers: Interviews.voices)
    let request = QuoteVerifier.Request(
      parts: [Quotation.Part(label: nil, text: "I […] see wolves here.", place: Place("t.md"))],
      participant: "ada")
    let verdict = QuoteVerifier(rules: rules, names: Interviews.names).verify(
      request, in: [SpeechStream(talk, speakersConfirmed: false, rules: rules)])
    #expect(verdict.findings.map(\.id) == ["quote-omission-changes-sense"])
  }

  @Test func wantsAWordOfThePersonInTheirClip() {
    let verdict = Interviews.verify(
      [("Ben", "I was afraid for her.")], in: QuoteVerifierTests.talk)
    #expect(verdict.findings.map(\.id) == ["quote-wrong-speaker"])
  }

  @Test(.timeLimit(.minutes(5))) func takesHostileQuotesInShortTime() {
    let talk = "Ada: " + String(repeating: "we came and we went home again ", count: 500)
    let quotes = [
      String(repeating: "we [x] ", count: 99) + "we came",
      String(repeating: "we [x] ", count: 10_000), String(repeating: "we […] came ", count: 5000),
      String(repeating: "[", count: 20_000) + "we", String(repeating: "we ", count: 20_000),
    ]
    for quote in quotes { #expect(!Interviews.verify(quote, in: talk).isProven) }
  }
}
