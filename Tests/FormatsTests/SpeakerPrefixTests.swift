import Formats
import Model
import Testing

@Suite struct SpeakerPrefixTests {
  /// Resolves cues of a second each; `|` stands for a line feed.
  private func lines(_ cues: [String]) -> [String] {
    var reading = Reading(format: "test", kind: .captions)
    for (index, cue) in cues.enumerated() {
      let lower = reading.text.count
      reading.text += Array(cue.utf8).map { $0 == UInt8(ascii: "|") ? 10 : $0 }
      var utterance = Utterance(range: TextRange(lower, reading.text.count))
      utterance.start = Int32(index * 1000)
      utterance.end = Int32(index * 1000 + 900)
      reading.utterances.append(utterance)
    }
    SpeakerPrefix.resolve(&reading)
    #expect(reading.account.unitsOut == reading.utterances.count)
    return reading.utterances.map { utterance in
      let label = reading.label(of: utterance).map { "[\($0)] " } ?? ""
      let mark = utterance.changesSpeaker ? "* " : utterance.continues ? "+ " : ""
      return "\(utterance.start)-\(utterance.end) \(mark)\(label)\(reading.words(of: utterance))"
    }
  }

  @Test func makesLineBreaksSpaces() {
    #expect(lines(["one|two", "three"]) == ["0-900 one two", "1000-1900 three"])
    #expect(lines(["one |  two||three"]) == ["0-900 one two three"])
  }

  @Test func takesChevronsAsAChangeOfSpeaker() {
    #expect(
      lines([">> Hello", "there", ">>> And >you", ">>THE"]) == [
        "0-900 * Hello", "1000-1900 + there", "2000-2900 * And >you", "3000-3900 * THE",
      ])
  }

  @Test func cutsACueWhereTheSpeakerChanges() {
    #expect(
      lines(["- Yes.|- No, no.", "so you >> I did"]) == [
        "0--1 * Yes.", "-1-900 * No, no.", "1000--1 + so you", "-1-1900 * I did",
      ])
    #expect(
      lines(["end.|-N.Saint-Cricq: Bonsoir", "-N.Saint-Cricq: Oui"]) == [
        "0--1 end.", "-1-900 [N.Saint-Cricq] Bonsoir", "1000-1900 [N.Saint-Cricq] Oui",
      ])
  }

  @Test func takesNamesThatRecur() {
    #expect(
      lines(["Tom Reed: I was", "there", "Tom Reed:|then", "Ana : once only"]) == [
        "0-900 [Tom Reed] I was", "1000-1900 + there", "2000-2900 [Tom Reed] then",
        "3000-3900 + Ana : once only",
      ])
  }

  @Test func takesCapitalsAndInterviewersOnce() {
    #expect(
      lines([">> JIM SMITH: Hi", "Interviewer 2: Why", "x", "x", "x", "x", "x", "x", "x"]).prefix(2)
        == ["0-900 [JIM SMITH] Hi", "1000-1900 [Interviewer 2] Why"])
  }

  @Test func leavesProseAlone() {
    let prose = [
      "Note: a", "Note: b", "at 10:30 we", "10:30: we", "my story is: this", "my story is: this",
      "The Philippines: an", "http://x y", "-5 degrees", "a - b", "one--two", "He said: go",
      "He said: go",
    ]
    #expect(lines(prose).map { $0.split(separator: " ", maxSplits: 1)[1] } == prose.map { $0[...] })
  }

  @Test func doesNotTakeCapitalsForALabelInAFileOfCapitals() {
    let text = String(repeating: "THE STATE ASSEMBLY ", count: 20)
    #expect(
      lines([text + "X", "BUDGET NEWS: TAXES RISE"]).last == "1000-1900 BUDGET NEWS: TAXES RISE")
  }

  @Test func takesAnyNameWhereEveryCueHasOne() {
    #expect(
      lines(["ana: a", "ana: b", "ethDev (Mark): Note: c", "ana: x"]) == [
        "0-900 [ana] a", "1000-1900 [ana] b", "2000-2900 [ethDev (Mark)] Note: c",
        "3000-3900 [ana] x",
      ])
  }

  @Test func carriesALoneNameToTheNextCue() {
    #expect(
      lines(["MODERATOR:", "so what", ">>", "that"]) == [
        "1000-1900 [MODERATOR] so what", "3000-3900 * that",
      ])
  }

  @Test func keepsLabelsThatAreThere() {
    var reading = Reading(format: "test", kind: .captions)
    reading.text = Array("Tom: a\nTom: b".utf8)
    reading.labels = ["Ana"]
    var utterance = Utterance(range: TextRange(0, reading.text.count))
    utterance.label = 0
    reading.utterances = [utterance]
    SpeakerPrefix.resolve(&reading)
    #expect(reading.utterances.map { reading.words(of: $0) } == ["Tom: a Tom: b"])
    #expect(reading.labels == ["Ana"])
  }

  @Test func movesWordTimesWithTheirWords() {
    var reading = Reading(format: "test", kind: .captions)
    reading.text = Array(">> one >> two\nthree".utf8)
    reading.utterances = [Utterance(range: TextRange(0, reading.text.count))]
    reading.utterances[0].start = 5
    reading.wordTimes = [
      .init(offset: 0, start: 5), .init(offset: 7, start: 20), .init(offset: 14, start: 30),
    ]
    SpeakerPrefix.resolve(&reading)
    #expect(String(decoding: reading.text, as: UTF8.self) == "onetwo three")
    #expect(
      reading.wordTimes == [
        .init(offset: 0, start: 5), .init(offset: 3, start: 20), .init(offset: 7, start: 30),
      ])
    #expect(reading.utterances.map(\.start) == [5, 20])
  }
}
