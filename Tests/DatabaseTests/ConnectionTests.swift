import Database
import Files
import TestSupport
import Testing

@Suite struct ConnectionTests {
  private func numbers(_ connection: Connection) throws -> [Int] {
    var found: [Int] = []
    try connection.rows("SELECT n FROM t ORDER BY n") { row in found.append(row.int(0)) }
    return found
  }

  @Test func keepsWhatATransactionDidAndUndoesWhatFailed() throws {
    let connection = try Connection(path: nil)
    try connection.execute("CREATE TABLE t(n INTEGER PRIMARY KEY)")
    try connection.transaction { () throws(DatabaseFailure) in
      try connection.run("INSERT INTO t VALUES(?)", 1)
    }
    #expect(throws: DatabaseFailure.self) {
      try connection.transaction { () throws(DatabaseFailure) in
        try connection.run("INSERT INTO t VALUES(?)", 2)
        try connection.run("INSERT INTO t VALUES(?)", 1)
      }
    }
    #expect(try numbers(connection) == [1])
    #expect(!connection.isInTransaction)
  }

  @Test func undoesAnInnerTransactionAlone() throws {
    let connection = try Connection(path: nil)
    try connection.execute("CREATE TABLE t(n INTEGER PRIMARY KEY)")
    try connection.transaction { () throws(DatabaseFailure) in
      try connection.run("INSERT INTO t VALUES(1)")
      do {
        try connection.transaction { () throws(DatabaseFailure) in
          try connection.run("INSERT INTO t VALUES(2)")
          try connection.run("INSERT INTO t VALUES(1)")
        }
      } catch {}
      try connection.transaction { () throws(DatabaseFailure) in
        try connection.run("INSERT INTO t VALUES(3)")
      }
    }
    #expect(try numbers(connection) == [1, 3])
  }

  @Test func namesCodeMessageAndStatementButNoBoundValue() throws {
    let connection = try Connection(path: nil)
    try connection.execute("CREATE TABLE t(words TEXT UNIQUE)")
    let insert = "INSERT INTO t VALUES(?)"
    try connection.run(insert, "I was afraid")
    let failure = #expect(throws: DatabaseFailure.self) {
      try connection.run(insert, "I was afraid")
    }
    #expect(
      failure
        == DatabaseFailure(
          code: 2067, message: "UNIQUE constraint failed: t.words", sql: insert))
    #expect(failure?.primaryCode == 19)
  }

  @Test func keepsASearchThatFullTextRefusesOutOfTheFailure() throws {
    let connection = try Connection(path: nil)
    try connection.execute("CREATE VIRTUAL TABLE t USING fts5(words)")
    let failure = #expect(throws: DatabaseFailure.self) {
      try connection.rows("SELECT words FROM t WHERE t MATCH ?", "afraid\"") { _ in }
    }
    #expect(failure?.description.contains("afraid") == false)
  }

  @Test func readsInsideARowOfTheSameStatement() throws {
    let connection = try Connection(path: nil)
    try connection.execute("CREATE TABLE t(n INTEGER PRIMARY KEY); INSERT INTO t VALUES(1),(2)")
    var pairs: [[Int]] = []
    let sql = "SELECT n FROM t ORDER BY n"
    try connection.rows(sql) { outer throws(DatabaseFailure) in
      let first = outer.int(0)
      try connection.rows(sql) { inner in pairs.append([first, inner.int(0)]) }
    }
    #expect(pairs == [[1, 1], [1, 2], [2, 1], [2, 2]])
  }

  @Test func readsWhileAnotherConnectionWrites() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.sqlite"
    let writer = try Connection(path: path)
    try writer.useWriteAheadLog()
    try writer.execute("CREATE TABLE t(n INTEGER PRIMARY KEY); INSERT INTO t VALUES(1)")
    let reader = try Connection(path: path)
    try writer.begin()
    try writer.run("INSERT INTO t VALUES(2)")
    #expect(try numbers(reader) == [1])
    try writer.commit()
    #expect(try numbers(reader) == [1, 2])
  }

  @Test func tellsThatAnotherConnectionWrites() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.sqlite"
    let first = try Connection(path: path)
    try first.useWriteAheadLog()
    try first.begin()
    var options = ConnectionOptions()
    options.busyTimeout = 20
    let second = try Connection(path: path, options: options)
    let failure = #expect(throws: DatabaseFailure.self) { try second.begin() }
    #expect(failure?.isBusy == true)
    first.rollback()
    try second.begin()
    second.rollback()
  }

  @Test func tellsThatAFileIsNoDatabase() throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "These are notes, not a database. ", count: 100), to: "a")
    let failure = #expect(throws: DatabaseFailure.self) {
      let connection = try Connection(path: "\(folder.path)/a")
      try connection.run("CREATE TABLE t(n)")
    }
    #expect(failure?.isDamage == true)
  }

  @Test func tellsThatAFileCannotBeMade() throws {
    let folder = try TemporaryFolder()
    let failure = #expect(throws: DatabaseFailure.self) {
      try Connection(path: "\(folder.path)/missing/a").run("CREATE TABLE t(n)")
    }
    #expect(failure?.isAccess == true)
  }

  @Test(arguments: ["", "SELECT", "SELECT 1 FROM missing", "-- nothing"])
  func refusesWrongSQL(_ sql: String) throws {
    let connection = try Connection(path: nil)
    let failure = #expect(throws: DatabaseFailure.self) { try connection.run(sql) }
    #expect(failure?.sql == sql)
  }

  @Test func removesADatabaseWithItsCompanions() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.sqlite"
    let connection = try Connection(path: path)
    try connection.useWriteAheadLog()
    try connection.execute("CREATE TABLE t(n)")
    #expect(try Files.list(folder.path) == ["a.sqlite", "a.sqlite-shm", "a.sqlite-wal"])
    Connection.remove(path)
    #expect(try Files.list(folder.path) == [])
  }

  @Test func takesANameThatLooksLikeAnAddressAsAPath() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/file:a?mode=memory"
    let connection = try Connection(path: path)
    try connection.execute("CREATE TABLE t(n)")
    #expect(try Files.list(folder.path) == ["file:a?mode=memory"])
  }
}
