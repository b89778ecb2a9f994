import Formats
import Model
import Testing

@Suite struct SubRipReaderTests {
  @Test func readsNumberedCues() throws {
    #expect(
      try ReadingText.lines(
        of: "\u{FEFF}1\r\n00:00:03,000 --> 00:00:05,254\r\nOne\r\ntwo.\r\n\r\n2\r\n"
          + "00:00:06,000 --> 00:00:07,000 X1:40 Y2:88\r\nThree.\r\n") == [
          "|3000-5254|One two.", "|6000-7000|Three.",
        ])
  }

  @Test(arguments: [
    "00:00:01.500 --> 00:00:02.000\nOne.", "00:01,500 --> 00:02,000\nOne.",
    "1\n0:0:1,5-->0:0:2\nOne.", "7\n\n00:00:01,500000 --> 00:00:02,000\n\nOne.\n\n\n",
    "00:00:01,500 --> 00:00:02,000 One.", "\n\n1\n  00:00:01,500 --> 00:00:02,000  \nOne.",
  ])
  func readsTimesAsTheyAreMet(text: String) throws {
    #expect(try ReadingText.lines(of: text).last == "|1500-2000|One.")
  }

  @Test func readsASpokenNumberAsText() throws {
    #expect(
      try ReadingText.lines(
        of: "1\n00:00:01,000 --> 00:00:02,000\nIn what year?\n\n"
          + "2\n00:00:02,000 --> 00:00:03,000\n2019\n\n3\n00:00:03,000 --> 00:00:04,000\nYes,\n40\n"
          + "00:00:04,000 --> 00:00:05,000\nor so.") == [
          "|1000-2000|In what year?", "|2000-3000|2019", "|3000-4000|Yes, 40",
          "|4000-5000|or so.",
        ])
  }

  @Test func readsCuesWithoutAnEmptyLineBetween() throws {
    #expect(
      try ReadingText.lines(
        of: "1\n00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:02,000 --> 00:00:03,000\nTwo.\n3\n"
          + "00:00:03,000 --> 00:00:04,000\nThree.") == [
          "|1000-2000|One.", "|2000-3000|Two.", "|3000-4000|Three.",
        ])
  }

  @Test func keepsTextAfterAnEmptyLineInACue() throws {
    #expect(
      try ReadingText.lines(
        of: "1\n00:00:01,000 --> 00:00:02,000\nOne\n\ntwo.\n\n2\n00:00:02,000 --> 00:00:03,000\nX.")
        == ["|1000-2000|One two.", "|2000-3000|X."])
  }

  @Test func keepsTheWordsOfACueWithoutATime() throws {
    let reading = try ReadingText.read(
      "1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\nTwo.\n\n3\n00:00:03,000 --> 00:00:04,000\nX.")
    #expect(ReadingText.lines(reading) == ["|1000-2000|One.", "|-|Two.", "|3000-4000|X."])
    #expect(reading.diagnostics.map(\.id) == ["caption-time-unreadable"])
    #expect(reading.diagnostics.map(\.place) == [Place("a.txt", line: 5)])
  }

  @Test func removesMarkupAndKeepsWhatOnlyLooksLikeIt() throws {
    #expect(
      try ReadingText.lines(
        of:
          "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>One</I> <font color=\"#fff\">two</font> <3 "
          + "{sic} <noise> a &amp; b {b}c{/b}") == ["|1000-2000|One two <3 {sic} <noise> a & b c"])
  }

  @Test func readsLabelsAndDashes() throws {
    let text = """
      1
      00:00:01,000 --> 00:00:02,000
      DAVID: Yes.

      2
      00:00:02,000 --> 00:00:03,000
      Go ahead.

      3
      00:00:03,000 --> 00:00:04,000
      - When?
      - Now.
      """
    #expect(
      try ReadingText.lines(of: text) == [
        "DAVID|1000-2000|Yes.", "|2000-3000|+Go ahead.", "|3000-|>When?", "|-4000|>Now.",
      ])
  }

  @Test func showsScrollingCaptionsOnceByTheirText() throws {
    var text = ""
    let lines = ["so we", "went to", "the clinic", "and then", "came home"]
    for index in lines.indices {
      let shown = index == 0 ? lines[0] : "\(lines[index - 1])\n\(lines[index])"
      text += "\(index * 2 + 1)\n00:00:0\(index),000 --> 00:00:0\(index),990\n\(shown)\n\n"
      text +=
        "\(index * 2 + 2)\n00:00:0\(index),990 --> 00:00:0\(index + 1),000\n\(lines[index])\n\n"
    }
    #expect(
      try ReadingText.lines(of: text) == [
        "|0-990|so we", "|1000-1990|went to", "|2000-2990|the clinic", "|3000-3990|and then",
        "|4000-4990|came home",
      ])
  }

  @Test func keepsWhatSomebodySaidTwice() throws {
    let text = (1...6).map { "\($0)\n00:00:0\($0),000 --> 00:00:0\($0),900\nYeah.\n\n" }.joined()
    #expect(try ReadingText.lines(of: text).count == 6)
  }

  @Test func readsUTF16AndGuessesWindows1252() throws {
    let text = "1\n00:00:01,000 --> 00:00:02,000\nDéjà “vu”.\n"
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let reading = try FormatRegistry.read(wide, path: "a.srt")
    #expect(ReadingText.lines(reading) == ["|1000-2000|Déjà “vu”."])
    #expect(reading.account.encoding == "UTF-16LE")
    let narrow: [UInt8] = text.unicodeScalars.map {
      $0 == "“" ? 0x93 : $0 == "”" ? 0x94 : UInt8($0.value)
    }
    let guessed = try FormatRegistry.read(narrow, path: "a.srt")
    #expect(ReadingText.lines(guessed) == ["|1000-2000|Déjà “vu”."])
    #expect(guessed.account.encoding == "windows-1252")
    #expect(guessed.account.encodingIsGuessed)
    #expect(guessed.diagnostics.map(\.id) == ["encoding-guessed"])
  }

  @Test func countsWordsBeforeTheFirstCue() throws {
    let reading = try ReadingText.read("some title\n\n1\n00:00:01,000 --> 00:00:02,000\nOne.")
    #expect(ReadingText.omissions(reading) == ["1 2 text before the first cue"])
  }
}
