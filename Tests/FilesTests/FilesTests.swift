import Files
import Glibc
import TestSupport
import Testing

@Suite struct FilesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  // MARK: Reading

  @Test(arguments: [[], [0], Array("Oui.\r\n".utf8), [UInt8](repeating: 0xFF, count: 300_000)])
  func readsBackWhatItWrote(_ bytes: [UInt8]) throws {
    try Files.write(bytes, to: path("a"))
    #expect(try Files.read(path("a")) == bytes)
    var pieces: [UInt8] = []
    try Files.readPieces(path("a"), of: 1000) { piece in
      pieces += piece
      return piece.count <= 1000 && !piece.isEmpty
    }
    #expect(pieces == bytes)
  }

  @Test func stopsReadingPiecesWhenAsked() throws {
    try Files.write(Array(0..<100), to: path("a"))
    var pieces: [[UInt8]] = []
    try Files.readPieces(path("a"), of: 10) { piece in
      pieces.append(piece)
      return pieces.count < 2
    }
    #expect(pieces == [Array(0..<10), Array(10..<20)])
  }

  @Test func saysThatNothingIsThere() throws {
    let missing = FileFailure(
      action: "read", path: path("none"), code: ENOENT, reason: "No such file or directory")
    #expect(missing.isMissing)
    #expect(missing.description == "cannot read \(path("none")): No such file or directory")
    #expect(throws: missing) { try Files.read(path("none")) }
    #expect(throws: missing) { try Files.readPieces(path("none")) { _ in true } }
    let error = #expect(throws: FileFailure.self) { try Files.list(path("none")) }
    #expect(error?.action == "list" && error?.isMissing == true)
    #expect(Files.stamp(path("none")) == nil && !Files.isFolder(path("none")))
  }

  @Test func readsNoMoreThanTheLimit() throws {
    try Files.write([1, 2, 3, 4], to: path("a"))
    #expect(try Files.read(path("a"), limit: 4) == [1, 2, 3, 4])
    #expect(
      throws: FileFailure(
        action: "read", path: path("a"), code: 0,
        reason: "it has 4 bytes, more than the limit of 3")
    ) { try Files.read(path("a"), limit: 3) }
  }

  @Test(.timeLimit(.minutes(1))) func readsNothingButRegularFiles() throws {
    let made = unsafe mkfifo(path("pipe"), 0o600)
    try #require(made == 0)
    for place in [folder.path, path("pipe"), "/dev/zero"] {
      let failure = FileFailure(
        action: "read", path: place, code: 0, reason: "it is not a regular file")
      #expect(throws: failure) { try Files.read(place) }
      #expect(throws: failure) { try Files.readPieces(place) { _ in false } }
      #expect(Files.stamp(place) == nil)
    }
  }

  // MARK: Writing

  @Test func replacesAFileWhole() throws {
    try folder.write("a long first version", to: "a.txt")
    try folder.write("second", to: "a.txt")
    #expect(try folder.read("a.txt") == "second")
    #expect(try Files.list(folder.path) == ["a.txt"])
  }

  @Test func leavesAReaderOfTheOldFileInPeace() throws {
    try folder.write("old", to: "a.txt")
    let descriptor = unsafe open(path("a.txt"), O_RDONLY)
    defer { close(descriptor) }
    try folder.write("new words", to: "a.txt")
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = unsafe read(descriptor, &bytes, 16)
    #expect(Array(bytes.prefix(count)) == Array("old".utf8))
  }

  @Test func makesTheFoldersAboveAFile() throws {
    try folder.write("deep", to: "a/b/c.txt")
    #expect(try folder.read("a/b/c.txt") == "deep")
    try Files.makeFolder(path("a/b"))
    try Files.makeFolder(path("x/y/"))
    #expect(Files.isFolder(path("x/y")))
    #expect(!Files.isFolder(path("a/b/c.txt")))
  }

  @Test func leavesNothingBehindWhereItCannotWrite() throws {
    try Files.makeFolder(path("taken"))
    #expect(throws: FileFailure.self) { try Files.write([1], to: path("taken")) }
    try folder.write("kept", to: "file")
    #expect(throws: FileFailure.self) { try Files.write([1], to: path("file/below")) }
    #expect(throws: FileFailure.self) { try Files.makeFolder(path("file/below")) }
    #expect(try Files.list(folder.path) == ["file", "taken"])
    #expect(try folder.read("file") == "kept")
  }

  // MARK: Folders

  @Test func listsNamesByTheirBytes() throws {
    for name in ["b", "a.txt", "\u{E9}t\u{E9}", "Z", ".hidden", "a", "10", "9"] {
      try folder.write("", to: name)
    }
    try Files.makeFolder(path("c"))
    #expect(
      try Files.list(folder.path)
        == [".hidden", "10", "9", "Z", "a", "a.txt", "b", "c", "\u{E9}t\u{E9}"])
  }

  @Test func removesFilesAndEmptyFolders() throws {
    try folder.write("x", to: "a/file")
    Files.removeEmptyFolder(path("a"))
    #expect(Files.isFolder(path("a")))
    try Files.remove(path("a/file"))
    try Files.remove(path("a/file"))
    Files.removeEmptyFolder(path("a"))
    #expect(try Files.list(folder.path) == [])
    #expect(throws: FileFailure.self) { try Files.remove(folder.path) }
  }

  // MARK: Stamps

  @Test func stampsAFileTheSameUntilItChanges() throws {
    let before = Files.now()
    try folder.write("one", to: "a")
    let stamp = try #require(Files.stamp(path("a")))
    #expect(stamp.size == 3 && stamp.inode > 0)
    // The clock of files ticks more coarsely than the system's.
    #expect(stamp.modified > before - 2_000_000_000 && stamp.modified <= Files.now())
    #expect(Files.stamp(path("a")) == stamp)
    _ = try Files.read(path("a"))
    #expect(Files.stamp(path("a")) == stamp)
    try folder.write("two", to: "a")
    #expect(Files.stamp(path("a")) != stamp)
    let second = try #require(Files.stamp(path("a")))
    let changed = unsafe chmod(path("a"), 0o600)
    try #require(changed == 0)
    let third = try #require(Files.stamp(path("a")))
    #expect(third.modified == second.modified && third.inode == second.inode)
  }

  // MARK: Paths

  @Test(arguments: [
    ("a/b/c.txt", "a/b", "c.txt"), ("c.txt", "", "c.txt"), ("/c.txt", "/", "c.txt"),
    ("/", "/", ""), ("a/", "a", ""), ("", "", ""), ("\u{E9}/\u{E8}", "\u{E9}", "\u{E8}"),
    ("a/.b", "a", ".b"),
  ])
  func dividesPaths(_ path: String, _ folder: String, _ name: String) {
    #expect(Files.folder(of: path) == folder)
    #expect(Files.name(of: path) == name)
  }

  @Test func knowsTheWorkingFolder() {
    #expect(Files.workingFolder().hasPrefix("/") && Files.isFolder(Files.workingFolder()))
  }
}
