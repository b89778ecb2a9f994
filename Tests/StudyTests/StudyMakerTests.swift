import Files
import Study
import TestSupport
import Testing

@Suite struct StudyMakerTests {
  @Test func makesAStudyThatBuildsAtOnce() async throws {
    let folder = try TemporaryFolder()
    let made = try StudyMaker("\(folder.path)/garden").make(from: [])
    #expect(made.contains("\(folder.path)/garden/study.md"))
    let report = try await StudyBuild(StudyFolder("\(folder.path)/garden"), date: TestStudy.day)
      .run(.publish)
    #expect(report.errors == [])
    #expect(report.indexPage != nil)
  }

  @Test func takesSourcesInAndOverwritesNothing() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Interviewer: Hm?\n\nDora: Yes, it was.\n", to: "in/dora.txt")
    let made = try StudyMaker("\(folder.path)/s").make(from: ["\(folder.path)/in/dora.txt"])
    #expect(made.contains("\(folder.path)/s/Corpus/dora.txt"))
    #expect(try folder.read("s/Corpus/dora.txt") == folder.read("in/dora.txt"))
    #expect(throws: StudyFailure.self) {
      try StudyMaker("\(folder.path)/s").make(from: [])
    }
    let report = try await StudyBuild(StudyFolder("\(folder.path)/s"), date: TestStudy.day)
      .run(.check)
    #expect(report.errors == [])
  }
}
