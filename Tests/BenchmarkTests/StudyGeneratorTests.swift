import Files
import Model
import Study
import StudyGenerator
import TestSupport
import Testing

@Suite struct StudyGeneratorTests {
  private static func small() -> StudySize {
    var size = StudySize()
    size.interviews = 5
    size.words = 400
    size.topics = 1
    size.quotes = 5
    size.codings = 50
    size.coders = 4
    return size
  }

  @Test func writesAStudyThatBuildsWithoutAProblem() async throws {
    let folder = try TemporaryFolder()
    try StudyGenerator.write(Self.small(), in: folder.path, seed: 7)
    let date = try #require(CalendarDate(year: 2026, month: 4, day: 1))
    let report = try await StudyBuild(StudyFolder(folder.path), date: date).run(.publish)
    #expect(report.diagnostics == [])
    #expect(report.interviews == 5)
    #expect(report.codings == 50)
    #expect(report.quotes == 5)
    #expect(report.quotesVerified == 5)
    #expect(report.suggestions > 0)
    #expect(report.pagesWritten == report.pages)
  }

  @Test func writesTheSameBytesForTheSameSeed() throws {
    let (one, two, other) = (
      try TemporaryFolder(), try TemporaryFolder(), try TemporaryFolder()
    )
    try StudyGenerator.write(Self.small(), in: one.path, seed: 7)
    try StudyGenerator.write(Self.small(), in: two.path, seed: 7)
    try StudyGenerator.write(Self.small(), in: other.path, seed: 8)
    for name in ["Corpus/p003.ttml", "Corpus/codings/coder-2.jsonl", "Reports/topics/topic-01.md"] {
      #expect(try one.read(name) == two.read(name))
      #expect(try one.read(name) != other.read(name))
    }
  }
}
