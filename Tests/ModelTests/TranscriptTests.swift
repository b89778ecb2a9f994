import Model
import Testing

@Suite struct TranscriptTests {
  /// Three turns, the second of marks alone.
  static let transcript: Transcript = {
    var transcript = Transcript(interview: "lucie", language: "fr")
    transcript.text = Array("Oui.\n\nC’est ça.".utf8)
    transcript.turns = [
      Turn(range: TextRange(0, 4), speaker: .interviewer),
      Turn(range: TextRange(5, 5), speaker: .participants(["lucie"])),
      Turn(range: TextRange(6, 18), speaker: .participants(["lucie"])),
    ]
    return transcript
  }()

  @Test func findsTheTurnOfEveryByte() {
    let turns = (0..<18).map { Self.transcript.turn(at: $0) }
    #expect(turns == [0, 0, 0, 0, 0, 1] + [Int?](repeating: 2, count: 12))
  }

  @Test func takesWhatLiesOutsideForTheNearestTurn() {
    #expect(Self.transcript.turn(at: -1) == 0)
    #expect(Self.transcript.turn(at: 18) == 2)
    #expect(Self.transcript.turn(at: 99) == 2)
  }

  @Test func findsNoTurnInAnEmptyText() {
    #expect(Transcript(interview: "none", language: "en").turn(at: 0) == nil)
  }

  @Test func givesTheWordsOfItsTurns() {
    let words = Self.transcript.turns.map { Self.transcript.words(in: $0.range) }
    #expect(words == ["Oui.", "", "C’est ça."])
  }
}
