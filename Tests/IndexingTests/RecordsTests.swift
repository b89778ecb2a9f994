import Files
import Indexing
import Model
import Testing

@Suite struct RecordsTests {
  @Test(arguments: 0..<8)
  func replacesFileRecords(seed: Int) throws {
    var invented = Invented(seed: seed)
    let index = try StudyIndex(path: nil)
    var records: [String: FileRecord] = [:]
    for _ in 0..<6 {
      for _ in 0..<5 {
        let path = invented.one(of: ["a", "b/c", "b/é", "b", "z", "ab"])
        records[path] = invented.number(below: 3) == 0 ? nil : invented.record(path)
      }
      let expected = records.values.sorted {
        $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
      }
      try index.replaceFileRecords(records.values.shuffled())
      try index.replaceOutputRecords(Array(expected.prefix(2)))
      #expect(try index.fileRecords() == expected)
      #expect(try index.outputRecords() == Array(expected.prefix(2)))
    }
  }

  @Test func keepsPathsThatDifferOnlyInTheirBytes() throws {
    var invented = Invented(seed: 1)
    let index = try StudyIndex(path: nil)
    let records = [invented.record("e\u{301}"), invented.record("é")]
    try index.replaceFileRecords(records)
    #expect(try index.fileRecords().map(\.hash) == records.map(\.hash))
    try index.replaceFileRecords([records[1]])
    #expect(try index.fileRecords().map(\.hash) == [records[1].hash])
  }

  @Test func givesDiagnosticsBack() throws {
    let index = try StudyIndex(path: nil)
    let first = Diagnostic.error(
      "quote-not-found", at: Place("Reports/topics/é.md", line: 3, column: 9), "quote not found",
      explanation: "why", fixes: ["check the words", ""], words: ["- mine", "+ yours"])
    let second = Diagnostic.warning("x", at: Place("a"), "summary")
    try index.replaceDiagnostics([second, first, second], of: "publish")
    try index.replaceDiagnostics([first], of: "ingest:rosa")
    #expect(try index.diagnostics(of: "publish") == [second, first, second])
    #expect(try index.diagnostics() == [first, second, first, second])
    #expect(try index.diagnosticScopes() == ["ingest:rosa", "publish"])
    try index.replaceDiagnostics([], of: "publish")
    #expect(try index.diagnostics() == [first])
  }

  @Test func keepsResultsUntilTheyAreUnused() throws {
    let index = try StudyIndex(path: nil)
    try index.cache([1, 2], "page", "a")
    try index.cache([], "page", "b")
    try index.cache([3], "verdict", "a")
    try index.cache([4], "page", "a")
    #expect(try index.cached("page", "a") == [4])
    #expect(try index.cached("page", "b") == [])
    #expect(try index.cached("page", "c") == nil)
    try index.trimCache("page", keeping: ["b", "z"])
    #expect(try index.cached("page", "a") == nil)
    #expect(try index.cached("page", "b") == [])
    #expect(try index.cached("verdict", "a") == [3])
  }
}
