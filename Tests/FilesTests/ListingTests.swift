import Files
import Glibc
import TestSupport
import Testing

@Suite struct ListingTests {
  @Test func listsFilesAndLinksToFilesAlone() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", to: "b.txt")
    try folder.write("a", to: "a.txt")
    try folder.write("a", to: "inner/c.txt")
    unsafe symlink("a.txt", "\(folder.path)/link.txt")
    unsafe symlink("nowhere", "\(folder.path)/broken.txt")
    unsafe symlink("inner", "\(folder.path)/folder")
    #expect(try Files.listFiles(folder.path) == ["a.txt", "b.txt", "link.txt"])
    #expect(
      try Files.list(folder.path)
        == ["a.txt", "b.txt", "broken.txt", "folder", "inner", "link.txt"])
    for name in ["link.txt", "broken.txt", "folder"] { try Files.remove("\(folder.path)/\(name)") }
  }

  @Test func readsPiecesOfAnySizeToTheEnd() throws {
    let folder = try TemporaryFolder()
    for count in [0, 1, 4, 5, 11] {
      let bytes = (0..<count).map { UInt8($0) }
      try Files.write(bytes, to: "\(folder.path)/f")
      for size in [1, 4, 5, 64] {
        var read: [UInt8] = []
        try Files.readPieces("\(folder.path)/f", of: size) { piece in
          read += piece
          return true
        }
        #expect(read == bytes, "\(count) bytes by \(size)")
      }
    }
  }
}
