import Formats
import Model
import Testing

@Suite struct RTFReaderTests {
  private func read(_ body: String, approved: Bool = false) throws -> Reading {
    try FormatRegistry.read(
      Array((#"{\rtf1\ansi\ansicpg1252\deff0"# + body + "}").utf8), path: "a.rtf",
      options: ReadingOptions(acceptsTrackedChanges: approved))
  }

  private func lines(_ body: String) throws -> [String] { ReadingText.lines(try read(body)) }

  @Test func readsLabelsAndParagraphs() throws {
    let reading = try read(#"\pard Q:\tab How?\par R1: Well.\line And\par R1: so.\par"#)
    #expect(ReadingText.lines(reading) == ["Q|-|How?", "R1|-|Well. And", "R1|-|so."])
    #expect(reading.format == "rtf")
    #expect(reading.kind == .transcript)
    #expect(reading.account.encoding == "windows-1252")
  }

  @Test func readsBytesInTheEncodingOfTheirFont() throws {
    let fonts = #"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset238 C;}}"#
    #expect(
      try lines(fonts + #"Q: caf\'e9 \'93x\'94\par R: \f1\'ec\'e8\'f0 \f2\'b9\f0\'b9\par"#) == [
        "Q|-|café “x”", "R|-|мир ą¹",
      ])
  }

  @Test func readsUnicodeAndPassesOverWhatStandsInForIt() throws {
    #expect(
      try lines(
        #"Q: l\u8217\'92\'e9t\'e9 {\uc2 \u233??}{\uc0\u233}\par R: \u-10179?\u-8704? it\rquote s\emdash\~x\_y\-z\par"#
      ) == ["Q|-|l’été éé", "R|-|\u{1F600} it’s—\u{A0}x\u{2011}yz"])
  }

  @Test func leavesOutWhatIsNoText() throws {
    let body = #"""
      {\stylesheet{\s1 heading 1;}{\s2 Normal;}}{\info{\title A title}{\author N}}{\*\unknown no}\
      {\header Page one}\pard\s1 Interview\par\pard\s2 Q: See {\field{\*\fldinst HYPERLINK "x"}\
      {\fldrslt this}}{\footnote A note.}\par{\listtext\'95\tab}R: yes{\pict 0a0b}{\v secret words}\
      {\*\atnauthor Kim}{\*\annotation{\*\atnref 1}Not sure.}\par
      """#.replacing("\\\n", with: "")
    let reading = try read(body)
    #expect(ReadingText.lines(reading) == ["Q|-|See this", "R|-|yes"])
    #expect(
      ReadingText.omissions(reading) == [
        "1 1 lines before the first label", "1 2 hidden text", "1 2 page headers", "1 2 footnotes",
        "1 2 comments by Kim",
      ])
    #expect(reading.diagnostics.map(\.id) == ["rtf-comments"])
  }

  @Test func hidesDeletionsAndHoldsBackInsertions() throws {
    let body =
      #"{\*\revtbl{Unknown;}{Amal;}}Q: How{\deleted\revauthdel1  on earth}?\par "#
      + #"R: Well{\revised\revauth1 , really}.\par"#
    let reading = try read(body)
    #expect(ReadingText.lines(reading) == ["Q|-|How?", "R|-|Well."])
    #expect(
      ReadingText.omissions(reading) == [
        "1 2 deletions by Amal", "1 1 insertions written in review by Amal",
      ])
    #expect(reading.diagnostics.map(\.id) == ["rtf-deletions-pending", "rtf-insertions-pending"])
    #expect(
      ReadingText.lines(try read(body, approved: true)) == ["Q|-|How?", "R|-|Well, really."])
  }

  @Test func readsTablesOfSpeech() throws {
    let rows = [["0:01", "Q:", "How was it?"], ["0:02", "R1:", "Well."], ["0:03", "Q:", "So?"]]
    let body = rows.map { row in
      #"\trowd\pard\intbl "# + row.map { $0 + #"\cell "# }.joined() + #"\row "#
    }.joined()
    #expect(
      try lines(body + #"\pard"#) == ["Q|1000-|How was it?", "R1|2000-|Well.", "Q|3000-|So?"])
  }

  @Test func readsTextOfShapesOnce() throws {
    #expect(
      try lines(
        #"{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt\pard In a box\par}}{\shprslt In a box}}\par"#
      ) == ["|-|In a box"])
  }

  @Test func passesOverRawBytes() throws {
    #expect(try lines(#"Q: a{\pict\bin5 }}}{{}b\par R: c\par"#) == ["Q|-|ab", "R|-|c"])
  }

  @Test func warnsOfWhatIsCutOffOrNotRead() throws {
    let cut = try FormatRegistry.read(Array(#"{\rtf1 {\b One"#.utf8), path: "a.rtf")
    #expect(ReadingText.lines(cut) == ["|-|One"])
    #expect(cut.diagnostics.map(\.id) == ["rtf-cut-off"])
    let strange = try read(#"{\fonttbl{\f1\fcharset128 J;}}\f1 \'82\'a0\par"#)
    #expect(strange.diagnostics.map(\.id) == ["rtf-encoding-unknown"])
  }

  @Test func refusesGroupsNestedBeyondMeasure() {
    do throws(ReadFailure) {
      _ = try FormatRegistry.read(
        Array((#"{\rtf1 "# + String(repeating: "{", count: 100_000)).utf8), path: "a.rtf")
      Issue.record("is read")
    } catch {
      #expect(error.diagnostic.id == "rtf-too-deep")
    }
  }
}
