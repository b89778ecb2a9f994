import Testing
import XML

@Suite struct XMLFailureTests {
  /// A short name for what the tests call all the time.
  private func rule(_ text: String) -> XMLFailure.Rule? { RecordingHandler.refusal(of: text)?.rule }

  @Test func namesTheFirstRuleBrokenAndItsPlace() {
    let refusal = RecordingHandler.refusal(of: "<a>\n<b>\n  </a>")
    #expect(refusal?.rule == .notWellFormed)
    #expect(refusal?.line == 3)
    #expect(refusal?.message == "end tag does not match the element that is open")
  }

  @Test func countsColumnsInBytes() {
    let refusal = RecordingHandler.refusal(of: "<a>\nété <! ></a><!-- -->")
    #expect(refusal?.line == 2)
    #expect(refusal?.column == 7)
  }

  @Test func refusesEveryTruncation() {
    let whole = Array(XMLParserTests.sample.utf8)
    for count in 0..<whole.count {
      #expect(RecordingHandler.refusal(of: Array(whole[..<count])) != nil, "\(count) bytes")
      #expect(RecordingHandler.refusal(of: Array(whole[..<count]), by: 3) != nil, "\(count) bytes")
    }
    #expect(rule("<a><b>word") == .truncated)
    #expect(rule("<a>this & that</a>") == .notWellFormed)
    #expect(rule("<a>&</a>") == .notWellFormed)
  }

  @Test func refusesEntitiesBeforeTheyAreUsed() {
    let laughs = (0..<10).map {
      "<!ENTITY a\($0 + 1) \"\(String(repeating: "&a\($0);", count: 10))\">"
    }
    #expect(
      rule("<!DOCTYPE a [<!ENTITY a0 \"ha\">\(laughs.joined())]><a>&a10;</a>") == .declaresEntities)
    #expect(
      rule("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>")
        == .declaresEntities)
    #expect(
      rule("<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]><a/>")
        == .declaresEntities)
    #expect(rule("<!DOCTYPE a [<!ENTITY g SYSTEM \"g.gif\" NDATA gif>]><a/>") == .declaresEntities)
    #expect(
      rule("<!DOCTYPE a [<!ATTLIST a b (x|y) \"x\" c CDATA \"d\">]><a/>") == .declaresEntities)
    #expect(rule("<a>&eacute;</a>") == .unknownEntity)
    #expect(rule("<a b='&eacute;'/>") == .unknownEntity)
    #expect(rule("<!DOCTYPE a SYSTEM 'a.dtd'><a>x&eacute;y</a>") == .unknownEntity)
    #expect(rule("<!DOCTYPE a SYSTEM 'a.dtd'><a b='&eacute;'/>") == .unknownEntity)
    #expect(rule("<!DOCTYPE a [ %p; ]><a>x&eacute;y</a>") != nil)
  }

  @Test func allowsADoctypeThatDeclaresNothing() {
    #expect(rule("<!DOCTYPE Trans SYSTEM \"trans-14.dtd\"><Trans/>") == nil)
    #expect(rule("<!DOCTYPE a [<!ELEMENT a ANY>]><a/>") == nil)
  }

  @Test func refusesDepthBeyondTheLimit() {
    let deep = String(repeating: "<a>", count: 10_000)
    #expect(rule(deep) == .tooDeep)
    let allowed = String(repeating: "<a>", count: 512) + String(repeating: "</a>", count: 512)
    #expect(rule(allowed) == nil)
  }

  @Test func refusesATagOfAHundredThousandAttributesAtOnce() {
    let tag = "<a>" + "<b " + (0..<100_000).map { "a\($0)='1' " }.joined() + "/></a>"
    let clock = ContinuousClock()
    var found: XMLFailure?
    let bytes = Array(tag.utf8)
    let time = clock.measure { found = RecordingHandler.refusal(of: bytes) }
    #expect(found?.rule == .tagTooLong)
    #expect(time < .milliseconds(250))
  }

  @Test func refusesAnAttributeLongerThanATagMayBe() {
    let long = "<a b='" + String(repeating: "word > ", count: 20_000) + "'/>"
    #expect(rule(long) == .tagTooLong)
    var wide = XMLLimits()
    wide.tagBytes = 1 << 20
    #expect(RecordingHandler.refusal(of: long, limits: wide) == nil)
  }

  @Test func readsLongTextAndLongComments() {
    let text = String(repeating: "word ", count: 100_000)
    #expect(rule("<a>\(text)</a>") == nil)
    #expect(rule("<a><!--\(text)--><![CDATA[\(text)]]></a>") == nil)
    var tight = XMLLimits()
    tight.otherBytes = 100_000
    #expect(
      RecordingHandler.refusal(of: "<a><!--\(text)--></a>", limits: tight)?.rule == .tagTooLong)
  }

  @Test func holdsCommentsWithoutReadingThemOverAndOver() {
    let text = String(repeating: "w <>", count: 500_000)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(rule("<a><![CDATA[\(text)]]></a>") == nil)
      #expect(rule("<a><!--\(text)--></a>") == nil)
      #expect(rule("<a><?p \(text)?></a>") == nil)
    }
    #expect(time < .seconds(20))
  }

  @Test func refusesMoreBytesThanTheLimit() {
    var limits = XMLLimits()
    limits.bytes = 10
    #expect(RecordingHandler.refusal(of: "<a>words</a>", limits: limits)?.rule == .tooLarge)
    #expect(RecordingHandler.refusal(of: "<a>abc</a>", limits: limits) == nil)
  }

  @Test func refusesBytesThatAreNoText() {
    #expect(rule("<a>x\u{0}y</a>") != nil)
    #expect(rule("<a>\u{7}</a>") != nil)
    #expect(
      RecordingHandler.refusal(of: Array("<a>caf".utf8) + [0xE9] + Array(" x</a>".utf8)) != nil)
    #expect(rule("<?xml version='1.0' encoding='no-such-thing'?><a/>")?.rawValue == "xml-encoding")
    #expect(rule("") != nil)
    #expect(rule("just words") != nil)
  }

  @Test func saysNothingOfTheDocumentInItsMessages() {
    for text in ["<a>SECRET", "<a><SECRET></a>", "<a>&SECRET;</a>", "<a SECRET='1' SECRET='2'/>"] {
      let refusal = RecordingHandler.refusal(of: text)
      #expect(refusal?.message.contains("SECRET") == false)
    }
  }

  @Test func repeatsItselfWhenFedOn() throws {
    let parser = try XMLParser(XMLVocabulary(names: []), handler: RecordingHandler())
    let first = #expect(throws: XMLFailure.self) { try parser.feed(Array("<a></b>".utf8).span) }
    let second = #expect(throws: XMLFailure.self) { try parser.feed(Array("<c/>".utf8).span) }
    let third = #expect(throws: XMLFailure.self) { try parser.finish() }
    #expect(first == second)
    #expect(second == third)
  }
}
