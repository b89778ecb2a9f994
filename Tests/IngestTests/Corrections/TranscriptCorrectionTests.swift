import Digest
import Ingest
import Model
import Testing

@Suite struct TranscriptCorrectionTests {
  /// "I opend doors" / "and windows to", with a mark and times.
  private func transcript(_ text: String = "I opend doors\nand windows to") -> Transcript {
    var transcript = Transcript(interview: "louise", language: "en")
    transcript.text = Array(text.utf8)
    transcript.hash = SHA256.hex(of: text)
    let end = transcript.text.firstIndex(of: 10) ?? transcript.text.count
    transcript.turns = [
      Turn(range: TextRange(0, end), speaker: .participants(["louise"])),
      Turn(range: TextRange(end + 1, transcript.text.count), speaker: .interviewer),
    ]
    transcript.marks = [Mark(offset: 8, kind: .sound, text: "[laughs]")]
    transcript.timing = Timing(spans: [
      Timing.Span(range: TextRange(0, 13), start: 1000, end: 3000),
      Timing.Span(range: TextRange(14, 28), start: 3000, end: 5000),
    ])
    return transcript
  }

  private func correction(
    _ id: String, _ exact: String, _ now: String?, at: String = "2026-03-01T09:30:00Z",
    of: [String] = [], by: String = "amal", in transcript: Transcript, prefix: String = "",
    suffix: String = ""
  ) -> Correction {
    let place = transcript.text.firstRange(of: Array(exact.utf8)) ?? 0..<0
    return Correction(
      id: id, of: of, at: at, by: by, text: transcript.hash,
      range: TextRange(place.lowerBound, place.upperBound), exact: exact, prefix: prefix,
      suffix: suffix, now: now)
  }

  @Test func letsTextTurnsMarksAndTimesFollow() {
    let read = transcript()
    let result = TranscriptCorrection(
      [correction("a", "opend", "opened", in: read), correction("b", "to", "too", in: read)],
      to: read)
    var expected = read
    expected.text = Array("I opened doors\nand windows too".utf8)
    expected.hash = SHA256.hex(of: "I opened doors\nand windows too")
    expected.turns[0].range = TextRange(0, 14)
    expected.turns[1].range = TextRange(15, 30)
    expected.marks[0].offset = 9
    expected.timing.spans[0].range = TextRange(0, 14)
    expected.timing.spans[1].range = TextRange(15, 30)
    #expect(result.transcript == expected)
    #expect(result.diagnostics == [])
    #expect(
      result.states == [
        read.hash, SHA256.hex(of: "I opened doors\nand windows to"), expected.hash,
      ])
  }

  @Test func countsTheLastOfAChainAndNoneThatWasTakenBack() {
    let read = transcript()
    let first = correction("a", "opend", "opened", in: read)
    let second = correction("b", "opend", "oped", of: ["a"], in: read)
    let undo = correction("c", "", nil, of: ["b"], in: read)
    func text(_ acts: [Correction]) -> String {
      String(decoding: TranscriptCorrection(acts, to: read).transcript.text, as: UTF8.self)
    }
    #expect(text([first]) == "I opened doors\nand windows to")
    #expect(text([second, first]) == "I oped doors\nand windows to")
    // Taking back the second brings the first back.
    #expect(text([undo, second, first]) == "I opened doors\nand windows to")
  }

  @Test func findsItsWordsInAnotherText() {
    let read = transcript()
    let act = correction("a", "opend", "opened", in: read, prefix: "I ", suffix: " doors")
    func result(_ text: String) -> TranscriptCorrection {
      TranscriptCorrection([act], to: transcript(text))
    }
    let moved = result("Well, I opend doors\nyes")
    #expect(moved.transcript.text == Array("Well, I opened doors\nyes".utf8))
    // The new source has it right.
    let settled = result("Well, I opened doors\nyes")
    #expect(settled.transcript == transcript("Well, I opened doors\nyes"))
    #expect(settled.diagnostics == [])
    let lost = result("I opend doors. I opend doors\nyes")
    #expect(lost.transcript == transcript("I opend doors. I opend doors\nyes"))
    #expect(lost.diagnostics.map(\.id) == ["correction-lost"])
  }

  @Test func appliesNeitherOfTwoThatClash() {
    let read = transcript()
    let one = correction("a", "opend", "opened", in: read)
    let other = correction("b", "opend doors", "opened stores", by: "kim", in: read)
    let third = correction("c", "to", "too", in: read)
    let result = TranscriptCorrection([other, third, one], to: read)
    #expect(result.transcript.text == Array("I opend doors\nand windows too".utf8))
    #expect(result.diagnostics.map(\.id) == ["correction-clash"])
    // Two who say the same agree.
    let same = correction("d", "opend", "opened", by: "kim", in: read)
    let agreed = TranscriptCorrection([one, same], to: read)
    #expect(agreed.transcript.text == Array("I opened doors\nand windows to".utf8))
    #expect(agreed.diagnostics == [])
  }

  /// Every set of replacements of single letters in a short text, and every range in it.
  @Test func leadsToEveryPlaceAndBack() {
    let text = Array("abcdefg".utf8)
    let words = ["", "X", "YZ", "UVW"]
    for first in 0..<6 {
      for length in 1...2 where first + length <= 6 {
        for (a, b) in words.flatMap({ a in words.map { (a, $0) } }) {
          let edits = [
            AppliedCorrection(
              id: "1", by: "", at: "", range: TextRange(first, first + length), was: "", now: a,
              note: nil),
            AppliedCorrection(
              id: "2", by: "", at: "", range: TextRange(6, 7), was: "", now: b, note: nil),
          ]
          let map = CorrectionMap(edits)
          let corrected =
            Array(text[..<first]) + Array(a.utf8) + Array(text[(first + length)..<6])
            + Array(b.utf8)
          for lower in 0...7 {
            for upper in lower...7 {
              let range = TextRange(lower, upper)
              let moved = map.corrected(range)
              #expect(moved.upper <= corrected.count)
              let touches = !range.isEmpty && edits.contains { $0.range.overlaps(range) }
              if !touches, !range.isEmpty {
                #expect(
                  Array(corrected[moved.lower..<moved.upper]) == Array(text[lower..<upper]))
                if !moved.isEmpty { #expect(map.asRead(moved) == range) }
              } else if touches {
                let back = map.asRead(moved)
                // An edit that left nothing cannot be found again from the text alone.
                if !a.isEmpty, !b.isEmpty {
                  #expect(back.lower <= lower && back.upper >= upper)
                }
              }
            }
          }
        }
      }
    }
  }
}
