import Formats
import Model
import Testing

@Suite struct WebVTTReaderTests {
  private func lines(_ body: String) throws -> [String] {
    try ReadingText.lines(of: "WEBVTT\n\n" + body)
  }

  @Test func readsCuesWithAndWithoutIdentifiersAndSettings() throws {
    #expect(
      try lines(
        "1\n00:01.000 --> 00:02.500 line:0\nOne\ntwo.\n\n00:00:03.000-->100:00:04.000\nThree.")
        == ["|1000-2500|One two.", "|3000-360004000|Three."])
  }

  @Test func readsVoicesAlsoSeveralInACue() throws {
    #expect(
      try lines(
        "00:01.000 --> 00:02.000\n<v.loud Ann &amp; Bo (she/her)>Hello.</v> Well.\n\n"
          + "00:02.000 --> 00:04.000\n<v Cy>One <00:03.000><v  Di >two.\n"
      ) == [
        "Ann & Bo (she/her)|1000-|Hello.", "|-2000|Well.", "Cy|2000-3000|One", "Di|3000-4000|two.",
      ])
  }

  @Test func warnsOfCuesWithoutAVoice() throws {
    let reading = try ReadingText.read(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>One.\n\n00:02.000 --> 00:03.000\nTwo.")
    #expect(ReadingText.lines(reading) == ["Ann|1000-2000|One.", "|2000-3000|Two."])
    #expect(reading.diagnostics.map(\.id) == ["caption-without-voice"])
    #expect(reading.diagnostics.map(\.place) == [Place("a.txt", line: 6)])
  }

  @Test func leavesOutNotesStylesAndRegions() throws {
    let reading = try ReadingText.read(
      """
      WEBVTT - a title
      Kind: captions
      Language: en-GB

      NOTE Confidence: 0.89

      STYLE
      ::cue { color: red }

      REGION
      id:foo

      NOTE
      two lines
      of note

      00:01.000 --> 00:02.000
      One.
      """)
    #expect(ReadingText.lines(reading) == ["|1000-2000|One."])
    #expect(reading.language == "en-gb")
    #expect(
      ReadingText.omissions(reading) == [
        "2 4 header lines", "2 6 NOTE blocks", "2 0 STYLE and REGION blocks",
      ])
    #expect(reading.account.unitsIn == 5)
  }

  @Test func keepsTagsThatTheFormatDoesNotHave() throws {
    #expect(
      try lines(
        "00:01.000 --> 00:02.000\n<i>I</i> <3 <c.a.b>you</c> <inaudible> <b>&lt;x&gt; &eacute;&#233;"
          + "&nbsp;&unknown; a & b<ruby>漢<rt>kan</rt></ruby>"
      ) == ["|1000-2000|I <3 you <inaudible> <x> éé\u{A0}&unknown; a & b漢"])
  }

  @Test func timesWordsByTheTagsBeforeThem() throws {
    let reading = try ReadingText.read(
      "WEBVTT\n\n00:16.500 --> 00:18.500\nWhen the moon <00:17.500>hits <00:18.000> your eye")
    #expect(ReadingText.lines(reading) == ["|16500-18500|When the moon hits  your eye"])
    let words = reading.wordTimes.map { time in
      "\(time.start) " + String(decoding: reading.text[time.offset...].prefix(4), as: UTF8.self)
    }
    #expect(words == ["17500 hits", "18000 your"])
  }

  @Test func readsTheUnpaddedTimesOfTeams() throws {
    #expect(
      try lines(
        "a/1-0\n0:0:0.0 --> 0:0:6.90\n<v Ann>One.</v>\n\nb\n0:0:6.90 --> 0:10:12.500\n<v Bo>Two.</v>\n"
      ) == ["Ann|0-6090|One.", "Bo|6090-612500|Two."])
  }

  @Test func readsTheNamesOfZoom() throws {
    let text = """
      1\r
      00:00:16.000 --> 00:00:17.000\r
      Luis Pinto | Besu: Hello.\r
      \r
      2\r
      00:00:17.000 --> 00:00:18.000\r
      stokes: Note: a thing.\r
      \r
      3\r
      00:00:18.000 --> 00:00:19.000\r
      Sebastian Bürgel [Gnosis/HOPR]: Yes.\r
      \r
      4\r
      00:00:19.000 --> 00:00:20.000\r
      stokes: OK.\r

      """
    #expect(
      try lines(text) == [
        "Luis Pinto | Besu|16000-17000|Hello.", "stokes|17000-18000|Note: a thing.",
        "Sebastian Bürgel [Gnosis/HOPR]|18000-19000|Yes.", "stokes|19000-20000|OK.",
      ])
  }

  @Test func keepsTheWordsOfACueWhoseTimeCannotBeRead() throws {
    let reading = try ReadingText.read(
      "WEBVTT\n\n00:00:60.000 --> 00:00:61.000\nOne.\n\n00:01.000 --> 00:02.000\nTwo.")
    #expect(ReadingText.lines(reading) == ["|-|One.", "|1000-2000|Two."])
    #expect(reading.diagnostics.map(\.id) == ["caption-time-unreadable"])
    #expect(reading.diagnostics.map(\.place) == [Place("a.txt", line: 3)])
  }

  @Test func countsTheWordsOfABlockWithoutATime() throws {
    let reading = try ReadingText.read(
      "WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n\nlost words here\n")
    #expect(ReadingText.omissions(reading) == ["1 3 blocks without a time"])
    #expect(reading.diagnostics.map(\.id) == ["caption-without-time"])
  }

  @Test func endsACueAtALineWithAnArrow() throws {
    #expect(
      try lines("00:01.000 --> 00:02.000\nOne.\n00:02.000 --> 00:03.000\nTwo.\rThree.\r\n\r\n")
        == ["|1000-2000|One.", "|2000-3000|Two. Three."])
  }

  @Test func endsACueAtWordsWithAnArrowBeforeATime() throws {
    let found = try lines(
      "00:01.000 --> 00:02.000\none\ntwo -->\n00:02.000 --> 00:03.000\nthree\n")
    #expect(found == ["|1000-2000|one", "|-|two -->", "|2000-3000|three"])
  }

  @Test func leavesOutAStyleWithAnArrow() throws {
    let found = try lines(
      "STYLE\n/* --> */\n::cue { color: white }\n\n00:01.000 --> 00:02.000\none\n")
    #expect(found == ["|1000-2000|one"])
  }

  @Test func showsScrollingCaptionsOnce() throws {
    let reading = try ReadingText.read(
      """
      WEBVTT
      Kind: captions
      Language: en

      00:00:00.000 --> 00:00:02.000 align:start position:0%
       
      so<00:00:00.400><c> we</c><00:00:00.900><c> went</c>

      00:00:02.000 --> 00:00:02.010 align:start position:0%
      so we went
       

      00:00:02.010 --> 00:00:04.000 align:start position:0%
      so we went
      to<00:00:02.500><c> the</c><00:00:03.000><c> clinic</c>

      00:00:04.000 --> 00:00:04.010 align:start position:0%
      to the clinic
       

      00:00:04.010 --> 00:00:06.000 align:start position:0%
      to the clinic
      again<00:00:05.000><c> yeah</c>

      """)
    #expect(
      ReadingText.lines(reading) == [
        "|0-2000|so we went", "|2010-4000|to the clinic", "|4010-6000|again yeah",
      ])
    #expect(reading.wordTimes.map(\.start) == [400, 900, 2500, 3000, 5000])
    #expect(
      ReadingText.omissions(reading).contains("4 0 lines that the caption window shows again"))
  }

  @Test func keepsWordsThatHoldAnArrow() throws {
    let reading = try ReadingText.read(
      """
      WEBVTT

      00:01.000 --> 00:02.000
      home --> work
      and back
      00:02.000 --> 00:03.000
      two

      one --> two
      """)
    #expect(
      ReadingText.lines(reading) == ["|1000-2000|home --> work and back", "|2000-3000|two"])
    #expect(ReadingText.omissions(reading) == ["1 2 blocks without a time"])
  }

  @Test func refusesASignatureThatRunsOn() {
    #expect(throws: ReadFailure.self) {
      try WebVTTReader.read(Array("WEBVTTX\n\n00:01.000 --> 00:02.000\nOne.".utf8), path: "a.vtt")
    }
  }
}
