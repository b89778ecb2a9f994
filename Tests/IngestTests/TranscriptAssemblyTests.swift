import Digest
import Ingest
import Model
import TestSupport
import Testing

@Suite struct TranscriptAssemblyTests {
  typealias Span = Timing.Span

  // MARK: Turns

  @Test func makesATurnOfEachParagraph() {
    let transcript = Cue.transcript(
      .transcript,
      [
        Cue("Tell me.", "I", line: 3), Cue("We learn.", "Ada", line: 4),
        Cue("As we go.", continues: true), Cue("Who says this?", line: 9),
        Cue("Nobody.", continues: true), Cue("And?", "Ada"), Cue("More.", "Ada"),
      ])
    #expect(
      transcript.lines == [
        "I: Tell me.", "Ada: We learn.", "+Ada: As we go.", "-: Who says this?", "+-: Nobody.",
        "Ada: And?", "Ada: More.",
      ])
    #expect(
      transcript.turns.map(\.speaker) == [
        .interviewer, .participants(["ada"]), .participants(["ada"]), .unknown(nil),
        .unknown(nil), .participants(["ada"]), .participants(["ada"]),
      ])
    #expect(transcript.turns.map(\.line) == [3, 4, nil, 9, nil, nil, nil])
    #expect(transcript.interview == "ada" && transcript.language == "en")
  }

  @Test func joinsCuesOfOneLabel() {
    let transcript = Cue.transcript(
      .captions,
      [
        Cue("Tell me", "I", line: 1), Cue("more.", "I"), Cue("We learn", "Ada", line: 8),
        Cue("as we", continues: true), Cue("go.", "Ada"), Cue("Who?"), Cue("Me."),
      ])
    #expect(
      transcript.lines == ["I: Tell me more.", "Ada: We learn as we go.", "-: Who? Me."])
    #expect(transcript.turns.map(\.line) == [1, 8, nil])
  }

  @Test func joinsSegmentsOfOnePersonUntilTheyAreLong() {
    let words = String(repeating: "word ", count: 100) + "end."
    let transcript = Cue.transcript(
      .segments,
      (0..<8).map { Cue(words, "Ada", $0 * 1000, $0 * 1000 + 900) }
        + [Cue("Yes.", "I", 7500, 8000), Cue("So.", "Ada", 8000, 9000)])
    #expect(transcript.turns.map(\.label) == ["Ada", "Ada", "Ada", "I", "Ada"])
    #expect(transcript.turns.map(\.continues) == [false, true, true, false, false])
    #expect(transcript.timing.spans.count == 10)
    #expect(!transcript.timing.spans.contains { !$0.isExact })
  }

  @Test func beginsATurnWhereTheSourceMarksAChange() {
    let transcript = Cue.transcript(
      .captions,
      [
        Cue("So."), Cue("Yes?", changes: true), Cue("Go on."), Cue("Well.", "Ada", changes: true),
        Cue("Well.", "Ada", changes: true),
      ])
    #expect(transcript.lines == ["-: So.", "-: Yes? Go on.", "Ada: Well.", "Ada: Well."])
  }

  @Test func dividesALongStretchOfNobodysAndSaysThatItGoesOn() {
    let words = String(repeating: "word ", count: 40) + "end."
    let transcript = Cue.transcript(.captions, (0..<20).map { _ in Cue(words) })
    #expect(transcript.turns.count == 3)
    #expect(transcript.turns.map(\.continues) == [false, true, true])
    #expect(transcript.turns.allSatisfy { $0.range.count < 1800 })
    let named = Cue.transcript(.captions, (0..<20).map { _ in Cue(words, "Ada") })
    #expect(named.turns.count == 1)
  }

  @Test func dropsTurnsWithoutWordsAndMarks() {
    let transcript = Cue.transcript(
      .captions,
      [
        Cue("", "I"), Cue("We", "Ada"), Cue("  ", "I"), Cue("learn.", "Ada"), Cue(" ", "Ada"),
        Cue("\n", "I"),
      ])
    #expect(transcript.lines == ["Ada: We", "Ada: learn."])
    #expect(transcript.string == "We\nlearn.")
    #expect(Cue.transcript(.captions, []).lines == [])
    #expect(Cue.transcript(.transcript, [Cue(""), Cue(" \t")]).string == "")
  }

  @Test func goesOnWithNoVoiceButTheOneBefore() {
    // The label stands alone in its line; what follows is Ada's first turn, not a further one.
    let transcript = Cue.transcript(
      .transcript,
      [
        Cue("", "Ada"), Cue("Hello.", continues: true), Cue("Tell me.", "I"), Cue(" ", "Ada"),
        Cue("We learn.", continues: true), Cue("", continues: true),
        Cue("As we go.", continues: true),
      ])
    #expect(
      transcript.lines == ["Ada: Hello.", "I: Tell me.", "Ada: We learn.", "+Ada: As we go."])
  }

  @Test func keepsATurnOfMarksAlone() {
    let transcript = Cue.transcript(
      .transcript,
      [Cue("And?", "I"), Cue("[nods]", "Ada"), Cue("Yes?", "I"), Cue("[sighs]", "Ada")])
    #expect(transcript.string == "And?\n\nYes?\n")
    #expect(transcript.lines == ["I: And?", "Ada: ", "I: Yes?", "Ada: "])
    #expect(
      transcript.marks == [
        Mark(offset: 5, kind: .sound, text: "[nods]"),
        Mark(offset: 11, kind: .sound, text: "[sighs]"),
      ])
    #expect(transcript.marks.map { transcript.turn(at: $0.offset) } == [1, 3])
  }

  @Test func writesBreaksInsideATurnAsBlanks() {
    let transcript = Cue.transcript(.transcript, [Cue("We\tlearn\nas\r\nwe  go", "Ada")])
    #expect(transcript.string == "We learn as  we  go")
  }

  @Test func changesNothingElse() {
    let words = "«\u{A0}E\u{301}lan\u{A0}» … co\u{AD}op — ‘5’ \u{1F600} (you know) l’eau"
    #expect(Cue.transcript(.transcript, [Cue(words, "Ada")]).text == Array(words.utf8))
  }

  @Test func namesTheTextByItsHash() {
    #expect(
      Cue.transcript(.transcript, [Cue("abc", "Ada")]).hash
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  // MARK: Times

  @Test func timesCues() {
    let transcript = Cue.transcript(
      .captions,
      [
        Cue("We learn ", "Ada", 1000, 2000), Cue("as we go.", "Ada", 2000, 3500),
        Cue("And?", "I"), Cue("[laughs]", "I", 3600, 3900),
        Cue("Well [pause] yes", "Ada", 4000, 5000),
      ])
    #expect(transcript.string == "We learn as we go.\nAnd?\nWell yes")
    #expect(
      transcript.timing.spans == [
        Span(range: TextRange(0, 8), start: 1000, end: 2000),
        Span(range: TextRange(9, 18), start: 2000, end: 3500),
        Span(range: TextRange(24, 32), start: 4000, end: 5000),
      ])
  }

  @Test func timesWordsThatHaveTimes() {
    let transcript = Cue.transcript(
      .captions,
      [
        Cue("we learn as", "Ada", 1000, 2500, times: [(0, 1000), (3, 1400), (9, 2000)]),
        Cue("[laughs] we go", "Ada", 3000, 4000, times: [(0, 3000), (9, 3300), (12, 3600)]),
      ])
    #expect(transcript.string == "we learn as we go")
    #expect(
      transcript.timing.spans == [
        Span(range: TextRange(0, 2), start: 1000, end: 1400),
        Span(range: TextRange(3, 8), start: 1400, end: 2000),
        Span(range: TextRange(9, 11), start: 2000, end: 2500),
        Span(range: TextRange(12, 14), start: 3300, end: 3600),
        Span(range: TextRange(15, 17), start: 3600, end: 4000),
      ])
  }

  @Test func timesTheWordsAfterATimeInTheText() {
    let transcript = Cue.transcript(
      .transcript,
      [
        Cue("[00:01] We learn [00:04] as we go. [00:06]", "Ada"), Cue("And?", "I"),
        Cue("[0:09] Well.", "Ada"),
      ])
    #expect(transcript.string == "We learn as we go.\nAnd?\nWell.")
    #expect(
      transcript.timing.spans == [
        Span(range: TextRange(0, 8), start: 1000, end: 4000),
        Span(range: TextRange(9, 18), start: 4000, end: 9000),
        Span(range: TextRange(24, 29), start: 9000, end: 9000),
      ])
  }

  @Test func endsASpanWhereTheNextBeginsWhenTheSourceDoesNotSay() {
    let transcript = Cue.transcript(
      .captions, [Cue("one", "Ada", 100), Cue("two", "Ada", 300), Cue("three", "Ada", 250)])
    #expect(
      transcript.timing.spans == [
        Span(range: TextRange(0, 3), start: 100, end: 300),
        Span(range: TextRange(4, 7), start: 300, end: 300),
        Span(range: TextRange(8, 13), start: 250, end: 250),
      ])
  }

  @Test func givesNoWordATimeBeforeTheOneBefore() {
    let transcript = Cue.transcript(
      .captions, [Cue("a b c", "Ada", 1000, 900, times: [(0, 1000), (2, 700), (4, 1200)])])
    #expect(
      transcript.timing.spans == [
        Span(range: TextRange(0, 3), start: 1000, end: 1200),
        Span(range: TextRange(4, 5), start: 1200, end: 1200),
      ])
  }

  // MARK: Properties

  static let pieces = [
    "we", "learn", "as", "go,", "été", "l’eau", "5%", "(you know)", "\u{1F600}", "—",
  ]
  static let signs = ["[laughs]", "(inaudible)", "[hospital A]", "((coughs))"]

  @Test(arguments: 0..<200)
  func tilesTheTextWithTheWordsThatWereRead(seed: Int) {
    var random = Seeded(seed)
    var cues: [Cue] = []
    var words: [String] = []
    var signs: [String] = []
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      var text = random.happens(in: 10) ? " " : ""
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let isSign = random.happens(in: 25)
        let piece = (isSign ? Self.signs : Self.pieces).randomElement(using: &random) ?? ""
        if isSign { signs.append(piece) } else { words.append(piece) }
        text += piece + ([" ", " ", "  ", "\n", "\t"].randomElement(using: &random) ?? " ")
      }
      let label = ["I", "Ada", "Karen", "R1", nil].randomElement(using: &random) ?? nil
      var cue = Cue(text, label, changes: random.happens(in: 20), continues: random.happens(in: 30))
      if random.happens(in: 70) {
        cue.start = cues.count * 1000
        cue.end = random.happens(in: 70) ? cue.start + 900 : -1
      }
      cues.append(cue)
    }
    for kind in [Reading.Kind.captions, .transcript] {
      let transcript = Cue.transcript(kind, cues)
      // The text is the turns' words and a line feed between each two.
      let turns = transcript.turns.map { transcript.words(in: $0.range) }
      #expect(turns.joined(separator: "\n") == transcript.string)
      let bounds = zip(transcript.turns, transcript.turns.dropFirst())
      #expect(bounds.allSatisfy { $0.range.upper + 1 == $1.range.lower })
      #expect(turns.allSatisfy { $0.last != " " && !$0.contains("\n") && !$0.contains("\t") })
      // No word is lost, made or moved, and no mark.
      let blanks: Set<Character> = [" ", "\n"]
      #expect(
        transcript.string.split { blanks.contains($0) }.joined(separator: " ")
          == words.joined(separator: " "))
      #expect(transcript.marks.map(\.text) == signs)
      // Marks stand between words, in order, and each in its turn.
      for (one, next) in zip(transcript.marks, transcript.marks.dropFirst()) {
        #expect(one.offset <= next.offset)
      }
      for mark in transcript.marks {
        let at = mark.offset
        #expect(at >= 0 && at <= transcript.text.count)
        let isBetween =
          at == 0 || at == transcript.text.count || transcript.text[at - 1] <= 0x20
          || transcript.text[at] <= 0x20
        #expect(isBetween)
      }
      for turn in transcript.turns where turn.range.isEmpty {
        #expect(transcript.marks.contains { $0.offset == turn.range.lower })
      }
      // Times begin and end at words.
      let spans = transcript.timing.spans
      for span in spans {
        #expect(!span.range.isEmpty && span.start >= 0 && span.start <= span.end)
        #expect(transcript.text[span.range.lower] > 0x20)
        #expect(transcript.text[span.range.upper - 1] > 0x20)
        #expect(transcript.turn(at: span.range.lower) == transcript.turn(at: span.range.upper - 1))
      }
      #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.range.upper <= $1.range.lower })
      // A turn that goes on does so under the label before it.
      for (one, next) in zip(transcript.turns, transcript.turns.dropFirst()) where next.continues {
        #expect(one.label == next.label)
      }
      #expect(transcript.turns.first?.continues != true)
      #expect(transcript.hash == SHA256.hex(of: transcript.text.span))
    }
  }
}
