import Formats
import Model
import TestSupport
import Testing

@Suite struct ODTReaderTests {
  private func read(
    _ body: String, styles: String = "", approved: Bool = false,
    parts: [(name: String, bytes: [UInt8])] = []
  ) throws -> Reading {
    try FormatRegistry.read(
      try ODTFixture.document(body, styles: styles, parts: parts), path: "a.odt",
      options: ReadingOptions(acceptsTrackedChanges: approved))
  }

  private func lines(_ body: String, approved: Bool = false) throws -> [String] {
    ReadingText.lines(try read(body, approved: approved))
  }

  private func failure(_ bytes: [UInt8]) -> String? {
    do throws(ReadFailure) {
      _ = try FormatRegistry.read(bytes, path: "a.odt")
      return nil
    } catch {
      return error.diagnostic.id
    }
  }

  private let turns = "<text:p>Q:<text:tab/>How?</text:p><text:p>R1: Well.</text:p>"

  @Test func readsLabelsWithTabs() throws {
    let reading = try read(turns + "<text:p>R1: So.</text:p>")
    #expect(ReadingText.lines(reading) == ["Q|-|How?", "R1|-|Well.", "R1|-|So."])
    #expect(reading.format == "odt")
    #expect(reading.kind == .transcript)
  }

  @Test func readsTheFlatForm() throws {
    let flat = ODTFixture.content(turns, root: "document")
    let reading = try FormatRegistry.read(
      Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(flat)".utf8), path: "a.fodt")
    #expect(ReadingText.lines(reading) == ["Q|-|How?", "R1|-|Well."])
  }

  @Test func collapsesWhiteSpaceAsTheStandardSays() throws {
    let body = """
      <text:p>
        Q:  one<text:s text:c="2"/>two
        <text:span>th<text:soft-page-break/>ree </text:span> four<text:line-break/>  five</text:p>
      """
    #expect(try lines(body) == ["Q|-|one  two three four five"])
  }

  @Test func readsHeadingsListsAndTextBoxes() throws {
    let body = """
      <text:h>Title</text:h>\(turns)<text:list><text:list-item><text:p>item</text:p>\
      </text:list-item></text:list><text:p>R1: a<draw:frame><svg:desc>alt</svg:desc><draw:text-box>\
      <text:p>box</text:p></draw:text-box></draw:frame>b</text:p>
      """
    let reading = try read(body)
    #expect(
      ReadingText.lines(reading) == ["Q|-|How?", "R1|-|Well.", "|-|+item", "|-|+box", "R1|-|ab"])
    #expect(ReadingText.omissions(reading) == ["1 1 lines before the first label"])
  }

  @Test func readsTablesOfSpeech() throws {
    func row(_ cells: [String]) -> String {
      let cells = cells.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }
      return "<table:table-row>\(cells.joined())</table:table-row>"
    }
    let body =
      "<table:table>" + row(["Time", "Speaker", "Text"]) + row(["00:00:01", "Q", "How was it?"])
      + row(["00:00:02", "R1", "Well."]) + "</table:table>"
    #expect(try lines(body) == ["Q|1000-|How was it?", "R1|2000-|Well."])
  }

  @Test func hidesDeletionsAndHoldsBackInsertions() throws {
    let body =
      "<text:tracked-changes>"
      + ODTFixture.change("c1", "deletion", by: "Amal", "<text:p>two words</text:p>")
      + ODTFixture.change("c2", "insertion", by: "Kim") + "</text:tracked-changes>"
      + "<text:p>Q: How<text:change text:change-id=\"c1\"/>?</text:p><text:p>R1: Well"
      + "<text:change-start text:change-id=\"c2\"/>, really</text:p><text:p>and truly "
      + "<text:change-end text:change-id=\"c2\"/>so.</text:p>"
    let reading = try read(body)
    #expect(ReadingText.lines(reading) == ["Q|-|How?", "R1|-|Well so."])
    #expect(
      ReadingText.omissions(reading) == [
        "1 2 deletions by Amal", "1 3 insertions written in review by Kim",
      ])
    #expect(
      reading.diagnostics.map(\.id) == ["odt-deletions-pending", "odt-insertions-pending"])
    let approved = try read(body, approved: true)
    #expect(
      ReadingText.lines(approved) == ["Q|-|How?", "R1|-|Well, really", "|-|+and truly so."])
    #expect(ReadingText.omissions(approved) == ["1 2 deletions by Amal"])
    #expect(approved.diagnostics == [])
  }

  @Test func reportsCommentsNotesAndHiddenText() throws {
    let styles = """
      <style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/>\
      </style:style><style:style style:name="T2" style:parent-style-name="T1"/>
      """
    let body = """
      <text:p>Q: How?<office:annotation><dc:creator>Kim</dc:creator><dc:date>2024</dc:date>\
      <text:p>Not sure here.</text:p></office:annotation></text:p><text:p>R1: Well\
      <text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>\
      <text:p>One note.</text:p></text:note-body></text:note>, <text:span text:style-name="T2">secret \
      </text:span>yes.</text:p>
      """
    let header = ODTFixture.stylesPart(
      "<style:header><text:p>Page head</text:p></style:header>")
    let reading = try read(body, styles: styles, parts: [header])
    #expect(ReadingText.lines(reading) == ["Q|-|How?", "R1|-|Well, yes."])
    #expect(
      ReadingText.omissions(reading) == [
        "1 1 hidden text", "1 2 page headers", "1 2 footnotes", "1 3 comments by Kim",
      ])
    #expect(reading.diagnostics.map(\.id) == ["odt-comments"])
  }

  @Test func refusesWhatIsNoTextDocument() throws {
    #expect(failure(try ODTFixture.document("", kind: "spreadsheet")) == "format-unsupported")
    let manifest = """
      <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry>\
      <m:encryption-data/></m:file-entry></m:manifest>
      """
    let locked = try ODTFixture.document(
      turns, parts: [("META-INF/manifest.xml", Array(manifest.utf8))])
    #expect(failure(locked) == "odt-encrypted")
    let deep = String(repeating: "<text:span>", count: 600)
    #expect(failure(try ODTFixture.document("<text:p>\(deep)")) == "xml-too-deep")
    let entity = "<!DOCTYPE x [<!ENTITY a \"b\">]>" + ODTFixture.content(turns, root: "document")
    #expect(failure(Array(entity.utf8)) == "xml-declares-entities")
    #expect(failure(Array("PK\u{3}\u{4}mimetype".utf8)) != nil)
  }
}
