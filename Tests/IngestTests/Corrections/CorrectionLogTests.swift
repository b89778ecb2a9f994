import Ingest
import Model
import Testing

@Suite struct CorrectionLogTests {
  private let salt = "0123456789abcdef0123456789abcdef"
  private let correction = Correction(
    of: ["ff00"], at: "2026-03-01T09:30:00Z", by: "amal", text: "aa", range: TextRange(2, 7),
    exact: "opend", prefix: "I ", suffix: " \"doors\"", now: "opened", note: "heard it twice")

  @Test func readsWhatItWrote() {
    let (id, line) = CorrectionWriter.line(for: correction, salt: salt)
    var expected = correction
    expected.id = id
    expected.place = Place("a.jsonl", line: 2)
    // Equal lines count once.
    let log = CorrectionLog([10] + line + line, path: "a.jsonl")
    #expect(log.corrections == [expected])
    #expect(log.diagnostics == [])
  }

  @Test func writesLinesThatOtherProgramsCanVerify() {
    // The id was worked out with the Python of docs/coding-log.md and the members of
    // docs/corrections.md.
    let (id, line) = CorrectionWriter.line(for: correction, salt: salt)
    let text = String(decoding: line, as: UTF8.self)
    #expect(
      text == """
        {"id":"\(id)","of":["ff00"],"at":"2026-03-01T09:30:00Z","by":"amal","text":"aa",\
        "range":[2,7],"exact":"opend","prefix":"I ","suffix":" \\"doors\\"","now":"opened",\
        "note":"heard it twice","salt":"0123456789abcdef0123456789abcdef"}

        """)
    #expect(id == Self.expectedID)
  }

  private static let expectedID =
    "686541e96f7d55b2a9b387b8156960e2494e2421cc19dc4456c24ba04d0c53d2"

  @Test func refusesEveryChangedLetter() {
    let (_, line) = CorrectionWriter.line(for: correction, salt: salt)
    for index in line.indices.dropLast() {
      var changed = line
      changed[index] = changed[index] == UInt8(ascii: "b") ? UInt8(ascii: "c") : UInt8(ascii: "b")
      let log = CorrectionLog(changed, path: "a.jsonl")
      #expect(log.corrections == [], "byte \(index)")
      #expect(log.diagnostics.count == 1, "byte \(index)")
    }
  }

  @Test func passesOverErasedWords() {
    let erased = #"{"id":"aa","at":"2026-03-01T09:30:00Z","by":"amal","words":"bb"}"#
    let log = CorrectionLog(Array(erased.utf8), path: "a.jsonl")
    #expect(log.corrections == [])
    #expect(log.diagnostics == [])
  }

  @Test(arguments: [
    ("no json", "correction-not-json"),
    (#"{"id":"aa","at":"x"}"#, "correction-missing-member"),
    (#"{"id":"aa","at":"x","by":"amal","now":"y"}"#, "correction-changed"),
  ])
  func saysWhatIsWrong(line: String, id: String) {
    let log = CorrectionLog(Array(line.utf8), path: "a.jsonl")
    #expect(log.corrections == [])
    #expect(log.diagnostics.map(\.id) == [id])
    #expect(log.diagnostics.map(\.place) == [Place("a.jsonl", line: 1)])
  }
}
