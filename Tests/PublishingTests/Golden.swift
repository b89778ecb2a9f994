import Files
import Publishing
import Testing

/// Whole files that stand beside the tests; `RECORD=1` writes them anew and fails.
enum Golden {
  static func expect(_ file: OutputFile, source: String = #filePath) throws {
    let path = Files.folder(of: source) + "/Golden/" + file.path
    if Recording.isOn {
      try Files.write(file.bytes, to: path)
      Issue.record("recorded \(file.path)")
      return
    }
    let known = try Files.read(path)
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == String(decoding: known, as: UTF8.self),
      "\(file.path)")
  }
}
