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
          Timing.Span(range: range, start: index * 20_000, end: index * 20_000 + 10_000))
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
        "WEBVTT", "", "NOTE language:en-CA", "", "00:00:00.000 --> 00:00:10.000",
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
    #expect(reading.utterances.last?.end == 70_000)
    #expect(
      zip(reading.utterances, reading.utterances.dropFirst()).allSatisfy { $0.end <= $1.start })
  }

  @Test func writesSubRipAndReadsItBack() throws {
    let written = try FormatRegistry.write(transcript(), as: "subrip", names: names)
    #expect(
      text(written).hasPrefix("1\n00:00:00,000 --> 00:00:10,000\nInterviewer: How was it?\n\n2\n"))
    let reading = try FormatRegistry.read(written.bytes, path: "a.srt")
    #expect(reading.labels == ["Interviewer", "Rosa"])
    #expect(
      reading.utterances.map { reading.words(of: $0) }.joined(separator: " ")
        == "How was it? It was <very> [laughs] hard & long, and nobody told my mum. Then a nurse came, "
        + "and she sat with us until the morning. We laughed. And then? Home. [inaudible]")
  }

  @Test func writesTTMLAndReadsItBack() throws {
    let written = try FormatRegistry.write(transcript(), as: "ttml", names: names)
    #expect(
      text(written).contains(
        """
              <p begin="00:00:20.000" end="00:00:24.083" ttm:agent="a2">It was &lt;very&gt; [laughs] \
        hard &amp;<br/>long, and nobody told my mum.</p>

        """))
    let reading = try FormatRegistry.read(written.bytes, path: "a.ttml")
    #expect(reading.format == "ttml")
    #expect(reading.language?.lowercased() == "en-ca")
    #expect(reading.labels == ["Interviewer", "Rosa"])
    #expect(
      reading.utterances.map { reading.words(of: $0) }.joined(separator: " ")
        == "How was it? It was <very> [laughs] hard & long, and nobody told my mum. Then a nurse came, "
        + "and she sat with us until the morning. We laughed. And then? Home. [inaudible]")
    #expect(reading.utterances.last?.end == 70_000)
  }

  /// Words of four letters and their times in seconds, as one turn.
  private func spoken(_ times: [(start: Double, end: Double)]) -> Transcript {
    var transcript = Transcript(interview: "rosa", language: "en")
    transcript.text = Array(
      Array(repeating: Array("said".utf8), count: times.count).joined(separator: [32]))
    transcript.turns = [
      Turn(
        range: TextRange(0, transcript.text.count), speaker: .participants(["rosa"]), label: "L",
        line: 0)
    ]
    for (index, time) in times.enumerated() {
      transcript.timing.spans.append(
        Timing.Span(
          range: TextRange(index * 5, index * 5 + 4), start: Int(time.start * 1000),
          end: Int(time.end * 1000)))
    }
    return transcript
  }

  private func cues(_ transcript: Transcript) throws -> ([String], [CueStrain]) {
    let written = try FormatRegistry.write(transcript, as: "webvtt")
    let reading = try FormatRegistry.read(written.bytes, path: "a.vtt")
    return (
      reading.utterances.map { "\($0.start)-\($0.end) \(reading.words(of: $0))" }, written.strains
    )
  }

  @Test func endsACaptionAtAPause() throws {
    let (cues, strains) = try cues(spoken([(0, 1), (1, 2), (5, 6), (6, 7)]))
    #expect(cues == ["0-2000 said said", "5000-7000 said said"])
    #expect(strains == [])
  }

  @Test func endsACaptionBeforeItLastsTooLong() throws {
    let (cues, strains) = try cues(spoken((0..<8).map { (Double($0), Double($0) + 1) }))
    #expect(cues == ["0-7000 said said said said said said said", "7000-8000 said"])
    #expect(strains == [])
  }

  @Test func lastsOneSecondWhereThereIsSilenceAndSaysWhereThereIsNone() throws {
    let (cues, strains) = try cues(spoken([(0, 0.2), (5, 5.2), (6.9, 7.1)]))
    #expect(cues == ["0-1000 said", "5000-6000 said", "6900-7900 said"])
    #expect(strains == [])
    var close = spoken([(0, 0.4), (0.4, 0.8)])
    close.turns = [
      Turn(range: TextRange(0, 4), speaker: .participants(["rosa"]), label: "L", line: 0),
      Turn(range: TextRange(5, 9), speaker: .interviewer, label: "I", line: 1),
    ]
    let (short, told) = try self.cues(close)
    #expect(short == ["0-400 said", "400-1400 said"])
    #expect(told == [CueStrain(rule: .short, cue: 1, start: 0, amount: 400)])
  }

  @Test func givesWordsWhoseEndIsUnknownTheTimeItTakesToReadThem() throws {
    var open = spoken([(0, 1), (2, 2), (2, 2)])
    open.turns = [
      Turn(range: TextRange(0, 4), speaker: .interviewer, label: "I", line: 0),
      Turn(range: TextRange(5, 14), speaker: .participants(["rosa"]), label: "L", line: 1),
    ]
    open.timing.spans = [
      Timing.Span(range: TextRange(0, 4), start: 0, end: 1000),
      Timing.Span(range: TextRange(5, 14), start: 2000, end: 2000),
    ]
    let (cues, strains) = try cues(open)
    #expect(cues == ["0-1000 said", "2000-3000 said said"])
    #expect(strains == [])
  }

  @Test func saysWhichCaptionsAreFasterThanPeopleRead() throws {
    let (cues, strains) = try cues(spoken((0..<4).map { (Double($0) / 4, Double($0 + 1) / 4) }))
    #expect(cues == ["0-1000 said said said said"])
    #expect(strains == [])
    var fast = spoken((0..<6).map { (Double($0) / 6, Double($0 + 1) / 6) })
    fast.timing.spans.append(
      Timing.Span(
        range: TextRange(fast.text.count + 1, fast.text.count + 5), start: 1000, end: 2000))
    fast.text += Array("\nsaid".utf8)
    fast.turns.append(
      Turn(
        range: TextRange(fast.text.count - 4, fast.text.count), speaker: .interviewer, label: "I",
        line: 1))
    let (_, told) = try self.cues(fast)
    #expect(told == [CueStrain(rule: .fast, cue: 1, start: 0, amount: 29)])
  }

  @Test func givesAWordLongerThanALineALineOfItsOwn() throws {
    var transcript = Transcript(interview: "rosa", language: "de")
    transcript.text = Array("so \(String(repeating: "a", count: 50)) so".utf8)
    let range = TextRange(0, transcript.text.count)
    transcript.turns = [Turn(range: range, speaker: .interviewer, label: "I", line: 0)]
    transcript.timing.spans = [Timing.Span(range: range, start: 0, end: 5_000)]
    let written = try FormatRegistry.write(transcript, as: "webvtt")
    #expect(written.strains.map(\.rule) == [.wide])
    #expect(written.strains.map(\.amount) == [50])
  }

  @Test func writesJSONAndReadsTheSameTranscriptBack() throws {
    for original in [transcript(), transcript(timed: false)] {
      let written = try FormatRegistry.write(original, as: "json", names: names)
      #expect(written.losses == [])
      #expect(try JSONTranscriptReader.read(written.bytes, path: "a.json") == original)
    }
  }

  @Test(arguments: [("webvtt", "WebVTT"), ("subrip", "SubRip"), ("ttml", "TTML")])
  func refusesCaptionsOfATranscriptWithoutTimes(format: String, name: String) {
    #expect(throws: WriteFailure.withoutTimes(format: name)) {
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
