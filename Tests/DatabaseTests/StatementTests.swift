import Database
import Testing

@Suite struct StatementTests {
  @Test(arguments: [
    "", "plain", "l’équipe 🙂", "before\u{0}after", "e\u{301}",
    String(repeating: "x", count: 70_000),
  ])
  func roundTripsTexts(_ text: String) throws {
    let connection = try Connection(path: nil)
    let statement = try connection.statement("SELECT ?1, length(CAST(?1 AS BLOB)), typeof(?1)")
    var found: [String] = []
    statement.bind(1, text)
    try statement.forEachRow { row in
      found += [row.string(0), String(row.int(1)), row.string(2)]
      #expect(row.bytes(0) == Array(text.utf8))
    }
    statement.bindText(1, text.utf8.span)
    try statement.forEachRow { row in found += [row.string(0), row.string(2)] }
    #expect(
      found.map { Array($0.utf8) }
        == [text, String(text.utf8.count), "text", text, "text"].map { Array($0.utf8) })
  }

  @Test(arguments: [[], [0], [0xFF, 0x00, 0xFE], Array(repeating: 7, count: 70_000)] as [[UInt8]])
  func roundTripsBytes(_ bytes: [UInt8]) throws {
    let connection = try Connection(path: nil)
    #expect(try connection.bytes("SELECT ?", .bytes(bytes)) == bytes)
    #expect(try connection.string("SELECT typeof(?)", .bytes(bytes)) == "blob")
  }

  @Test(arguments: [0, 1, -1, Int.max, Int.min])
  func roundTripsIntegers(_ number: Int) throws {
    let connection = try Connection(path: nil)
    #expect(try connection.int("SELECT ?", .int(number)) == number)
  }

  @Test func readsNullAsNothing() throws {
    let connection = try Connection(path: nil)
    #expect(try connection.int("SELECT ?", nil) == nil)
    #expect(try connection.string("SELECT ?", .optional(String?.none)) == nil)
    #expect(try connection.bytes("SELECT ?", .optional(Int?.none)) == nil)
    #expect(try connection.int("SELECT 1 WHERE 0") == nil)
    let statement = try connection.statement("SELECT ?, ?, ?, ?")
    statement.bind(1, Int?.none)
    statement.bind(2, String?.none)
    statement.bind(3, 1.5)
    statement.bind(4, Int?.some(4))
    try statement.forEachRow { row in
      #expect(row.optionalInt(0) == nil && row.optionalString(1) == nil && row.isNull(1))
      #expect(row.double(2) == 1.5 && row.optionalInt(3) == 4)
      #expect(row.string(0) == "" && row.bytes(1) == [] && row.int(0) == 0)
    }
  }

  @Test func repairsIllFormedTextOnlyWhenItIsReadAsAString() throws {
    let connection = try Connection(path: nil)
    let statement = try connection.statement("SELECT ?")
    let bytes: [UInt8] = [0x61, 0xFF, 0x62]
    statement.bindText(1, bytes.span)
    try statement.forEachRow { row in
      #expect(row.bytes(0) == bytes)
      #expect(row.string(0) == "a\u{FFFD}b")
    }
  }
}
