import Formats
import Model
import Testing

@Suite struct TTMLReaderTests {
  /// A document with a body, read; a line an utterance.
  private func lines(
    _ body: String, head: String = "", root: String = "", space: String = ""
  ) throws -> [String] {
    lines(try reading(body, head: head, root: root))
  }

  private func reading(
    _ body: String, head: String = "", root: String = ""
  ) throws(ReadFailure) -> Reading {
    try TTMLReader.read(Array(Self.document(body, head: head, root: root).utf8), path: "a.ttml")
  }

  private static func document(_ body: String, head: String = "", root: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" \
    xmlns:tts="http://www.w3.org/ns/ttml#styling" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" \
    \(root)><head>\(head)</head><body>\(body)</body></tt>
    """
  }

  private func lines(_ reading: Reading) -> [String] {
    reading.utterances.map { utterance in
      let label = reading.label(of: utterance).map { "[\($0)] " } ?? ""
      let mark = utterance.changesSpeaker ? "* " : ""
      return "\(utterance.start)-\(utterance.end) \(mark)\(label)\(reading.words(of: utterance))"
    }
  }

  @Test func readsParagraphsInOrder() throws {
    let reading = try reading(
      """
      <div>
      <p begin="00:00:01.5" end="00:00:02.75">One <span tts:color="red">two</span>
         three<br/>four &amp; five</p>
      <p begin="3s" dur="500ms"/><p begin="4s">Six</p></div>
      """, root: "xml:lang='fr-CA'")
    #expect(lines(reading) == ["1500-2750 One two three four & five", "4000--1 Six"])
    #expect(reading.language == "fr-CA")
    #expect(reading.kind == .captions)
    #expect(reading.format == "ttml")
    #expect(reading.utterances.map(\.line) == [3, 5])
    #expect(reading.account.unitsIn == 3)
    #expect(reading.account.unitsOut == 2)
    #expect(
      reading.account.omissions == [.init(reason: "captions without text", count: 1, words: 0)])
    #expect(reading.diagnostics == [])
  }

  @Test func readsWhenTextIsDisplayed() throws {
    let found = try reading(
      """
      <div><p end="9s" tts:display="none"><set begin="2s" dur="3s" tts:display="auto"/>late</p>
      <p end="9s" style="seen"><set begin="6s" tts:display="none"/>early</p>
      <p begin="1s" end="9s" region="top">within</p>
      <p begin="1s" end="9s" region="top"><span tts:display="none">never</span></p>
      <p begin="1s" end="9s" style="gone">gone</p></div>
      """,
      head: """
        <styling><style xml:id="seen" style="gone" tts:display="auto"/>\
        <style xml:id="gone" tts:display="none"/></styling>\
        <layout><region xml:id="top" begin="3s" end="7s"><set begin="1s" tts:display="none"/>\
        </region></layout>
        """)
    #expect(
      lines(found) == [
        "2000-5000 late", "0-6000 early", "3000-4000 within", "1000-9000 never", "1000-9000 gone",
      ])
    #expect(found.diagnostics.map(\.id) == ["caption-hidden"])
    #expect(
      found.diagnostics.map(\.summary) == ["2 captions with words are hidden by the file's styles"])
  }

  @Test(arguments: [
    ("00:00:01", 1000), ("00:01:39.946", 99946), ("100:00:00.0", 360_000_000), ("1.5s", 1500),
    ("200ms", 200), ("3m", 180_000), ("1h", 3_600_000), ("240f", 9600), ("00:00:01:12", 1480),
    ("50t", 500), ("99:59:59.999", 359_999_999), ("00:00:00.000", 0), ("00:00:00.0015", 2),
    ("00:00:00.00149999", 1), ("0.05m", 3000),
  ]) func readsTimesOfTheStandard(text: String, milliseconds: Int32) throws {
    let reading = try reading(
      "<div><p begin='\(text)'>x</p></div>", root: "ttp:frameRate='25' ttp:tickRate='100'")
    #expect(reading.utterances.map(\.start) == [milliseconds])
    #expect(reading.diagnostics == [])
  }

  @Test(arguments: [
    ("19.764", 19764), ("3:58.640", 238_640), ("0:05", 5000), ("00:00:01,500", 1500),
    ("0:00:02.07", 2070), (" 1s ", 1000), ("00:00:61", 61000),
  ]) func readsTimesOfTheWildAndSaysSo(text: String, milliseconds: Int32) throws {
    let reading = try reading("<div><p begin='\(text)'>x</p></div>")
    #expect(reading.utterances.map(\.start) == [milliseconds])
    #expect(reading.diagnostics.map(\.id) == ["ttml-time-irregular"])
  }

  @Test(arguments: [
    "", "x", "00:00:0a.000", "0/:00:00.000", "00:00:00.00:", "1x", "1", "00:00", "::",
    "00:00:00:00:00", "-1s", "1.s", "99999999999999999999s",
    "1e3s",
    "wallclock(2020)", "99999999:00:00", "00:00:01:", "999999999999999999h",
  ]) func staysWholeWhateverStandsForATime(text: String) throws {
    let reading = try reading("<div><p begin='\(text)' end='\(text)' dur='\(text)'>x</p></div>")
    #expect(reading.utterances.map { reading.words(of: $0) } == ["x"])
  }

  @Test func countsFramesByTheExactRate() throws {
    let rate = "ttp:frameRate='30' ttp:frameRateMultiplier='1000 1001'"
    let body = "<div><p begin='00:00:10:00' end='01:00:00:00'>x</p></div>"
    #expect(try lines(body, root: rate) == ["10010-3603600 x"])
    #expect(try lines(body, root: rate + " ttp:dropMode='dropNTSC'") == ["10010-3599996 x"])
    let colon = "ttp:frameRate='30' ttp:frameRateMultiplier='1000:1001'"
    #expect(try lines(body, root: colon) == ["10010-3603600 x"])
    let sub = "ttp:frameRate='25' ttp:subFrameRate='4'"
    #expect(try lines("<div><p begin='00:00:00:01.2'>x</p></div>", root: sub) == ["60--1 x"])
  }

  @Test func assumesAFrameRateAndSaysSo() throws {
    let twentyFive = try reading("<div><p begin='00:00:01:24'>x</p></div>")
    #expect(twentyFive.utterances.map(\.start) == [1960])
    #expect(
      twentyFive.diagnostics.map(\.summary) == [
        "frame rate is not declared; 25 assumed because no frame number exceeds 24"
      ])
    let thirty = try reading("<div><p begin='00:00:01:24'>x</p><p begin='00:00:02:29'>y</p></div>")
    #expect(thirty.utterances.map(\.start) == [1800, 2967])
    #expect(thirty.diagnostics.map(\.id) == ["ttml-frame-rate-assumed"])
  }

  @Test func addsAndClipsTimesOfAncestors() throws {
    #expect(
      try lines(
        """
        <div begin="10s" end="20s"><p begin="1s" end="3s">a</p><p begin="5s">b</p>
        <p begin="8s" dur="8s">c</p><p begin="10s">d</p><p>e</p></div>
        """) == ["11000-13000 a", "15000-20000 b", "18000-20000 c", "-1--1 d", "10000-20000 e"])
    #expect(
      try lines(
        """
        <div timeContainer="seq"><p dur="2s">a</p><p begin="1s" dur="2s">b</p>
        <p><span dur="4s">c</span></p><p dur="1s">d</p></div>
        """) == ["0-2000 a", "3000-5000 b", "5000-9000 c", "9000-10000 d"])
  }

  @Test func takesTheTimesOfSpans() throws {
    #expect(
      try lines(
        "<div><p><span begin='1s' end='2s'>a</span> <span begin='2s' end='4s'>b</span></p></div>")
        == ["1000-4000 a b"])
  }

  @Test func keepsWordsThatAreNeverShown() throws {
    let reading = try reading("<div><p begin='5s' end='5s'>x</p><p begin='6s' end='2s'>y</p></div>")
    #expect(lines(reading) == ["-1--1 x", "-1--1 y"])
    #expect(reading.diagnostics.map(\.id) == ["caption-never-shown"])
  }

  @Test func givesNoTimeWhereNoneIsWritten() throws {
    #expect(try lines("<div><p>x</p></div>") == ["-1--1 x"])
  }

  @Test func seesTimesThatCountFromTheStart() throws {
    let reading = try reading(
      """
      <div begin="19.764" end="59.300"><p begin="19.764" end="21.900"><span begin="19.764" \
      end="20.105">When</span> <span begin="20.105" end="21.900">you</span></p></div>
      <div begin="60" end="70"><p begin="61" end="62">were</p></div>
      """)
    #expect(lines(reading) == ["19764-21900 When you", "61000-62000 were"])
    #expect(reading.diagnostics.map(\.id) == ["ttml-time-irregular", "ttml-times-absolute"])
  }

  @Test func collapsesOrKeepsWhiteSpace() throws {
    #expect(
      try lines("<div><p begin='1s'>\n  a\t b \n<span> c </span>\n<br/>\n d\u{A0} e </p></div>")
        == ["1000--1 a b c d\u{A0} e"])
    #expect(
      try lines("<div xml:space='preserve'><p begin='1s'> a  b\nc<br/> d </p></div>") == [
        "1000--1 a  b c d"
      ])
    #expect(
      try lines(
        "<div><p begin='1s'><span>a</span>\n   <span>b</span><span>c</span></p></div>")
        == ["1000--1 a bc"])
  }

  /// Every place of a run of white space in a long text, so that no stride passes over one.
  @Test func collapsesWhiteSpaceWhereverItStands() throws {
    for length in 0..<40 {
      for gap in [" ", "  ", "\n", " \n ", "\t", "\r\n"] {
        let word = String(repeating: "a", count: length)
        let reading = try reading("<div><p begin='1s'>\(word)\(gap)é b\(gap)\(word)</p></div>")
        let wanted = length == 0 ? "é b" : "\(word) é b \(word)"
        #expect(reading.utterances.map { reading.words(of: $0) } == [wanted], "\(length)")
      }
    }
  }

  @Test func namesAgents() throws {
    let head = """
      <metadata><ttm:title>A title of five words</ttm:title>
      <ttm:agent xml:id="v1" type="person"><ttm:name type="family">X</ttm:name>\
      <ttm:name type="full"> Ana  Reed </ttm:name></ttm:agent>
      <ttm:agent xml:id="v2" type="person"/></metadata>
      """
    let reading = try reading(
      """
      <div ttm:agent="v1"><p begin="1s" end="2s">a</p><p begin="3s" end="4s" ttm:agent="v2">b \
      <span ttm:agent="v1">c</span></p><p begin="5s" ttm:agent="v1 v2">d</p></div>
      """, head: head)
    #expect(
      lines(reading) == [
        "1000-2000 [Ana Reed] a", "3000--1 [v2] b", "-1-4000 [Ana Reed] c",
        "5000--1 [Ana Reed + v2] d",
      ]
    )
    #expect(
      reading.account.omissions == [.init(reason: "metadata", count: 1, words: 8)])
  }

  @Test func splitsAParagraphWhereTheSpeakerChanges() throws {
    #expect(
      try lines(
        "<div><p begin='1s' end='4s'>-Ana Reed: Yes.<br/>-Tom: No.</p><p begin='5s'>-Ana Reed: So</p><p begin='6s'>Tom: well</p></div>"
      ) == [
        "1000--1 [Ana Reed] Yes.", "-1-4000 [Tom] No.", "5000--1 [Ana Reed] So",
        "6000--1 [Tom] well",
      ])
  }

  @Test func leavesOutOtherNamespacesAndCountsThem() throws {
    let reading = try reading(
      """
      <x:a xmlns:x="urn:x">some words</x:a><div><metadata><ttm:desc>one</ttm:desc></metadata>\
      <p begin="1s">a<x:note xmlns:x="urn:x">not said</x:note>b <ttm:desc>no</ttm:desc>c</p></div>
      """)
    #expect(lines(reading) == ["1000--1 ab c"])
    #expect(
      reading.account.omissions == [
        .init(reason: "foreign elements", count: 3, words: 5),
        .init(reason: "metadata", count: 1, words: 1),
      ])
  }

  @Test func keepsTheBaseOfRuby() throws {
    let reading = try reading(
      "<div><p begin='1s'><span tts:ruby='container'><span tts:ruby='base'>A</span><span tts:ruby='text'>B</span></span></p></div>"
    )
    #expect(lines(reading) == ["1000--1 A"])
    #expect(reading.account.omissions == [.init(reason: "ruby annotations", count: 1, words: 1)])
  }

  @Test func readsTheFirstOfTwoLanguages() throws {
    let reading = try reading(
      """
      <div xml:lang="en"><p begin="1s">One two</p></div><div xml:lang="fr"><p begin="1s">Un deux \
      trois</p><p begin="2s">Quatre</p></div><div xml:lang="en-GB"><p begin="3s">Three</p></div>
      """)
    #expect(lines(reading) == ["1000--1 One two", "3000--1 Three"])
    #expect(reading.language == "en")
    #expect(
      reading.account.omissions == [
        .init(reason: "captions in another language (fr)", count: 2, words: 4)
      ])
    #expect(reading.diagnostics.map(\.id) == ["caption-language-left-out"])
  }

  @Test func keepsTextWithoutARegionAndHiddenText() throws {
    #expect(
      try lines(
        "<div><p begin='1s' region='no'>a</p><p begin='2s' tts:display='none'>b</p></div>",
        head: "<layout><region xml:id='r'/></layout>") == ["1000--1 a", "2000--1 b"])
  }

  @Test func saysThatImagesHoldNothingToRead() throws {
    let smpte = "xmlns:smpte='http://www.smpte-ra.org/schemas/2052-1/2010/smpte-tt'"
    let silent = try reading("<div \(smpte) begin='1s' smpte:backgroundImage='#a'/>")
    #expect(silent.diagnostics.map(\.id) == ["image-captions"])
    let told = try reading(
      """
      <div \(smpte) begin="1s" end="2s" smpte:backgroundImage="#a"><metadata>\
      <ittm:altText xmlns:ittm="http://www.w3.org/ns/ttml/profile/imsc1#metadata">Hello there\
      </ittm:altText></metadata></div>
      """)
    #expect(lines(told) == ["1000-2000 Hello there"])
  }

  @Test(arguments: [
    "<tt xmlns='http://www.w3.org/2006/10/ttaf1'><body><div><p begin='1s'>x</p></div></body></tt>",
    "<tt xmlns='http://www.w3.org/2006/04/ttaf1'><body><div><p begin='1s'>x</p></div></body></tt>",
    "<tt><body><div><p begin='1s'>x</p></div></body></tt>",
    "<tt:tt xmlns:tt='http://www.w3.org/ns/ttml'><tt:body><tt:p begin='1s'>x</tt:p></tt:body></tt:tt>",
  ]) func readsEveryEdition(text: String) throws {
    #expect(lines(try TTMLReader.read(Array(text.utf8), path: "a")) == ["1000--1 x"])
  }

  @Test func readsPrefixesThatNothingDeclares() throws {
    let text = "<tt ttp:tickRate='10'><body><div><p begin='5t'>x</p></div></body></tt>"
    let reading = try TTMLReader.read(Array(text.utf8), path: "a")
    #expect(lines(reading) == ["500--1 x"])
    #expect(reading.diagnostics.map(\.id) == ["xml-complaint"])
  }

  @Test func refusesOtherRoots() {
    let refusal = #expect(throws: ReadFailure.self) {
      try TTMLReader.read(Array("<timedtext format='3'/>".utf8), path: "a")
    }
    #expect(refusal?.diagnostic.id == "ttml-root")
  }

  @Test func refusesEveryTruncationAndNothingCrashes() {
    let whole = Array(
      Self.document("<div><p begin='1s' end='00:00:02:03'>- a &amp; é<br/>- b</p></div>").utf8)
    for count in 0..<(whole.count - 1) {
      #expect(throws: ReadFailure.self) { try TTMLReader.read(Array(whole[..<count]), path: "a") }
    }
  }
}
