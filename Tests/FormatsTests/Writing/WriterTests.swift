import Formats
import Model
import Testing

@Suite struct WriterTests {
  private func transcript(timed: Bool = true) -> Transcript {
    var transcript = Transcript(interview: "rosa", language: "en-CA")
    let words = [
      "How was it?",
      "It was <very> hard & long, and nobody told my mum. Then a nurse came, and she sat with us "
        + "until the morning. We laughed.",
      "And then?", "Home.",
    ]
    let speakers: [Speaker] = [
      .interviewer, .participants(["rosa"]), .interviewer, .participants(["rosa"]),
    ]
    for (index, text) in words.enumerated() {
      if index > 0 { transcript.text.append(10) }
      let lower = transcript.text.count
      transcript.text += Array(text.utf8)
      let range = TextRange(lower, transcript.text.count)
      transcript.turns.append(Turn(range: range, speaker: speakers[index], label: "L", line: index))
      if timed {
        transcript.timing.spans.append(
          Timing.Span(range: range, start: index * 20_000, end: index * 20_000 + 15_000))
      }
    }
    transcript.marks = [
      Mark(offset: 26, kind: .sound, text: "[laughs]"),
      Mark(offset: 0, kind: .time, text: "[0:00]"),
      Mark(offset: transcript.text.count, kind: .inaudible, text: "[inaudible]"),
    ]
    transcript.marks.sort { $0.offset < $1.offset }
    transcript.hash = "00"
    return transcript
  }

  private let names = SpeakerNames(participants: ["rosa": "Rosa"])

  private func text(_ written: Written) -> String { String(decoding: written.bytes, as: UTF8.self) }

  @Test func writesTextWithNamesTimesAndMarks() throws {
    let written = try FormatRegistry.write(transcript(), as: "text", names: names)
    #expect(
      text(written) == """
        [00:00:00] Interviewer: How was it?

        [00:00:20] Rosa: It was <very> [laughs] hard & long, and nobody told my mum. Then a nurse \
        came, and she sat with us until the morning. We laughed.

        [00:00:40] Interviewer: And then?

        [00:01:00] Rosa: Home. [inaudible]

        """)
    #expect(written.losses == ["times within turns, and fractions of a second"])
    let reading = try FormatRegistry.read(written.bytes, path: "a.txt")
    #expect(reading.utterances.map(\.start) == [0, 20_000, 40_000, 60_000])
    #expect(
      reading.utterances.map { reading.label(of: $0) } == [
        "Interviewer", "Rosa", "Interviewer", "Rosa",
      ])
  }

  @Test func writesCaptionsOfTwoShortLinesAndReadsThemBack() throws {
    let written = try FormatRegistry.write(transcript(), as: "webvtt", names: names)
    let lines = text(written).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines[..<6] == [
        "WEBVTT", "", "NOTE language:en-CA", "", "00:00:00.000 --> 00:00:15.000",
        "<v Interviewer>How was it?",
      ])
    #expect(text(written).contains("<v Rosa>It was &lt;very&gt; [laughs] hard &amp;"))
    let reading = try FormatRegistry.read(written.bytes, path: "a.vtt")
    #expect(reading.language == "en-ca")
    let cues = reading.utterances.map { reading.words(of: $0) }
    #expect(cues.allSatisfy { $0.count <= 85 })
    #expect(
      cues.joined(separator: " ")
        == "How was it? It was <very> [laughs] hard & long, and nobody told my mum. Then a nurse came, "
        + "and she sat with us until the morning. We laughed. And then? Home. [inaudible]")
    #expect(
      cues[1] == "It was <very> [laughs] hard & long, and nobody told my mum.")
    #expect(reading.utterances.first?.start == 0)
    #expect(reading.utterances.last?.end == 75_000)
    #expect(
      zip(reading.utterances, reading.utterances.dropFirst()).allSatisfy { $0.end <= $1.start })
  }

  @Test func writesSubRipAndReadsItBack() throws {
    let written = try FormatRegistry.write(transcript(), as: "subrip", names: names)
    #expect(
      text(written).hasPrefix("1\n00:00:00,000 --> 00:00:15,000\nInterviewer: How was it?\n\n2\n"))
    let reading = try FormatRegistry.read(written.bytes, path: "a.srt")
    #expect(reading.labels == ["Interviewer", "Rosa"])
    #expect(
      reading.utterances.map { reading.words(of: $0) }.joined(separator: " ")
        == "How was it? It was <very> [laughs] hard & long, and nobody told my mum. Then a nurse came, "
        + "and she sat with us until the morning. We laughed. And then? Home. [inaudible]")
  }

  @Test func writesJSONAndReadsTheSameTranscriptBack() throws {
    for original in [transcript(), transcript(timed: false)] {
      let written = try FormatRegistry.write(original, as: "json", names: names)
      #expect(written.losses == [])
      #expect(try JSONTranscriptReader.read(written.bytes, path: "a.json") == original)
    }
  }

  @Test(arguments: ["webvtt", "subrip"])
  func refusesCaptionsOfATranscriptWithoutTimes(format: String) {
    #expect(throws: WriteFailure.withoutTimes(format: format == "webvtt" ? "WebVTT" : "SubRip")) {
      try FormatRegistry.write(transcript(timed: false), as: format)
    }
  }

  @Test func countsTheWordsOfTurnsWithoutATime() throws {
    var original = transcript()
    original.timing.spans.removeLast()
    let written = try FormatRegistry.write(original, as: "webvtt", names: names)
    #expect(written.losses.contains("1 stretch(es) with 1 word(s) have no time and are left out"))
  }

  @Test func refusesAFormatThatIsNotWritten() {
    #expect(throws: WriteFailure.unknownFormat("pdf")) {
      try FormatRegistry.write(transcript(), as: "pdf")
    }
  }
}
