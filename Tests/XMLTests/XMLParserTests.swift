import Testing
import XML

@Suite struct XMLParserTests {
  static let sample = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- a > b --><tt xmlns="urn:a" xmlns:b="urn:b"><p b:t="1 &gt; &amp; é" u='"'>Elle &lt; \
    dit&#160;: «\u{202F}été 🙂\u{202F}»<br/><![CDATA[<raw> & ]]>x</p
    ><b:q>\r\n</b:q></tt>
    """

  @Test func tellsElementsAttributesAndText() throws {
    #expect(
      try RecordingHandler.events(of: Array(Self.sample.utf8)) == [
        "<tt", "<p t=1 > & é u=\"", "Elle < dit\u{A0}: «\u{202F}été 🙂\u{202F}»", "<br", ">",
        "<raw> & x", ">", "<q", "\n", ">", ">",
      ])
  }

  @Test(arguments: 1...7) func tellsTheSameHoweverTheBytesAreCut(size: Int) throws {
    let bytes = Array(Self.sample.utf8)
    #expect(
      try RecordingHandler.events(of: bytes, by: size) == RecordingHandler.events(of: bytes))
  }

  @Test func numbersNamesByTheVocabulary() throws {
    let words = XMLVocabulary(
      names: ["tt", "p", "t"], namespaces: [["urn:old", "urn:a"], ["urn:b"]],
      customaryPrefixes: ["c": 1])
    #expect(
      try RecordingHandler.events(of: Array(Self.sample.utf8), words) == [
        "<0:0", "<1:0 2:1=1 > & é -2:-1=\"", "Elle < dit\u{A0}: «\u{202F}été 🙂\u{202F}»",
        "<-2:0", ">", "<raw> & x", ">", "<-2:1", "\n", ">", ">",
      ])
    #expect(
      try RecordingHandler.events(of: Array("<c:p c:t='x'/>".utf8), words) == ["<1:1 2:1=x", ">"])
    #expect(
      try RecordingHandler.events(of: Array("<z:p xml:t='x'/>".utf8), words) == [
        "<1:-2 2:-2=x", ">",
      ])
  }

  @Test func keepsComplaintsThatAreNoRefusal() throws {
    let handler = RecordingHandler()
    let parser = try XMLParser(XMLVocabulary(names: []), handler: handler)
    try parser.feed(Array("<a>\n <c:b/></a>".utf8).span)
    try parser.finish()
    #expect(parser.complaints.map(\.message) == ["prefix is used without being declared"])
    #expect(parser.complaints.map(\.line) == [2])
    #expect(parser.complaints.map(\.isFatal) == [false])
  }

  @Test func readsWholeNumbersAndNothingElse() throws {
    final class Numbers: XMLHandler {
      var found: [Int?] = []
      func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
        found.append(attributes.integer(of: 0))
      }
      func end(_ name: XMLName, in parser: XMLParser) {}
      func text(_ bytes: Span<UInt8>, in parser: XMLParser) {}
    }
    let handler = Numbers()
    let parser = try XMLParser(XMLVocabulary(names: ["n"]), handler: handler)
    let values = [
      "12", "-3", "+4", "", " 5", "5.0", "-", "999999999999999999", "9999999999999999999",
    ]
    for value in ["<a>"] + values.map({ "<b n='\($0)'/>" }) + ["</a>"] {
      try parser.feed(Array(value.utf8).span)
    }
    try parser.finish()
    #expect(
      handler.found == [nil, 12, -3, 4, nil, nil, nil, nil, 999_999_999_999_999_999, nil])
  }

  @Test func givesNoAttributesAfterTheCall() throws {
    final class Keeper: XMLHandler {
      var kept: XMLAttributes?
      func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
        kept = attributes
      }
      func end(_ name: XMLName, in parser: XMLParser) {}
      func text(_ bytes: Span<UInt8>, in parser: XMLParser) {}
    }
    let handler = Keeper()
    let parser = try XMLParser(XMLVocabulary(names: ["n"]), handler: handler)
    try parser.feed(Array("<a n='1'/>".utf8).span)
    try parser.finish()
    #expect(handler.kept?.count == 0)
    #expect(handler.kept?.string(at: 0) == "")
    #expect(handler.kept?.integer(of: 0) == nil)
  }

  @Test func decodesWhatIsDeclaredOrMarked() throws {
    let text = "<a>été 🙂</a>"
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
    for size in [1, 2, 3, 5, 7, 4096] {
      #expect(try RecordingHandler.events(of: wide, by: size) == ["<a", "été 🙂", ">"])
    }
    let old = Array("<?xml version='1.0' encoding='windows-1252'?><a>\u{1}t\u{1} </a>".utf8)
      .map { $0 == 1 ? 0xE9 : $0 }
    #expect(try RecordingHandler.events(of: old) == ["<a", "été ", ">"])
    #expect(
      try RecordingHandler.events(of: [0xEF, 0xBB, 0xBF] + Array("<a>é</a>".utf8))
        == ["<a", "é", ">"])
  }

  @Test func namesTheEncoding() throws {
    for (text, name) in [
      ("<a/>", "UTF-8"), ("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "ISO-8859-1"),
    ] {
      let parser = try XMLParser(XMLVocabulary(names: []), handler: RecordingHandler())
      try parser.feed(Array(text.utf8).span)
      try parser.finish()
      #expect(parser.encoding == name)
    }
  }

  @Test func stopsWhenTheHandlerHasEnough() throws {
    final class First: XMLHandler {
      var count = 0
      func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
        count += 1
        parser.stop()
      }
      func end(_ name: XMLName, in parser: XMLParser) {}
      func text(_ bytes: Span<UInt8>, in parser: XMLParser) {}
    }
    let handler = First()
    let parser = try XMLParser(XMLVocabulary(names: []), handler: handler)
    try parser.feed(Array("<a><b/><c></a>".utf8).span)
    try parser.finish()
    #expect(handler.count == 1)
    #expect(parser.wasStopped)
  }
}
