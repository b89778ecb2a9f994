import Formats
import Model
import Testing

@Suite struct XMLRepairTests {
  private func read(_ text: String) throws(ReadFailure) -> Reading {
    try TTMLReader.read(Array(text.utf8), path: "a.ttml")
  }

  private func document(_ words: String) -> String {
    "<tt>\n<body><div>\n<p begin='1s'>\(words)</p></div></body></tt>"
  }

  private func words(_ reading: Reading) -> [String] {
    reading.utterances.map { reading.words(of: $0) }
  }

  @Test(arguments: [
    ("a & b", "a & b", "1 × bare '&'"),
    ("AT&T &amp; co", "AT&T & co", "1 × bare '&'"),
    ("caf&eacute;&nbsp;!", "café\u{A0}!", "2 × HTML entity name"),
    ("one<br>two<br></br>three", "one two three", "1 × open <br>"),
    ("a <3 b", "a <3 b", "1 × bare '<'"),
    ("x <inaudible> y", "x <inaudible> y", "1 × bare '<'"),
    (">>Fine, thx<<", "Fine, thx<<", "2 × bare '<'"),
    ("a < b & c", "a < b & c", "1 × bare '<'"),
  ]) func repairsAndSaysSo(source: String, wanted: String, list: String) throws {
    let reading = try read(document(source))
    #expect(words(reading) == [wanted])
    #expect(reading.diagnostics.map(\.id).first == "xml-repaired")
    #expect(reading.diagnostics.first?.summary.contains(list) == true)
    #expect(reading.diagnostics.first?.place.line == 3)
    #expect(reading.utterances.first?.line == 3)
  }

  @Test func keepsElementsThatEndThemselves() throws {
    let reading = try read(
      "<tt><head><style id='a'\n color='b c'/></head><body><div>"
        + "<p begin='1s'>a & b</p></div></body></tt>")
    #expect(words(reading) == ["a & b"])
    #expect(reading.account.omissions == [])
    #expect(
      reading.diagnostics.map(\.summary) == [
        "XML repaired before it was read: 1 × bare '&' (first on line 2)"
      ])
  }

  @Test func leavesWellFormedDocumentsAlone() throws {
    let reading = try read(document("one<br></br>two &lt;x&gt; &#233;"))
    #expect(words(reading) == ["one two <x> é"])
    #expect(reading.diagnostics == [])
  }

  @Test func dropsSpaceBeforeTheDeclarationAndFalseEncodings() throws {
    let reading = try read("\n <?xml version='1.0' encoding='UTF-16'?>\n" + document("é"))
    #expect(words(reading) == ["é"])
    #expect(reading.account.encoding == "UTF-8")
    #expect(
      reading.diagnostics.first?.summary
        == "XML repaired before it was read: 1 × white space before the XML declaration "
        + "(first on line 1), 1 × declaration of UTF-16 in a file that is not (first on line 1)")
    #expect(reading.utterances.first?.line == 5)
  }

  @Test func guessesAnEncodingThatNothingDeclares() throws {
    let bytes = Array(document("caf\u{1}").utf8).map { $0 == 1 ? 0xE9 : $0 }
    let reading = try TTMLReader.read(bytes, path: "a.ttml")
    #expect(words(reading) == ["café"])
    #expect(reading.account.encoding == "windows-1252")
    #expect(reading.account.encodingIsGuessed)
    #expect(reading.diagnostics.map(\.id) == ["xml-repaired"])
  }

  @Test func keepsTheFirstOfAnAttributeGivenTwice() throws {
    let reading = try read(
      "<tt><body><div><p begin='1s'\n end='2s' begin='3s'>x</p>\n<p begin='4s'>y</p></div></body></tt>"
    )
    #expect(reading.utterances.map(\.start) == [1000, 4000])
    #expect(reading.utterances.map(\.line) == [2, 3])
  }

  @Test(arguments: [
    "<tt><body><div><p>x</div></body></tt>", "<tt><body><p a=1>x</p></body></tt>",
    "<tt><body><p>x", "<tt>\u{0}</tt>", "&", "<", "<<", "",
    "<!DOCTYPE tt [<!ENTITY a 'b'>]><tt><body><p>&a;</p></body></tt>",
  ]) func refusesWhatHasNoCertainMeaning(text: String) {
    #expect(throws: ReadFailure.self) { try read(text) }
  }
}
