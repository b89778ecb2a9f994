import Model
import Quoting
import Testing

/// The table of the design's "When is a quote the person's words?", row by row.
@Suite struct QuoteVerifierTests {
  static let talk = """
    I: How did it begin?
    Ada: I used to believe that nobody reads letters. Um, then one came for my mum. [laughs] I kept it for twenty-five days.
    I: Why?
    Ada: Because the dose was 1.5 mg, and I did not ask. It was very, very cold [inaudible] that spring. The nurse at [hospital A] was kind to us.
    Ben: I was afraid for her. We were okay, you know, in the end.
    BOTH: We laughed about it later.
    Ada: We'd go again tomorrow. If they asked me kindly and gave me the time to think it over with him.
    Ada: Thank you. We were kind to them - always.
    """

  /// What a quote comes to: nothing, or the id of its weightiest finding.
  struct Case: Sendable, CustomTestStringConvertible {
    var quote: String
    var id: String?
    var who = "ada"
    var testDescription: String { quote }
  }

  static let cases: [Case] = [
    // The same words in the same order; punctuation, case, apostrophes and hyphens may differ.
    Case(quote: "I kept it for twenty-five days."),
    Case(quote: "I KEPT it, for twenty‑five days!"),
    Case(quote: "We’d go again tomorrow."),
    Case(quote: "We were kind to them – always."),
    // Words changed, dropped, added, swapped.
    Case(quote: "I held it for twenty-five days.", id: "quote-differs"),
    Case(quote: "I kept for twenty-five days.", id: "quote-differs"),
    Case(quote: "I kept it it for twenty-five days.", id: "quote-differs"),
    Case(quote: "I it kept for twenty-five days.", id: "quote-differs"),
    Case(quote: "Wed go again tomorrow.", id: "quote-differs"),
    Case(quote: "It was my whole life in a box.", id: "quote-not-found"),
    // Numbers keep their separators, units and signs.
    Case(quote: "Because the dose was 15 mg, and I did not ask.", id: "quote-differs"),
    // Equivalents of the study.
    Case(quote: "Um, then one came for my mom."),
    Case(quote: "We were all right, you know, in the end.", who: "ben"),
    // Fillers and sounds go unmarked, what nobody could hear does not.
    Case(quote: "Then one came for my mum. I kept it for twenty-five days."),
    Case(quote: "We were okay in the end.", who: "ben"),
    Case(quote: "It was very, very cold that spring.", id: "quote-mark-not-shown"),
    Case(quote: "It was very, very cold [inaudible] that spring."),
    Case(quote: "It was very, very cold [unclear 00:10:02] that spring.", id: nil),
    Case(quote: "The nurse at was kind to us.", id: "quote-mark-not-shown"),
    Case(quote: "The nurse at [hospital A] was kind to us."),
    Case(quote: "It was very cold [inaudible] that spring.", id: "quote-differs"),
    // The edges of sentences.
    Case(quote: "nobody reads letters.", id: "quote-inside-sentence"),
    Case(quote: "[…] nobody reads letters.", id: "quote-inside-sentence"),
    Case(quote: "[N]obody reads letters.", id: "quote-inside-sentence"),
    Case(quote: "[And] nobody reads letters.", id: "quote-inside-sentence"),
    Case(quote: "kept it for twenty-five days.", id: "quote-drops-word"),
    Case(quote: "I kept it for twenty-five.", id: "quote-drops-word"),
    Case(quote: "The dose was 1.5 mg, and I did not ask.", id: "quote-inside-sentence"),
    Case(quote: "If they asked me kindly", id: "quote-inside-sentence"),
    Case(quote: "If they asked me kindly […]", id: "quote-inside-sentence"),
    // Sentence ends moved.
    Case(quote: "We'd go again tomorrow?", id: "quote-sentence-moved"),
    Case(quote: "Because the dose was 1.5 mg. And I did not ask.", id: "quote-sentence-moved"),
    // Brackets.
    Case(quote: "I kept it [the letter] for twenty-five days."),
    Case(quote: "I kept [the letter] for twenty-five days."),
    Case(
      quote: "I kept it [the very long sad letter] for twenty-five days.",
      id: "quote-bracket-too-long"),
    Case(quote: "I [never] kept it for twenty-five days.", id: "quote-bracket-changes-sense"),
    Case(quote: "I kept it for [three] days.", id: "quote-bracket-changes-sense"),
    Case(quote: "I kept it for [many] days.", id: "quote-replacement-changes-sense"),
    Case(
      quote: "Because the dose was 1.5 mg, and I [wanted to] ask.",
      id: "quote-replacement-changes-sense"),
    Case(
      quote: "Because the dose was 1.5 mg, and I did not [speak].",
      id: "quote-replacement-changes-sense"),
    Case(quote: "I kept it for twenty-five days [laughs].", id: "quote-mark-not-in-source"),
    // Omissions.
    Case(quote: "If they asked me kindly […] with him.", id: "quote-omission-changes-sense"),
    Case(quote: "If they asked me kindly […] the time to think it over with him."),
    Case(quote: "I […] believe that nobody reads letters.", id: "quote-omission-changes-sense"),
    Case(quote: "I kept it […] that spring.", id: "quote-omission-crosses"),
    Case(
      quote: "If they […] kindly […] the time to think it over with him.",
      id: "quote-marks-too-close"),
    // Whose words.
    Case(quote: "How did it begin?", id: "quote-wrong-speaker"),
    Case(quote: "I was afraid for her.", id: "quote-wrong-speaker"),
    Case(quote: "I was afraid for her.", who: "ben"),
    Case(quote: "We laughed about it later."),
    Case(quote: "We laughed about it later.", who: "ben"),
    Case(quote: "[only brackets]", id: "quote-empty"),
  ]

  @Test(arguments: cases) func decides(_ example: Case) {
    let verdict = Interviews.verify(example.quote, in: Self.talk, as: example.who)
    let worst = verdict.findings.first { $0.severity == .error } ?? verdict.findings.first
    #expect(worst?.id == example.id)
    #expect(verdict.isProven == !verdict.isRefused)
  }

  @Test func findsTheWordsOfTheSourceAndNamesTheEdits() throws {
    let verdict = Interviews.verify(
      "Then one came for my [mother]. I kept it […] twenty-five days.", in: Self.talk)
    let excerpt = try #require(verdict.excerpt)
    let transcript = Interviews.transcript("talk", Self.talk, speakers: Interviews.voices)
    #expect(
      transcript.words(in: excerpt.range)
        == "then one came for my mum. I kept it for twenty-five days")
    #expect(excerpt.edits.map(\.kind) == [.replacement, .filler, .omission])
    #expect(excerpt.edits.map { transcript.words(in: $0.range) } == ["mum", "", "for"])
    #expect(excerpt.edits.map(\.shown) == ["[mother]", "", "[…]"])
    #expect(excerpt.firstTurn == 1 && excerpt.lastTurn == 1)
    #expect(verdict.heard == ["ada"])
    #expect(verdict.findings.isEmpty)
  }

  @Test func asksForAPinWhereWordsOccurTwice() throws {
    let talk = "Ada: We were kind. It rained hard.\nI: And then?\nAda: They left. We were kind."
    let open = Interviews.verify("We were kind.", in: talk)
    #expect(open.findings.map(\.id) == ["quote-ambiguous"])
    let pins = open.findings[0].fixes.compactMap { fix -> String? in
      guard let at = fix.firstIndex(of: "@") else { return nil }
      return String(fix[fix.index(after: at)...].prefix { $0 != " " })
    }
    #expect(pins.count == 2)
    let found = pins.compactMap { Interviews.verify("We were kind.", in: talk, pin: $0).excerpt }
    #expect(found.map(\.firstTurn) == [0, 2])
    #expect(zip(found, pins).allSatisfy { $0.0.id.hasPrefix($0.1) })
    let wrong = Interviews.verify("We were kind.", in: talk, pin: "0000")
    #expect(wrong.findings.map(\.id) == ["quote-pin-unknown"])
  }

  @Test func letsASecondPersonAllowALongOmission() {
    let filler = (1...70).map { "word\($0)" }.joined(separator: " ")
    let talk = "Ada: We began early, \(filler), and we ended late."
    let quote = "We began early […] and we ended late."
    #expect(Interviews.verify(quote, in: talk).findings.map(\.id) == ["quote-omission-too-long"])
    let reviewed = ["talk": [TextRange(0, talk.utf8.count - 5)]]
    let allowed = Interviews.verify(quote, in: talk, reviewed: reviewed)
    #expect(allowed.findings.isEmpty && allowed.isProven)
  }

  @Test func takesRoundBracketsForOmissionsOnFrenchPagesOnly() {
    let quote = "If they asked me kindly (…) the time to think it over with him."
    #expect(Interviews.verify(quote, in: Self.talk, isFrench: true).isProven)
    #expect(!Interviews.verify(quote, in: Self.talk).isProven)
  }

  @Test func showsOtherVoicesUnderTheirOwnLabels() {
    let parts: [(label: String?, text: String)] = [
      ("Interviewer", "Why?"), (nil, "Because the dose was 1.5 mg, and I did not ask."),
    ]
    #expect(Interviews.verify(parts, in: Self.talk).isProven)
    let unlabelled: [(label: String?, text: String)] = [
      (nil, "Why?"), (nil, "Because the dose was 1.5 mg, and I did not ask."),
    ]
    #expect(
      Interviews.verify(unlabelled, in: Self.talk).findings.map(\.id) == ["quote-wrong-speaker"])
  }

  @Test func warnsOfASpeakerWhomNobodyNamedUntilConfirmed() {
    let talk = "R1: I came by bus every day.\nI: And home?\nR1: On foot."
    let quote = "I came by bus every day."
    let open = Interviews.verify(quote, in: talk)
    #expect(open.findings.map(\.id) == ["quote-speaker-unconfirmed"])
    #expect(open.isProven)
    #expect(Interviews.verify(quote, in: talk, confirmed: true).findings.isEmpty)
  }

  @Test func showsWhatWasReallySaid() {
    let verdict = Interviews.verify("I kept it for twenty-five weeks.", in: Self.talk)
    #expect(verdict.findings[0].word == 5)
    #expect(
      verdict.findings[0].words == [
        "page:   I kept it for twenty-five {weeks}",
        "source: I kept it for twenty-five {days}   (Ada, talk, turn 2)",
      ])
    // The words of the source stay out of what is always printed.
    #expect(!verdict.findings[0].summary.contains("days"))
  }

  @Test func readsFrenchNegationsAndElisions() {
    let talk = "Ada: Au début, je n'osais pas poser de questions, puis j'ai compris l'équipe."
    #expect(
      Interviews.verify(
        "Au début, je n’osais pas poser de questions, puis j’ai compris l’équipe.", in: talk
      ).isProven)
    #expect(
      !Interviews.verify(
        "Au début, j'osais poser de questions, puis j'ai compris l'équipe.", in: talk
      ).isProven)
    #expect(
      Interviews.verify(
        "Au début, je […] poser de questions, puis j'ai compris l'équipe.", in: talk
      )
      .findings.map(\.id).contains("quote-omission-changes-sense"))
  }
}

extension Verdict {
  /// Whether an error stands among the findings.
  var isRefused: Bool { findings.contains { $0.severity == .error } }
}
