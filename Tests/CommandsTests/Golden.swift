import Files
import Glibc
import Testing

/// Files beside the tests that hold what is expected, whole.
///
/// `RECORD=1` writes them anew and fails the run, so that a change is looked at before it is kept.
enum Golden {
  static let folder = Files.folder(of: #filePath) + "/Golden"

  static func expect(
    _ text: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = "\(folder)/\(name)"
    if unsafe getenv("RECORD") != nil {
      try Files.write(Array(text.utf8), to: path)
      Issue.record("\(name) recorded; look at it and run again", sourceLocation: sourceLocation)
      return
    }
    let expected = try String(decoding: Files.read(path), as: UTF8.self)
    #expect(text == expected, "\(name)", sourceLocation: sourceLocation)
  }
}
