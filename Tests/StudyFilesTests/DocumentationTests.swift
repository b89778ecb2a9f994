import Files
import StudyFiles
import Testing

@Suite struct DocumentationTests {
  @Test func tableOfKeysIsTheCodes() throws {
    let parts = #filePath.split(separator: "/").dropLast(3)
    let path = "/" + parts.joined(separator: "/") + "/docs/front-matter.md"
    if (try? Files.read(path)).map({ String(decoding: $0, as: UTF8.self) })
      != FileKind.documentation
    {
      try Files.write(Array(FileKind.documentation.utf8), to: path)
      Issue.record("docs/front-matter.md was stale and has been written anew")
    }
  }
}
