import Coding
import JSON
import Model
import Testing

@Suite struct CodingLogReaderTests {
  /// A log of five events, one of each thing that lines have.
  private func pen() -> LogPen {
    var pen = LogPen()
    let first = pen.write(.code, range: TextRange(3, 6), code: "meetings")
    pen.write(.code, range: TextRange(17, 33), code: "doors", memo: "« é »\n\"x\"")
    pen.write(.uncode, of: first)
    pen.write(.withhold, range: TextRange(42, 45))
    pen.write(.recode, of: pen.heads[0], code: "none")
    return pen
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { "\($0)\n" }
  }

  /// A line with any members and the id that they have.
  private func line(_ members: JSONValue, after: [String] = []) -> String {
    var object = members.object ?? JSONObject()
    if object["after"] == nil { object["after"] = .array(after.map { .string($0) }) }
    if object["at"] == nil { object["at"] = "2025-03-01T09:30:00Z" }
    if object["by"] == nil { object["by"] = "amal" }
    object.members.removeAll { $0.value == .null }
    let id = ReferenceForm.id(of: object)
    object.members.insert(JSONObject.Member(key: "id", value: .string(id)), at: 0)
    return String(decoding: JSONWriter().bytes(of: .object(object)), as: UTF8.self) + "\n"
  }

  @Test func readsAWholeLogInPiecesOfAnySize() {
    let bytes = Array(pen().text.utf8)
    let whole = LogWorld.read(bytes)
    #expect(whole.eventCount == 5)
    // The last act names no coding, which is seen when all logs are there.
    #expect(whole.diagnostics == [])
    for piece in 1...70 {
      let log = LogWorld.read(bytes, piece: piece)
      #expect(log.eventCount == 5)
      #expect(log.heads == whole.heads)
      #expect(log.diagnostics == [])
    }
  }

  @Test func countsEqualLinesOnce() {
    let text = pen().text
    let log = LogWorld.read(text + text + lines(text)[2])
    #expect(log.eventCount == 5)
    #expect(log.repeatedLines == 6)
    #expect(log.heads == pen().heads)
    #expect(log.diagnostics == [])
  }

  @Test func passesOverMarksEmptyLinesAndCarriageReturns() {
    let text = "\u{FEFF}" + pen().text.replacing("\n", with: "\r\n") + "\n \n\r\n"
    let log = LogWorld.read(text)
    #expect(log.eventCount == 5)
    #expect(log.diagnostics == [])
  }

  @Test func countsAWholeLastLineWithoutLineFeed() {
    let log = LogWorld.read(String(pen().text.dropLast()))
    #expect(log.eventCount == 5)
    #expect(log.diagnostics == [])
  }

  /// Cut at any byte, the whole lines before it count and the rest is one warning.
  @Test func losesOnlyTheTornLineAtEveryTruncation() {
    let bytes = Array(pen().text.utf8)
    for count in 0...bytes.count {
      let log = LogWorld.read(Array(bytes[..<count]))
      let whole = bytes[..<count].count { $0 == 10 }
      let rest = count - ((bytes[..<count].lastIndex(of: 10) ?? -1) + 1)
      let isComplete = count < bytes.count && bytes[count] == 10 && rest > 0
      #expect(log.eventCount == whole + (isComplete ? 1 : 0))
      let isTorn = rest > 0 && !isComplete
      #expect(
        LogWorld.ids(log.diagnostics) == (isTorn ? ["\(whole + 1) coding-log-torn"] : []))
    }
  }

  @Test func findsTheEventBehindATornOne() {
    let lines = lines(pen().text)
    for cut in [1, 8, 40, lines[1].utf8.count - 2] {
      let torn = String(decoding: Array(lines[1].utf8.prefix(cut)), as: UTF8.self)
      let log = LogWorld.read(lines[0] + torn + lines[1] + lines[2])
      #expect(log.eventCount == 3)
      #expect(LogWorld.ids(log.diagnostics) == ["2 coding-log-torn"])
    }
  }

  /// Every byte of a line set to every one of some values: the event never counts as another.
  @Test func noticesEveryChangedByte() throws {
    let lines = lines(pen().text).map { Array($0.utf8) }
    let whole = LogWorld.read(lines.flatMap { $0 })
    for index in 0..<(lines[1].count - 1) {
      for change: UInt8 in [0x20, 0x22, 0x30, 0x61, 0x7D, 0xC3, 0x00] {
        var changed = lines
        guard changed[1][index] != change else { continue }
        changed[1][index] = change
        let log = LogWorld.read(changed.flatMap { $0 })
        if log.diagnostics.isEmpty {
          Issue.record("byte \(index) set to \(change)")
        }
        #expect(log.eventCount == whole.eventCount - 1)
        #expect(log.diagnostics.allSatisfy { $0.place.line == 2 || $0.place.line == 3 })
        #expect(log.diagnostics.contains { $0.place.line == 2 })
      }
    }
  }

  @Test func saysWhichEventIsMissing() {
    let lines = lines(pen().text)
    let log = LogWorld.read(lines[0] + lines[2] + lines[3])
    #expect(log.eventCount == 3)
    #expect(
      log.diagnostics == [
        .error(
          "coding-log-missing-event", at: Place("Corpus/codings/amal-3f.jsonl", line: 2),
          "event \(lines[1].dropFirst(7).prefix(8)) missing; this one was written after it",
          explanation: "A log only grows: what it had, it has.",
          fixes: ["take the missing lines back from an earlier version of the file"])
      ])
  }

  @Test func countsLinesThatChangedPlaces() {
    let lines = lines(pen().text)
    let log = LogWorld.read(lines[2] + lines[1] + lines[0] + lines[3] + lines[4])
    #expect(log.eventCount == 5)
    #expect(LogWorld.ids(log.diagnostics) == ["1 coding-log-order", "2 coding-log-order"])
    #expect(log.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(log.heads == pen().heads)
    #expect(Array(CodingHistory([log]).codings) == Array(CodingHistory([pen().log]).codings))
  }

  @Test func countsBothSidesOfAConflict() {
    let lines = lines(pen().text)
    let log = LogWorld.read(
      "\(lines[0])<<<<<<< HEAD\n\(lines[1])||||||| base\n=======\n\(lines[2])>>>>>>> theirs\n")
    #expect(log.eventCount == 3)
    #expect(LogWorld.ids(log.diagnostics) == [2, 4, 5, 7].map { "\($0) coding-log-conflict" })
  }

  @Test(arguments: [
    ("not json", "1 coding-log-not-json"), ("[]", "1 coding-log-not-json"),
    ("{}", "1 coding-log-missing-member"), ("{\"id\":\"x\"}", "1 coding-log-wrong-member"),
    ("{\"id\":1,\"id\":2}", "1 coding-log-not-json"),
    ("\u{0}", "1 coding-log-not-json"),
    (String(repeating: "x", count: (1 << 20) + 1), "1 coding-log-line-length"),
  ])
  func goesOnAfter(_ bad: String, _ diagnostic: String) {
    for piece in [1 << 18, 1 << 22] {
      let log = LogWorld.read(Array((bad + "\n" + pen().text).utf8), piece: piece)
      #expect(log.eventCount == 5)
      #expect(LogWorld.ids(log.diagnostics) == [diagnostic])
    }
  }

  @Test func goesOnAfterBytesThatAreNoUTF8() {
    let log = LogWorld.read(Array("{\"id\":\"".utf8) + [0xFF, 0x0A] + Array(pen().text.utf8))
    #expect(log.eventCount == 5)
    #expect(LogWorld.ids(log.diagnostics) == ["1 coding-log-not-json"])
  }

  @Test(
    arguments: [
      (["act": "dance"], "1 coding-log-unknown-act"),
      (["act": "undo"], "1 coding-log-missing-member"),
      (["act": "undo", "of": "x"], "1 coding-log-wrong-member"),
      (["act": 1], "1 coding-log-wrong-member"),
      (["act": "memo", "interview": "louise"], "1 coding-log-missing-member"),
      (["act": "memo", "interview": "louise", "memo": "x"], "1 coding-log-missing-member"),
      (["act": "erase"], "1 coding-log-missing-member"),
      (["act": "code", "code": "x"], "1 coding-log-missing-member"),
      (["act": "erase", "interview": "x", "at": "2025-03-01"], "1 coding-log-wrong-member"),
      (["act": "erase", "interview": "x", "at": "2025-03-01T09:30:00.5Z"], nil),
      (
        ["act": "erase", "interview": "x", "at": "2025-03-01T09:30:00.Z"],
        "1 coding-log-wrong-member"
      ),
      (["act": "erase", "interview": ""], "1 coding-log-wrong-member"),
      (["act": "erase", "interview": "x", "by": ""], "1 coding-log-wrong-member"),
      (["act": "erase", "interview": "x", "by": nil], "1 coding-log-missing-member"),
      (["act": "erase", "interview": "x", "after": "x"], "1 coding-log-wrong-member"),
      (["act": "erase", "interview": "x", "after": ["x"]], "1 coding-log-wrong-member"),
      (["act": "erase", "interview": "x", "salt": "short"], "1 coding-log-wrong-member"),
      (["act": "erase", "interview": "x", "words": "x"], "1 coding-log-wrong-member"),
      (["act": "erase", "interview": "x", "range": [1]], "1 coding-log-wrong-member"),
      (["act": "erase", "interview": "x", "range": [2, 2]], "1 coding-log-wrong-member"),
      (["act": "erase", "interview": "x", "range": [-1, 2]], "1 coding-log-wrong-member"),
      (["act": "erase", "interview": "x", "range": [1, 2.0]], "1 coding-log-wrong-member"),
      (["act": "erase", "interview": "x", "exact": 1], "1 coding-log-wrong-member"),
      (
        ["act": "erase", "interview": "x", "mood": ["b": 1, "a": "\n"]],
        "1 coding-log-unknown-member"
      ),
    ] as [(JSONValue, String?)])
  func checksMembers(_ members: JSONValue, _ diagnostic: String?) {
    let log = LogWorld.read(line(members))
    // Whatever its members are, the event is one, and others may follow it.
    #expect(log.eventCount == 1)
    #expect(LogWorld.ids(log.diagnostics) == [diagnostic].compactMap(\.self))
  }

  @Test func refusesWordsBesideTheirHash() {
    let hash = String(repeating: "a", count: 64)
    let log = LogWorld.read(
      line([
        "act": "memo", "interview": "x", "memo": "m", "salt": .string(LogWorld.salt),
        "words": .string(hash),
      ]))
    #expect(LogWorld.ids(log.diagnostics) == ["1 coding-log-wrong-member"])
  }

  @Test func noticesASecondCoder() {
    let first = LogWorld.line(LogWorld.event(.erase, interview: "x"))
    let second = LogWorld.line(LogWorld.event(.erase, after: [first.id], by: "bo", interview: "x"))
    #expect(
      LogWorld.ids(LogWorld.read(first.text + second.text).diagnostics)
        == ["2 coding-log-two-coders"])
  }

  @Test(arguments: [
    ("exact", "mut"), ("exact", "me"), ("prefix", "We"), ("suffix", "of"), ("exact", "met "),
    ("suffix", String(repeating: "x", count: 500)), ("prefix", String(repeating: "x", count: 500)),
  ])
  func noticesWordsThatAreNotThoseOfTheText(_ member: String, _ words: String) throws {
    var event = LogWorld.event(.code, range: TextRange(3, 6), code: "x")
    switch member {
    case "exact": event.exact = words
    case "prefix": event.prefix = words
    default: event.suffix = words
    }
    let log = LogWorld.read(LogWorld.line(event).text)
    #expect(LogWorld.ids(log.diagnostics) == ["1 coding-anchor-mismatch"])
    #expect(Array(CodingHistory([log]).codings) == [])
    let diagnostic = try #require(log.diagnostics.first)
    #expect(!"\(diagnostic)".contains("mut"))
  }

  @Test func noticesRangesBeyondTheText() {
    var event = LogWorld.event(.code, range: TextRange(3, 6), code: "x")
    event.range = TextRange(1_000_000, 1_000_003)
    #expect(
      LogWorld.ids(LogWorld.read(LogWorld.line(event).text).diagnostics)
        == ["1 coding-anchor-mismatch"])
  }

  @Test func asksOnceForATextThatIsMissing() {
    var first = LogWorld.event(.code, range: TextRange(3, 6), code: "x")
    first.text = String(repeating: "0", count: 64)
    var second = first
    let line = LogWorld.line(first)
    second.after = [line.id]
    let log = LogWorld.read(line.text + LogWorld.line(second).text)
    #expect(LogWorld.ids(log.diagnostics) == ["1 coding-text-missing"])
    #expect(CodingHistory([log]).codingCount == 2)
  }

  @Test func saysSoOnceWhenVeryManyLinesAreWrong() {
    let log = LogWorld.read(String(repeating: "x\n", count: 5000))
    #expect(log.diagnostics.count == 1001)
    #expect(
      log.diagnostics.first?.summary == "4000 further lines have the same problem")
  }

  @Test func bringsNoErasedWordsBack() throws {
    let line = LogWorld.line(LogWorld.event(.code, range: TextRange(3, 6), code: "x")).text
    let erased = String(
      decoding: try #require(CodingEventWriter.erased(Array(line.utf8))), as: UTF8.self)
    for text in [line + erased, erased + line] {
      let log = LogWorld.read(text)
      #expect(log.eventCount == 1)
      #expect(LogWorld.ids(log.diagnostics) == ["2 coding-log-words-return"])
      #expect(Array(CodingHistory([log]).codings) == [])
    }
  }
}

/// The id of an event by the letter of `docs/coding-log.md`, on its own.
enum ReferenceForm {
  static func id(of object: JSONObject) -> String {
    let wordKeys = ["exact", "memo", "prefix", "salt", "suffix"]
    var words = JSONObject()
    var others = JSONObject()
    for member in object.members where member.key != "id" {
      if wordKeys.contains(member.key) {
        words.members.append(member)
      } else {
        others.members.append(member)
      }
    }
    if !words.members.isEmpty { others["words"] = .string(hash(words)) }
    return hash(others)
  }

  private static func hash(_ object: JSONObject) -> String {
    Hashing.hex(JSONWriter(sortsKeys: true).bytes(of: .object(object)))
  }
}
