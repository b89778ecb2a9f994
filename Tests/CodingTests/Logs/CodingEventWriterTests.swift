import Coding
import Digest
import JSON
import Model
import Testing

@Suite struct CodingEventWriterTests {
  private let range = TextRange(3, 6)

  @Test func writesTheMembersInTheOrderOfTheContract() throws {
    var event = LogWorld.event(
      .code, after: [String(repeating: "a", count: 64)], range: range, code: "meetings/often",
      memo: "a \"note\"\n")
    event.of = String(repeating: "b", count: 64)
    let (id, line) = LogWorld.line(event)
    #expect(
      line == """
        {"id":"\(id)","after":["\(String(repeating: "a", count: 64))"],\
        "of":"\(String(repeating: "b", count: 64))","at":"2025-03-01T09:30:00Z","by":"amal",\
        "act":"code","interview":"louise","text":"\(LogWorld.hash)","range":[3,6],"exact":"met",\
        "prefix":"We ","suffix":" of","salt":"\(LogWorld.salt)","code":"meetings/often",\
        "memo":"a \\"note\\"\\n"}

        """)
  }

  /// The two hashes of `docs/coding-log.md`, put together by hand.
  @Test func takesTheIDFromTheCanonicalForm() {
    let event = LogWorld.event(.code, range: range, code: "often", memo: "a \"note\"\n")
    let words = SHA256.hex(
      of: """
        {"exact":"met","memo":"a \\"note\\"\\n","prefix":"We ","salt":"\(LogWorld.salt)",\
        "suffix":" of"}
        """)
    let id = SHA256.hex(
      of: """
        {"act":"code","after":[],"at":"2025-03-01T09:30:00Z","by":"amal","code":"often",\
        "interview":"louise","range":[3,6],"text":"\(LogWorld.hash)","words":"\(words)"}
        """)
    #expect(LogWorld.line(event).id == id)
    #expect(
      LogWorld.line(LogWorld.event(.undo, of: id, at: 1)).id
        == SHA256.hex(
          of: """
            {"act":"undo","after":[],"at":"2025-03-01T09:30:01Z","by":"amal","of":"\(id)"}
            """))
  }

  /// What the Python of `docs/coding-log.md` gives for the same event.
  @Test func agreesWithAnotherProgramOnTheID() {
    var event = CodingEvent(.code, by: "amal", at: "2025-03-01T09:30:00Z", after: [])
    event.interview = "louise"
    event.text = String(repeating: "ab", count: 32)
    event.range = TextRange(3, 6)
    event.exact = "é\n\u{1}met\"\u{7F}"
    event.salt = String(repeating: "0", count: 32)
    event.code = "x"
    #expect(
      LogWorld.line(event).id
        == "11dae150cd91af34ed89b0445f6c0d7377e66201a0bc218118467d4e0d2a8774")
  }

  @Test func erasesWordsAndKeepsTheID() throws {
    let (id, line) = LogWorld.line(
      LogWorld.event(.code, range: range, code: "often", memo: "note"))
    let erased = try #require(CodingEventWriter.erased(Array(line.utf8)))
    let object = try #require(try JSONParser.parse(erased).object)
    #expect(
      object.keys == [
        "id", "after", "at", "by", "act", "interview", "text", "range", "words", "code",
      ])
    #expect(object["id"] == .string(id))
    let text = String(decoding: erased, as: UTF8.self)
    for word in ["met", "note", LogWorld.salt] { #expect(!text.contains(word)) }
    #expect(CodingEventWriter.erased(erased) == nil)
    #expect(LogWorld.read(erased).eventCount == 1)
  }

  @Test func erasesNothingWhereNothingIsToErase() {
    let (id, line) = LogWorld.line(LogWorld.event(.code, range: range, code: "often"))
    let undo = LogWorld.line(LogWorld.event(.undo, after: [id], of: id)).text
    #expect(CodingEventWriter.erased(Array(undo.utf8)) == nil)
    #expect(CodingEventWriter.erased(Array(line.utf8.dropLast(3))) == nil)
  }

  /// Another way to write the same JSON is the same event.
  @Test func verifiesWhateverTheSpellingOfTheJSON() throws {
    let (id, line) = LogWorld.line(
      LogWorld.event(.code, range: TextRange(27, 37), code: "doors", memo: "é/\\"))
    let object = try #require(try JSONParser.parse(Array(line.utf8)).object)
    var reversed = object
    reversed.members.reverse()
    let spellings: [String] = [
      line.replacing("\"range\":[27,37]", with: " \"range\" : [ 27,\t37 ] "),
      line.replacing("é", with: "\\u00e9").replacing("louise", with: "lou\\u0069se"),
      String(decoding: JSONWriter(isForHTML: true).bytes(of: .object(reversed)), as: UTF8.self),
    ]
    for spelling in spellings {
      let log = LogWorld.read(spelling + "\n")
      #expect(LogWorld.ids(log.diagnostics) == [])
      #expect(log.heads == [id])
      #expect(
        Array(CodingHistory([log]).codings) == Array(CodingHistory([LogWorld.read(line)]).codings))
    }
  }
}
