import Indexing
import Model
import Testing

@Suite struct StoredTurnsTests {
  private func stored() throws -> (index: StudyIndex, transcript: Transcript) {
    let index = try StudyIndex(path: nil)
    let transcript = Small.transcript()
    try index.store(transcript, key: "k", sources: [], suggestions: [])
    return (index, transcript)
  }

  @Test func givesEveryRunOfTurnsAsItStandsInTheTranscript() throws {
    let (index, transcript) = try stored()
    for first in transcript.turns.indices {
      for last in first..<transcript.turns.count {
        let turns = try #require(try index.turns(first...last, of: "rosa"))
        #expect(turns.turns == Array(transcript.turns[first...last]))
        let whole = TextRange(
          transcript.turns[first].range.lower, transcript.turns[last].range.upper)
        #expect(turns.words(in: whole) == transcript.words(in: whole))
        #expect(turns.words(in: TextRange(whole.lower, whole.upper + 1)) == nil)
        if first > 0 { #expect(turns.words(in: TextRange(whole.lower - 1, whole.upper)) == nil) }
      }
    }
  }

  @Test func givesNothingBeyondTheLastTurn() throws {
    let (index, transcript) = try stored()
    let count = transcript.turns.count
    #expect(try index.turns(count - 1...count, of: "rosa") == nil)
    #expect(try index.turns(-1...0, of: "rosa") == nil)
    #expect(try index.turns(0...0, of: "nobody") == nil)
  }

  @Test func givesTheTextAlone() throws {
    let (index, transcript) = try stored()
    #expect(try index.text(of: "rosa") == transcript.text)
    #expect(try index.text(of: "nobody") == nil)
  }

  @Test func listsCodesWithThoseAboveThem() throws {
    let (index, transcript) = try stored()
    try index.replaceCodings([
      Coding(
        id: String(repeating: "0", count: 64), interview: "rosa", text: transcript.hash,
        range: TextRange(0, 4), code: "team/trust/lost", coder: "amal", at: "2026-01-02T03:04:05Z")
    ])
    #expect(try index.usedCodes() == ["team", "team/trust", "team/trust/lost"])
  }
}
