import Archive
import Formats
import Model
import Testing

@Suite struct DOCXReaderTests {
  private func read(
    _ body: String, parts: [(kind: String, xml: String)] = [], approved: Bool = false
  ) throws -> Reading {
    try FormatRegistry.read(
      try DOCXFixture.document(body, parts: parts), path: "a.docx",
      options: ReadingOptions(acceptsTrackedChanges: approved))
  }

  private func lines(_ body: String, approved: Bool = false) throws -> [String] {
    ReadingText.lines(try read(body, approved: approved))
  }

  private let turns =
    DOCXFixture.paragraph("Q:\tHow?") + DOCXFixture.paragraph("R1:\tWell.")
    + DOCXFixture.paragraph("R1: \tSo.")

  @Test func readsLabelsWithTabs() throws {
    let reading = try read(turns)
    #expect(ReadingText.lines(reading) == ["Q|-|How?", "R1|-|Well.", "R1|-|So."])
    #expect(reading.format == "docx")
    #expect(reading.kind == .transcript)
  }

  @Test func joinsRunsAndReadsBreaks() throws {
    let body = """
      <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>ROS</w:t></w:r><w:proofErr w:type="spellStart"/><w:r>\
      <w:rPr><w:b/></w:rPr><w:t>A:</w:t></w:r><w:r><w:t xml:space="preserve"> one </w:t></w:r>\
      <w:hyperlink><w:r><w:t>two</w:t></w:r></w:hyperlink><w:r><w:softHyphen/><w:t>fold</w:t>\
      <w:noBreakHyphen/><w:t>x</w:t><w:br w:type="page"/><w:lastRenderedPageBreak/></w:r></w:p>\
      \(DOCXFixture.paragraph("Q: a\nROSA: b\nc"))
      """
    #expect(try lines(body) == ["ROSA|-|one twofold\u{2011}x", "Q|-|a", "ROSA|-|b c"])
  }

  @Test func partsWordsAtTheBreakOfAPage() throws {
    let body = """
      <w:p>\(DOCXFixture.run("Q: one"))<w:r><w:br w:type="page"/></w:r>\(DOCXFixture.run("two"))</w:p>
      """
    #expect(try lines(body) == ["Q|-|one two"])
    let box = DOCXFixture.paragraph("boxed")
    let notes = """
      <w:footnotes xmlns:w="\(DOCXFixture.word)" xmlns:mc="\(DOCXFixture.compatibility)">\
      <w:footnote w:id="2">\
      \(DOCXFixture.paragraph("a\tnote\nhere"))<mc:AlternateContent><mc:Choice>\(box)</mc:Choice>\
      <mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:footnote></w:footnotes>
      """
    #expect(
      ReadingText.omissions(try read(body, parts: [("footnotes", notes)])) == ["1 4 footnotes"])
  }

  @Test func readsALargeFirstLetterAsPartOfItsWord() throws {
    func letter(_ value: String) -> String {
      "<w:p><w:pPr><w:framePr w:dropCap=\"\(value)\"/></w:pPr>\(DOCXFixture.run("W"))</w:p>"
    }
    let question = DOCXFixture.paragraph("Q: How?")
    let body = ["drop", "margin", "none"].map { letter($0) + DOCXFixture.paragraph("ell.") }
    #expect(
      try lines(question + body.joined()) == [
        "Q|-|How?", "|-|+Well.", "|-|+Well.", "|-|+W", "|-|+ell.",
      ])
  }

  @Test func leavesOutTheHeaderAndItsHeadings() throws {
    let reading = try read(
      DOCXFixture.paragraph("Interview: a title", style: "Heading1")
        + DOCXFixture.paragraph("Verbatim transcript.") + turns)
    #expect(ReadingText.lines(reading) == ["Q|-|How?", "R1|-|Well.", "R1|-|So."])
    #expect(ReadingText.omissions(reading) == ["2 5 lines before the first label"])
  }

  @Test func goesOnWithTheSpeakerInAParagraphThatBeginsWithATab() throws {
    let more = DOCXFixture.paragraph("\tMore.") + DOCXFixture.paragraph("\u{A0}")
    #expect(try lines(turns + more).last == "|-|+More.")
  }

  // MARK: Tracked changes

  private let changed = """
    <w:p>\(DOCXFixture.run("Q: said"))<w:ins w:author="Amal">\(DOCXFixture.run(" put in"))</w:ins>\
    <w:del w:author="Kim"><w:r><w:delText xml:space="preserve"> struck out</w:delText></w:r></w:del>\
    \(DOCXFixture.run("."))</w:p>
    """

  @Test func takesPendingChangesForReviewAndNotSpeech() throws {
    let reading = try read(changed)
    #expect(ReadingText.lines(reading) == ["Q|-|said."])
    #expect(
      ReadingText.omissions(reading) == [
        "1 2 deletions by Kim", "1 2 insertions written in review by Amal",
      ])
    #expect(
      reading.diagnostics.map(\.id) == ["docx-deletions-pending", "docx-insertions-pending"])
    #expect(reading.diagnostics.map(\.explanation) == ["By Kim 1.", "By Amal 1."])
    #expect(reading.diagnostics.allSatisfy { !$0.fixes.isEmpty })
  }

  @Test func takesInsertionsForSpeechOnceApproved() throws {
    let reading = try read(changed, approved: true)
    #expect(ReadingText.lines(reading) == ["Q|-|said put in."])
    #expect(ReadingText.omissions(reading) == ["1 2 deletions by Kim"])
    #expect(reading.diagnostics == [])
  }

  private func marked(_ change: String) -> String {
    "<w:p><w:pPr><w:rPr><w:\(change) w:author=\"Kim\"/></w:rPr></w:pPr>\(DOCXFixture.run("Q: one "))</w:p>"
      + DOCXFixture.paragraph("two")
  }

  @Test func joinsParagraphsWhoseMarkWasDeleted() throws {
    #expect(try lines(marked("del")) == ["Q|-|one two"])
    #expect(try lines(marked("del"), approved: true) == ["Q|-|one two"])
  }

  @Test func dividesAtAnInsertedMarkOnlyOnceApproved() throws {
    #expect(try lines(marked("ins")) == ["Q|-|one two"])
    #expect(try lines(marked("ins"), approved: true) == ["Q|-|one", "|-|+two"])
  }

  @Test func keepsAStretchThatWasMovedWhereItWasSaid() throws {
    let body =
      "<w:p>\(DOCXFixture.run("Q: a "))<w:moveFrom w:author=\"Kim\">\(DOCXFixture.run("b "))</w:moveFrom>"
      + "\(DOCXFixture.run("c "))<w:moveTo w:author=\"Kim\">\(DOCXFixture.run("b "))</w:moveTo></w:p>"
    #expect(try lines(body) == ["Q|-|a b c"])
    #expect(try lines(body, approved: true) == ["Q|-|a c b"])
    #expect(try read(body).diagnostics.map(\.id) == ["docx-moves-pending"])
  }

  // MARK: What is no speech

  @Test func leavesOutNotesCommentsAndHiddenText() throws {
    let footnotes = """
      <w:footnotes xmlns:w="\(DOCXFixture.word)"><w:footnote w:type="separator"><w:p/></w:footnote>\
      <w:footnote w:id="2">\(DOCXFixture.paragraph("a note here"))</w:footnote></w:footnotes>
      """
    let comments = """
      <w:comments xmlns:w="\(DOCXFixture.word)"><w:comment w:author="Amal">\
      \(DOCXFixture.paragraph("check this"))</w:comment><w:comment w:author="Amal"><w:p/></w:comment>\
      </w:comments>
      """
    let reading = try read(
      "<w:p>\(DOCXFixture.run("Q: seen"))<w:r><w:rPr><w:vanish/></w:rPr><w:t> unseen</w:t></w:r></w:p>",
      parts: [("footnotes", footnotes), ("comments", comments)])
    #expect(ReadingText.lines(reading) == ["Q|-|seen"])
    #expect(
      ReadingText.omissions(reading) == [
        "1 1 hidden text", "1 3 footnotes", "2 2 comments by Amal",
      ])
    #expect(reading.diagnostics.map(\.id) == ["docx-comments"])
    #expect(
      reading.diagnostics.first?.explanation
        == "By Amal 2. A comment is a reader's, not the speaker's.")
  }

  @Test func readsFieldsAndTextBoxesOnce() throws {
    let box = "<w:txbxContent>\(DOCXFixture.paragraph("Q: boxed"))</w:txbxContent>"
    let body = """
      <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">\(box)</mc:Choice><mc:Fallback>\(box)\
      </mc:Fallback></mc:AlternateContent></w:r></w:p><w:p>\(DOCXFixture.run("Q: on page "))<w:r>\
      <w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r>\
      <w:t>gone</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r>\(DOCXFixture.run("."))</w:p>
      """
    #expect(try lines(body) == ["Q|-|boxed", "Q|-|on page 7."])
  }

  // MARK: Tables

  private func table(_ rows: [[String]]) -> String {
    let rows = rows.map { row in
      "<w:tr>" + row.map { "<w:tc><w:tcPr/>\(DOCXFixture.paragraph($0))</w:tc>" }.joined()
        + "</w:tr>"
    }
    return "<w:tbl>\(rows.joined())</w:tbl>"
  }

  @Test func readsATableOfTimeSpeakerAndText() throws {
    let reading = try read(
      table([
        ["Time", "Speaker", "Text", "Notes"], ["00:00:01", "Q", "How was it?", ""],
        ["00:00:04", "Rosa:", "Long, and cold.", "sad"], ["", "", "And dark.", ""],
        ["00:00:09", "Q", "So?", ""], ["00:00:11", "Rosa:", "So what.", ""],
      ]))
    #expect(
      ReadingText.lines(reading) == [
        "Q|1000-|How was it?", "Rosa|4000-|Long, and cold.", "|-|+And dark.", "Q|9000-|So?",
        "Rosa|11000-|So what.",
      ])
    #expect(ReadingText.omissions(reading) == ["5 5 cells of a table that hold no speech"])
  }

  @Test func readsOtherTablesCellByCell() throws {
    #expect(
      try lines(table([["One thing.", "Two things, and more."], ["Three.", "Four."]])) == [
        "|-|One thing.", "|-|Two things, and more.", "|-|Three.", "|-|Four.",
      ])
  }

  // MARK: Hostile input

  private func id(of bytes: [UInt8]) -> String? {
    do throws(ReadFailure) {
      _ = try FormatRegistry.read(bytes, path: "a.docx")
      return nil
    } catch {
      return error.diagnostic.id
    }
  }

  private func id(of members: [(name: String, bytes: [UInt8])]) throws -> String? {
    id(of: try ArchiveWriter.write(members))
  }

  @Test func refusesADocumentCutOffAnywhere() throws {
    let bytes = try DOCXFixture.document(turns)
    // Fewer bytes than the signature's four are text.
    let read = bytes.indices.dropFirst(4).filter { id(of: Array(bytes[..<$0])) == nil }
    #expect(read == [])
    #expect(id(of: bytes) == nil)
  }

  @Test func namesTheRuleThatAnArchiveBreaks() throws {
    let document = Array("<w:document xmlns:w=\"\(DOCXFixture.word)\"/>".utf8)
    let name = "word/document.xml"
    #expect(try id(of: [(name, document)]) == nil)
    #expect(try id(of: [(name, Array("<w:document>".utf8))]) == "xml-truncated")
    #expect(try id(of: [("_rels/.rels", Array("<a/>".utf8))]) == "docx-without-document")
    #expect(try id(of: [(name, [UInt8](repeating: 32, count: 64 << 20))]) == "archive-ratio")
    #expect(id(of: Array("PK\u{3}\u{4}nothing".utf8)) == "archive-well-formed")
  }

  @Test func followsNoRelationshipOutOfTheArchive() throws {
    let relationships = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Type="\(DOCXFixture.office)/officeDocument" Target="../../etc/passwd"/>\
      </Relationships>
      """
    #expect(
      try id(of: [("_rels/.rels", Array(relationships.utf8))]) == "docx-without-document")
  }
}
