import Archive
import Formats
import Model
import Testing

/// Markdown and Word documents: what is written is read back word for word and turn for turn.
@Suite struct DocumentWriterTests {
  private struct Spoken {
    var speaker: Speaker
    var words: String
    var start: Int? = nil
    var continues = false
  }

  private func transcript(_ turns: [Spoken]) -> Transcript {
    var transcript = Transcript(interview: "rosa", language: "en-CA")
    for turn in turns {
      if !transcript.turns.isEmpty { transcript.text.append(10) }
      let range = TextRange(
        transcript.text.count, transcript.text.count + turn.words.utf8.count)
      transcript.text += Array(turn.words.utf8)
      var made = Turn(range: range, speaker: turn.speaker)
      made.continues = turn.continues
      transcript.turns.append(made)
      if let start = turn.start {
        transcript.timing.spans.append(Timing.Span(range: range, start: start, end: start + 500))
      }
    }
    return transcript
  }

  private let names = SpeakerNames(participants: ["rosa": "Rosa", "tom": "Tom *B.*"])
  private let rosa = Speaker.participants(["rosa"])

  private var turns: [Spoken] {
    [
      Spoken(speaker: .interviewer, words: "Note: how was it? 10:30?", start: 0),
      Spoken(
        speaker: rosa, words: "I <b>said</b> 3*4 & 5_6 \\ `x` &amp; [so](y). #1 ~~no~~",
        start: 20_400),
      Spoken(speaker: rosa, words: "And a second paragraph.", start: 65_000, continues: true),
      Spoken(speaker: .unknown(nil), words: "Élodie: “who?”", start: 70_000),
      Spoken(speaker: .participants(["tom"]), words: "**Once.**", start: 3_601_000),
    ]
  }

  private func text(_ written: Written) -> String { String(decoding: written.bytes, as: UTF8.self) }

  @Test func writesMarkdownWithNamesTimesAndEscapes() throws {
    let written = try FormatRegistry.write(transcript(turns), as: "markdown", names: names)
    #expect(
      text(written) == #"""
        **Interviewer:** [00:00:00] Note: how was it? 10:30?

        **Rosa:** [00:00:20] I \<b>said\</b> 3\*4 & 5\_6 \\ \`x\` \&amp; [so\](y). #1 \~\~no\~\~

        [00:01:05] And a second paragraph.

        **Unknown Speaker:** [00:01:10] Élodie: “who?”

        **Tom \*B.\*:** [01:00:01] \*\*Once.\*\*

        """#)
    #expect(
      written.losses == [
        "times within turns, and fractions of a second",
        "1 turn(s) of nobody known stand under the name 'Unknown Speaker'",
      ])
  }

  @Test(arguments: ["markdown", "docx"], [true, false])
  func readsBackEveryWordAndSpeaker(format: String, isTimed: Bool) throws {
    var turns = turns
    if !isTimed { for index in turns.indices { turns[index].start = nil } }
    let original = transcript(turns)
    let written = try FormatRegistry.write(original, as: format, names: names)
    let reading = try FormatRegistry.read(written.bytes, path: "a")
    #expect(reading.utterances.map { reading.words(of: $0) } == turns.map(\.words))
    #expect(
      reading.utterances.map { reading.label(of: $0) } == [
        "Interviewer", "Rosa", nil, "Unknown Speaker", "Tom *B.*",
      ])
    #expect(reading.utterances.map(\.continues) == [false, false, true, false, false])
    #expect(
      reading.utterances.map(\.start)
        == (isTimed ? [0, 20_000, 65_000, 70_000, 3_601_000] : [-1, -1, -1, -1, -1]))
    #expect(reading.diagnostics == [])
  }

  @Test(arguments: ["And: so", "Q. So?", "**So**", "So： no"])
  func repeatsTheNameBeforeWordsThatLookLikeOne(words: String) throws {
    let original = transcript([
      Spoken(speaker: rosa, words: "One."), Spoken(speaker: rosa, words: words, continues: true),
      Spoken(speaker: rosa, words: words, continues: true),
    ])
    for format in ["markdown", "docx"] {
      let written = try FormatRegistry.write(original, as: format, names: names)
      let reading = try FormatRegistry.read(written.bytes, path: "a")
      #expect(
        ReadingText.lines(reading) == ["Rosa|-|One.", "Rosa|-|\(words)", "Rosa|-|\(words)"])
    }
  }

  @Test(arguments: ["markdown", "docx"]) func readsBackOneVoice(format: String) throws {
    let original = transcript([
      Spoken(speaker: rosa, words: "One."), Spoken(speaker: rosa, words: "Two.", continues: true),
    ])
    let written = try FormatRegistry.write(original, as: format, names: names)
    let reading = try FormatRegistry.read(written.bytes, path: "a")
    #expect(ReadingText.lines(reading) == ["Rosa|-|One.", "|-|+Two."])
  }

  @Test(arguments: ["markdown", "docx"]) func readsBackATranscriptWithoutNames(format: String)
    throws
  {
    let original = transcript([
      Spoken(speaker: .unknown(nil), words: "One * two."),
      Spoken(speaker: .unknown(nil), words: "Three."),
    ])
    let written = try FormatRegistry.write(original, as: format, names: names)
    let reading = try FormatRegistry.read(written.bytes, path: "a")
    #expect(reading.utterances.map { reading.words(of: $0) } == ["One * two.", "Three."])
    #expect(written.losses.first == "2 turn(s) of nobody known stand without a name")
    #expect(
      written.losses.dropFirst()
        == (format == "docx"
          ? [] : ["1 turn(s) hold characters that Markdown may show as formatting"]))
  }

  @Test func writesNoTimeThatWasWorkedOut() throws {
    var original = transcript([
      Spoken(speaker: rosa, words: "One.", start: 1_000),
      Spoken(speaker: .interviewer, words: "Two."),
      Spoken(speaker: rosa, words: "Three.", start: 9_000),
    ])
    original.interview = ""
    let written = try FormatRegistry.write(original, as: "markdown", names: names)
    #expect(
      text(written)
        == "**Rosa:** [00:00:01] One.\n\n**Interviewer:** Two.\n\n**Rosa:** [00:00:09] Three.\n")
    #expect(
      written.losses.last == "1 turn(s) whose time is worked out between others stand without one")
  }

  @Test func givesTheSameBytesForTheSameTranscript() throws {
    let first = try FormatRegistry.write(transcript(turns), as: "docx", names: names)
    let second = try FormatRegistry.write(transcript(turns), as: "docx", names: names)
    #expect(first.bytes == second.bytes)
  }

  @Test func writesPartsThatAreXMLWhateverIsSaid() throws {
    let original = transcript([Spoken(speaker: rosa, words: "a\u{1}b\u{FFFF}c\u{FFFE}d ]]> &")])
    let written = try FormatRegistry.write(original, as: "docx", names: names)
    let reading = try FormatRegistry.read(written.bytes, path: "a")
    #expect(ReadingText.lines(reading) == ["Rosa|-|a b c d ]]> &"])
  }

  @Test func saysTheLanguageAndNumbersThePages() throws {
    let written = try FormatRegistry.write(transcript(turns), as: "docx", names: names)
    let archive = try ArchiveReader(written.bytes)
    let styles = String(decoding: try archive.read("word/styles.xml"), as: UTF8.self)
    let footer = String(decoding: try archive.read("word/footer1.xml"), as: UTF8.self)
    #expect(styles.contains("<w:lang w:val=\"en-CA\"/>"))
    #expect(footer.contains(" PAGE "))
  }

  /// What a participant sends back: a name typed without its style, a name without words, a paragraph
  /// end deleted.
  @Test func readsADocumentThatWasCorrected() throws {
    func run(_ style: String, _ text: String) -> String {
      "<w:r><w:rPr><w:rStyle w:val=\"\(style)\"/></w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }
    let deleted = "<w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"R\"/></w:rPr></w:pPr>"
    let body = """
      <w:p>\(run("T", "[00:00:05]"))\(DOCXFixture.run(" "))\(run("S", "Rosa"))\(run("S", ":"))\
      \(DOCXFixture.run(" One "))\(run("S", "Tom"))\(DOCXFixture.run(" said."))</w:p>\
      <w:p>\(DOCXFixture.run("Rosa: Two."))</w:p>\
      <w:p>\(run("S", "Tom:"))</w:p><w:p>\(DOCXFixture.run("Three."))</w:p>\
      <w:p>\(deleted)\(run("S", "Tom:"))\(DOCXFixture.run("Four."))</w:p>\
      <w:p>\(run("T", "soon"))\(run("S", "Rosa:"))\(DOCXFixture.run("Five."))</w:p>\
      <w:p>\(run("T", "soon"))\(run("S", "Rosa:"))\(DOCXFixture.run("Six."))</w:p>
      """
    let styles = """
      <w:styles xmlns:w="\(DOCXFixture.word)"><w:style w:styleId="S"><w:name \
      w:val="Transcript Speaker"/></w:style><w:style w:styleId="T"><w:name \
      w:val="Transcript Time"/></w:style></w:styles>
      """
    let bytes = try DOCXFixture.document(body, parts: [("styles", styles)])
    let reading = try FormatRegistry.read(bytes, path: "a.docx")
    #expect(
      ReadingText.lines(reading) == [
        "Rosa|5000-|One Tom said.", "Rosa|-|Two.", "Tom|-|Three.", "Tom|-|Four. soon Rosa: Five.",
        "|-|+soon Rosa: Six.",
      ])
  }
}
