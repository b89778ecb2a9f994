import Formats
import Model
import Testing

@Suite struct YouTubeReaderTests {
  private func lines(_ reading: Reading) -> [String] {
    reading.utterances.map { utterance in
      let label = reading.label(of: utterance).map { "[\($0)] " } ?? ""
      let mark = utterance.changesSpeaker ? "* " : ""
      return "\(utterance.start)-\(utterance.end) \(mark)\(label)\(reading.words(of: utterance))"
    }
  }

  @Test func decodesSRV1Twice() throws {
    let text = """
      <?xml version="1.0" encoding="utf-8" ?><transcript><text start="12.881" dur="2.713">It&amp;#39;s
      a &amp;quot;scene&amp;quot; &amp;amp;amp; &lt;i&gt;not&lt;/i&gt;</text><text start="4" dur="0.93">a \
      &amp;lt; b and c &amp;gt; d</text><text start="5" dur="1"></text></transcript>
      """
    let reading = try SRV1Reader.read(Array(text.utf8), path: "a.xml")
    #expect(
      lines(reading) == ["12881-15594 It's a \"scene\" &amp; not", "4000-4930 a < b and c > d"])
    #expect(reading.format == "srv1")
    #expect(reading.kind == .captions)
    #expect(
      reading.account.omissions == [
        .init(reason: "formatting tags in captions", count: 2, words: 0),
        .init(reason: "captions without text", count: 1, words: 0),
      ])
    #expect(reading.account.unitsIn == 3)
    #expect(reading.account.unitsOut == 2)
    #expect(reading.diagnostics == [])
  }

  @Test func endsSRV1CaptionsWhereTheNextBegins() throws {
    let text =
      "<transcript><text start='1.42'>a</text><text start='4'></text><text start='7.5'>&amp;gt;&amp;gt; b</text></transcript>"
    let reading = try SRV1Reader.read(Array(text.utf8), path: "a.xml")
    #expect(lines(reading) == ["1420-4000 a", "7500--1 * b"])
    #expect(reading.diagnostics.map(\.id) == ["caption-duration-missing"])
  }

  @Test(arguments: [
    ("12.881", 12881), ("0.0005", 1), ("0.00049", 0), ("4", 4000), (".5", 500), ("1.", 1000),
    ("2147483.647", Int32.max), ("2147483.648", -1), ("-1", -1), ("", -1), ("1e3", -1),
    ("99999999999999999999", -1), ("1.2.3", -1),
  ]) func readsDecimalSeconds(text: String, milliseconds: Int32) throws {
    let reading = try SRV1Reader.read(
      Array("<transcript><text start='\(text)' dur='0'>x</text></transcript>".utf8), path: "a")
    #expect(reading.utterances.map(\.start) == [milliseconds])
  }

  @Test func joinsAppendedRowsOfSRV2() throws {
    let text = """
      <timedtext><text t="3340" d="900">*nom*</text><text t="5000" d="100" w="1">so</text>\
      <text t="5000" d="900" w="1" append="1"> we&#39;re</text><text t="5900" append="1">
      </text><text t="7000">end</text></timedtext>
      """
    let reading = try SRV2Reader.read(Array(text.utf8), path: "a.xml")
    #expect(lines(reading) == ["3340-4240 *nom*", "5000-5900 so we're", "7000--1 end"])
    #expect(
      reading.account.omissions == [
        .init(reason: "append-newline rows of the caption window", count: 1, words: 0)
      ])
  }

  @Test func takesWordsAndTheirTimesFromSRV3() throws {
    let text = """
      <timedtext format="3"><head><pen id="1"/></head><body><w t="0" id="1"/>
      <p t="30" d="9810" w="1"><s ac="200">okay</s><s t="900"> so</s></p>
      <p t="5269" w="1" a="1">
      </p>
      <p t="5279" d="3000" w="1"><s>&gt;&gt;</s><s t="151"> you</s></p><p t="9000" d="10"> </p></body></timedtext>
      """
    let reading = try SRV3Reader.read(Array(text.utf8), path: "a.xml")
    #expect(lines(reading) == ["30-5269 okay so", "5279-9000 * you"])
    #expect(String(decoding: reading.text, as: UTF8.self) == "okay soyou")
    #expect(
      reading.wordTimes == [
        .init(offset: 0, start: 30), .init(offset: 5, start: 930), .init(offset: 7, start: 5430),
      ])
    #expect(
      reading.account.omissions == [
        .init(reason: "append-newline rows of the caption window", count: 1, words: 0),
        .init(reason: "captions without text", count: 1, words: 0),
      ])
  }

  @Test func readsHumanSRV3WithItsDurations() throws {
    let text = """
      <timedtext format="3"><body><p t="8300" d="3230">It&#39;s Mr.
      Andersen &lt;i&gt;</p><p t="9000">x<s>y</s>z</p></body></timedtext>
      """
    let reading = try SRV3Reader.read(Array(text.utf8), path: "a.xml")
    #expect(lines(reading) == ["8300-11530 It's Mr. Andersen <i>", "9000--1 xyz"])
  }

  @Test func refusesTheOtherFormats() {
    let one = Array("<transcript><text start='1'>x</text></transcript>".utf8)
    let two = Array("<timedtext><text t='1'>x</text></timedtext>".utf8)
    let three = Array("<timedtext format='3'><body><p t='1'>x</p></body></timedtext>".utf8)
    #expect(throws: ReadFailure.self) { try SRV1Reader.read(two, path: "a") }
    #expect(throws: ReadFailure.self) { try SRV1Reader.read(three, path: "a") }
    #expect(throws: ReadFailure.self) { try SRV2Reader.read(one, path: "a") }
    #expect(throws: ReadFailure.self) { try SRV2Reader.read(three, path: "a") }
    #expect(throws: ReadFailure.self) { try SRV3Reader.read(one, path: "a") }
    #expect(throws: ReadFailure.self) { try SRV3Reader.read(two, path: "a") }
  }

  @Test func countsTextThatStandsNowhere() throws {
    let reading = try SRV1Reader.read(
      Array("<transcript>lost words<text start='1' dur='1'>x</text></transcript>".utf8), path: "a")
    #expect(
      reading.account.omissions == [.init(reason: "text outside captions", count: 1, words: 2)])
  }

  @Test func survivesHostileNumbers() throws {
    let text = """
      <timedtext format="3"><body><p t="2147483647" d="999999999999999999"><s \
      t="999999999999999999">a</s></p><p t="-5" d="x">b</p><p a="1" t="9">c</p></body></timedtext>
      """
    let reading = try SRV3Reader.read(Array(text.utf8), path: "a")
    #expect(reading.utterances.map { reading.words(of: $0) } == ["a", "b", "c"])
  }

  @Test func refusesEveryTruncation() {
    let whole = Array(
      "<timedtext format='3'><body><p t='1' d='2'><s>&gt;&gt; é</s></p></body></timedtext>".utf8)
    for count in 0..<(whole.count - 1) {
      let cut = Array(whole[..<count])
      #expect(throws: ReadFailure.self) { try SRV3Reader.read(cut, path: "a") }
      #expect(throws: ReadFailure.self) { try SRV2Reader.read(cut, path: "a") }
      #expect(throws: ReadFailure.self) { try SRV1Reader.read(cut, path: "a") }
    }
  }
}
