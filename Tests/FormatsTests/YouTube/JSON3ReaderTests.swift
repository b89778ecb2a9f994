import Files
import Formats
import JSON
import Model
import TestSupport
import Testing

@Suite struct JSON3ReaderTests {
  private func read(_ events: String) throws -> Reading {
    try FormatRegistry.read(
      Array("{\"wireMagic\":\"pb3\",\"pens\":[{}],\"events\":[\(events)]}".utf8), path: "a.json3")
  }

  @Test func readsWordsAndWhatScrollsTheWindow() throws {
    let reading = try read(
      #"""
      {"tStartMs":0,"dDurationMs":90000,"id":1,"wpWinPosId":1},
      {"tStartMs":160,"dDurationMs":4080,"wWinId":1,"segs":[{"utf8":"so","acAsrConf":0},
        {"utf8":" then","tOffsetMs":320}]},
      {"tStartMs":2000,"wWinId":1,"aAppend":1,"segs":[{"utf8":"\n"}]},
      {"tStartMs":2010,"dDurationMs":5000,"wWinId":1,"segs":[{"utf8":"we went","acAsrConf":0}]}
      """#)
    #expect(reading.format == "json3")
    #expect(ReadingText.lines(reading) == ["|160-2000|so then", "|2010-7010|we went"])
    #expect(
      reading.wordTimes == [
        Reading.WordTime(offset: 0, start: 160), Reading.WordTime(offset: 3, start: 480),
        Reading.WordTime(offset: 7, start: 2010),
      ])
    #expect(
      ReadingText.omissions(reading) == ["1 0 append-newline rows of the caption window"])
    #expect(reading.account.unitsIn == 3)
  }

  @Test func readsCaptionsOfAPerson() throws {
    let reading = try read(
      #"""
      {"tStartMs":1000,"dDurationMs":2000,"segs":[{"utf8":">> NOOR: Thée\nand so"}]},
      {"tStartMs":"4000","segs":[{"utf8":"Yes."},{}]},
      {"dDurationMs":9223372036854775807,"segs":[{"utf8":"No."}]}
      """#)
    #expect(
      ReadingText.lines(reading) == ["NOOR|1000-3000|Thée and so", "|4000-|+Yes.", "|-|+No."])
    #expect(reading.wordTimes == [Reading.WordTime(offset: 12, start: 4000)])
    #expect(ReadingText.omissions(reading) == ["1 0 segments without text"])
    #expect(
      reading.diagnostics.map(\.id) == ["caption-time-unreadable", "caption-duration-missing"])
  }

  @Test func refusesWhatIsDamaged() {
    func id(_ text: String) -> String? {
      #expect(throws: ReadFailure.self) {
        try JSON3Reader.read(Array(text.utf8), path: "a")
      }?.diagnostic.id
    }
    #expect(id("{\"wireMagic\":\"pb3\",\"events\":[") == "json3-damaged")
    #expect(id("{\"wireMagic\":\"pb3\"}") == "json3-without-events")
    #expect(throws: ReadFailure.self) { try read("{\"tStartMs\":}") }
  }

  /// The same captions as srv3 and as json3, which a few cuts of the XML make.
  @Test(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
  func readsTheSameWordsAndTimesAsSRV3() throws {
    var rows = 0
    for path in try Shared.files(below: "realdata/captions-xml/youtube-srv3")
    where path.hasSuffix(".xml") {
      let bytes = try Files.read(Shared.path(path))
      var srv3 = try SRV3Reader.read(bytes, path: path)
      var json3 = try JSON3Reader.read(Self.json3(of: bytes), path: path)
      for index in srv3.utterances.indices { srv3.utterances[index].line = 0 }
      (srv3.format, srv3.account.bytesIn) = ("json3", 0)
      json3.account.bytesIn = 0
      srv3.account.encoding = json3.account.encoding
      #expect(json3 == srv3, "\(path)")
      rows += json3.account.unitsIn
    }
    #expect(rows > 200)
  }

  private static func json3(of srv3: [UInt8]) -> [UInt8] {
    let text = String(decoding: srv3, as: UTF8.self)
    guard let body = text.firstRange(of: "<body>") else { return [] }
    var events: [JSONValue] = []
    for piece in text[body.upperBound...].split(separator: "</p>") {
      guard let open = piece.firstRange(of: "<p "),
        let end = piece[open.upperBound...].firstIndex(of: ">")
      else { continue }
      var event = members(
        of: piece[open.upperBound..<end], ["t": "tStartMs", "d": "dDurationMs", "a": "aAppend"])
      var segments: [JSONValue] = []
      let inner = piece[piece.index(after: end)...]
      if !inner.contains("<s") { segments.append(.object(JSONObject([word(inner)]))) }
      for part in inner.split(separator: "</s>") {
        guard let tag = part.firstRange(of: "<s"),
          let close = part[tag.upperBound...].firstIndex(of: ">")
        else { continue }
        let more = members(
          of: part[tag.upperBound..<close], ["t": "tOffsetMs", "ac": "acAsrConf", "p": "pPenId"])
        var segment = more
        // A word that the XML marks has a time even where it says nothing of it.
        if more.isEmpty { segment.append(.init(key: "acAsrConf", value: .integer(0))) }
        segment.append(word(part[part.index(after: close)...]))
        segments.append(.object(JSONObject(segment)))
      }
      event.append(.init(key: "segs", value: .array(segments)))
      events.append(.object(JSONObject(event)))
    }
    let root = JSONObject([.init(key: "events", value: .array(events))])
    return JSONWriter(layout: .pretty).bytes(of: .object(root))
  }

  private static func members(
    of tag: Substring, _ names: [String: String]
  ) -> [JSONObject.Member] {
    tag.split(separator: " ").compactMap { attribute in
      let parts = attribute.split(separator: "=")
      guard parts.count == 2, let name = names[String(parts[0])],
        let value = Int(parts[1].filter { $0.isNumber })
      else { return nil }
      return JSONObject.Member(key: name, value: .integer(value))
    }
  }

  private static func word(_ text: Substring) -> JSONObject.Member {
    var text = String(text)
    for (name, sign) in [
      ("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
    ] {
      text.replace(name, with: sign)
    }
    return .init(key: "utf8", value: .string(text))
  }
}
