import Files
import Model
import StudyFiles
import TestSupport
import Testing

@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the folder of outside files"))
struct AcceptanceStudyTests {
  private func files(_ study: String, _ folder: String) throws -> [(path: String, bytes: [UInt8])] {
    let base = "acceptance/\(study)/"
    return try Shared.files(below: base + folder).filter { $0.hasSuffix(".md") }.map {
      (String($0.dropFirst(base.utf8.count)), try Files.read(Shared.path($0)))
    }
  }

  @Test(arguments: ["edit-rules", "learning-from-others"])
  func readsWithoutAProblem(study: String) throws {
    let settings = StudyFileReader.study(
      try Files.read(Shared.path("acceptance/\(study)/study.md")))
    #expect(settings.diagnostics == [])
    var people: [Participant] = []
    for file in try files(study, "Corpus/participants") {
      let parsed = StudyFileReader.participant(file.bytes, path: file.path)
      #expect(parsed.diagnostics == [])
      people.append(try #require(parsed.value))
    }
    var codes: [String] = []
    for file in try files(study, "Codebooks") {
      let parsed = StudyFileReader.codebook(file.bytes, path: file.path)
      #expect(parsed.diagnostics == [])
      codes += try #require(parsed.value).codes.map(\.id)
    }
    if study == "edit-rules" {
      for file in try files(study, "Corpus/interviews") {
        #expect(
          StudyFileReader.interview(
            file.bytes, path: file.path, knownParticipants: people.map(\.id)
          ).diagnostics == [])
      }
    }
    let checks = TopicChecks(participants: people, codes: codes)
    var quotations = 0
    for file in try files(study, "Reports/topics") {
      let parsed = StudyFileReader.topic(
        file.bytes, path: file.path, languages: settings.value?.languages ?? [])
      #expect(parsed.diagnostics == [])
      let topic = try #require(parsed.value)
      #expect(checks.check(topic) == [])
      quotations += topic.quotations.count
    }
    #expect(quotations == (study == "edit-rules" ? 39 : 10))
  }
}
