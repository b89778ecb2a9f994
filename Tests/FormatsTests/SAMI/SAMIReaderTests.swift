import Formats
import Model
import Testing

@Suite struct SAMIReaderTests {
  private func read(_ body: String, style: String = "") throws -> Reading {
    let text = """
      <SAMI><HEAD><TITLE>A title</TITLE><STYLE TYPE="text/css"><!--
      P {margin-left: 1pt;} .ENCC {Name: English; lang: en-US; SAMI_Type: CC;}
      .FRCC {Name: 'Français'; Lang: fr-FR;}
      .KRCC {lang: ko-KR;} \(style) --></STYLE></HEAD><BODY>
      \(body)
      </BODY></SAMI>
      """
    return try FormatRegistry.read(Array(text.utf8), path: "a.smi")
  }

  private func lines(_ body: String) throws -> [String] { ReadingText.lines(try read(body)) }

  @Test func endsACaptionWhereTheNextBeginsOrTheScreenIsCleared() throws {
    let reading = try read(
      """
      <SYNC Start=1000><P Class=ENCC>One
      <SYNC Start=2000><P Class=ENCC>Two
      <SYNC Start=3500><P Class=ENCC>&nbsp;
      <SYNC Start="5000"><P Class="ENCC">Three</P></SYNC>
      <SYNC Start=6000>
      <SYNC Start=7000><P>Four
      """)
    #expect(
      ReadingText.lines(reading) == [
        "|1000-2000|One", "|2000-3500|Two", "|5000-6000|Three", "|7000-|Four",
      ])
    #expect(reading.utterances.map(\.line) == [5, 6, 8, 10])
    #expect(reading.language == "en-US")
    #expect(reading.account.unitsIn == 5)
    #expect(ReadingText.omissions(reading) == ["1 2 the title", "1 0 captions without text"])
    #expect(reading.diagnostics == [])
  }

  @Test func keepsLanguagesApart() throws {
    let reading = try read(
      """
      <SYNC Start=1000><P Class=ENCC>One<P Class=FRCC>Un deux
      <SYNC Start=2000><P Class=FRCC>Trois
      <SYNC Start=3000><P Class=ENCC>Two<P Class=FRCC>&nbsp;
      """)
    #expect(ReadingText.lines(reading) == ["|1000-3000|One", "|3000-|Two"])
    #expect(
      ReadingText.omissions(reading) == [
        "1 2 the title", "3 3 captions in another language (fr-FR)",
      ])
    #expect(reading.diagnostics.map(\.id) == ["caption-language-left-out"])
    #expect(
      reading.diagnostics.map(\.summary) == ["3 caption(s) in another language are left out"])
  }

  @Test func takesTheLanguageOfAParagraphItself() throws {
    let reading = try read("<SYNC Start=1><P lang=\"fr\">Un</P></SYNC>")
    #expect(reading.language == "fr")
  }

  @Test func readsWhoSpeaks() throws {
    let body = """
      <SYNC Start=1000><P ID=Source Class=ENCC>Ada:<P Class=ENCC>One
      <SYNC Start=2000><P Class=ENCC>Two
      <SYNC Start=3000><P ID=Source Class=ENCC>&nbsp;<P Class=ENCC>Three
      <SYNC Start=4000><P Class=ENCC>NOOR:<br>Four<br/>- Five?
      <SYNC Start=5000><P Class=ENCC>&gt;&gt; NOOR: Six
      """
    #expect(
      try lines(body) == [
        "Ada|1000-2000|One", "Ada|2000-3000|Two", "|3000-4000|Three", "NOOR|4000-|Four",
        "|-5000|>Five?", "NOOR|5000-|Six",
      ])
  }

  @Test func keepsWordsThatLookLikeMarkup() throws {
    let body = """
      <SYNC Start=1000><P Class=ENCC>1 < 2 <3 <inaudible> a<b>b</b>c <FONT color="#fff">d</FONT>
      <SYNC Start=2000><P Class=ENCC;>&lt;i&gt; R&D &eacute;&#x3E;&#62; AT&T &bogus;
      <SYNC Start=3000><P Class="ENCC>open<BR>quote
      <SYNC Start=4000><P Class=ENCC
      <I>open tag
      """
    #expect(
      try lines(body) == [
        "|1000-2000|1 < 2 <3 <inaudible> abc d", "|2000-3000|<i> R&D é>> AT&T &bogus;",
        "|3000-4000|open quote", "|4000-|open tag",
      ])
  }

  @Test func collapsesThePaddingOfLines() throws {
    let body = """
      <SYNC Start=1000><P Class=ENCC>&nbsp;&nbsp; One &nbsp;\u{A0} two
         three<DIV>  four</DIV>&nbsp
      <SYNC Start=2000><P Class=ENCC>prix&nbsp;: 3&nbsp;€
      """
    #expect(try lines(body) == ["|1000-2000|One two three four", "|2000-|prix\u{A0}: 3\u{A0}€"])
  }

  @Test func countsWhatItLeavesOut() throws {
    let reading = try read(
      """
      Stray words <!-- a note of four --> here
      <SYNC Start=soon><P Class=ENCC>One
      <SYNC Start=5000><P Class=ENCC>Two
      <SYNC Start=4000><P Class=ENCC>Three
      """)
    #expect(ReadingText.lines(reading) == ["|-|One", "|5000-|Two", "|4000-|Three"])
    #expect(
      ReadingText.omissions(reading) == [
        "1 2 the title", "1 4 comments", "1 3 text that stands at no moment",
      ])
    #expect(reading.diagnostics.map(\.id) == ["caption-time-unreadable", "times-go-back"])
  }

  @Test func readsATextWithoutParagraphs() throws {
    #expect(
      try lines("<SYNC Start=1>One<SYNC Start=2>&nbsp;<SYNC Start=3>Two") == [
        "|1-2|One", "|3-|Two",
      ])
  }

  @Test func refusesWhatItWouldGarble() throws {
    func failure(_ body: String, _ more: [UInt8] = []) -> Diagnostic? {
      #expect(throws: ReadFailure.self) {
        try FormatRegistry.read(Array(body.utf8) + more, path: "a.smi")
      }?.diagnostic
    }
    #expect(failure("<SAMI><BODY>words</BODY></SAMI>")?.id == "captions-without-times")
    let korean =
      "<SAMI><STYLE>.KRCC {lang: ko-KR;}</STYLE><SYNC Start=1><P Class=KRCC>"
    #expect(failure(korean, [0xB0, 0xA1, 0xB3, 0xAA])?.id == "encoding-unknown")
  }

  @Test func warnsOfAFileWithoutWords() throws {
    #expect(try read("<SYNC Start=1><P>&nbsp;").diagnostics.map(\.id) == ["no-words"])
  }
}
