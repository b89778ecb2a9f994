import Formats
import Model
import Testing

@Suite struct SpeakerPrefixTests {
  /// Resolves cues of a second each; `|` stands for a line feed.
  private func lines(_ cues: [String], declared: [String] = []) -> [String] {
    var reading = Reading(format: "test", kind: .captions)
    for (index, cue) in cues.enumerated() {
      let lower = reading.text.count
      reading.text += Array(cue.utf8).map { $0 == UInt8(ascii: "|") ? 10 : $0 }
      var utterance = Utterance(range: TextRange(lower, reading.text.count))
      utterance.start = Int32(index * 1000)
      utterance.end = Int32(index * 1000 + 900)
      reading.utterances.append(utterance)
    }
    SpeakerPrefix.resolve(&reading, declared: declared)
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

  @Test func takesDeclaredLabelsOnce() {
    #expect(
      lines(["note: so", "ana  b: well", "other: x", "x", "x"], declared: ["Ana B", "Note"]) == [
        "0-900 [note] so", "1000-1900 [ana  b] well", "2000-2900 + other: x", "3000-3900 + x",
        "4000-4900 + x",
      ])
  }

  @Test func takesNamesInBracketsThatNoSoundHas() {
    #expect(
      lines(
        [
          "[SPEAKER_00]: one", "[SPEAKER_01] two|[SPEAKER_01] three", "[Music] x", "[Music] y",
          "[Ana] went", "[interviewer] why", "[I] went", "[SPEAKER_09]", "[00:01] x", "[a [b] c",
        ], declared: ["I", "ana"]) == [
          "0-900 [SPEAKER_00] one", "1000--1 [SPEAKER_01] two", "-1-1900 [SPEAKER_01] three",
          "2000-2900 + [Music] x", "3000-3900 + [Music] y", "4000-4900 [Ana] went",
          "5000-5900 [interviewer] why", "6000-6900 + [I] went", "7000-7900 + [SPEAKER_09]",
          "8000-8900 + [00:01] x", "9000-9900 + [a [b] c",
        ])
    #expect(
      lines(["[ana] a", "[bo] b", "[ana] c", "[ana] d"]).last == "3000-3900 [ana] d")
  }

  @Test func countsNamesUnderWhichNothingIsSaid() {
    var reading = Reading(format: "test", kind: .captions)
    for name in ["TOM REED:", "ANA:", "BO: a", "CY:"] {
      let lower = reading.text.count
      reading.text += Array(name.utf8)
      reading.utterances.append(Utterance(range: TextRange(lower, reading.text.count)))
    }
    SpeakerPrefix.resolve(&reading)
    #expect(ReadingText.lines(reading) == ["BO|-|a"])
    #expect(ReadingText.omissions(reading) == ["3 4 speaker prefixes with no words after them"])
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
