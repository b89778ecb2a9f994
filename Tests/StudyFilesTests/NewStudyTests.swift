import Model
import StudyFiles
import Testing

@Suite struct NewStudyTests {
  private func diagnostics(_ files: [NewStudy.File]) -> [Diagnostic] {
    files.flatMap { file -> [Diagnostic] in
      let bytes = Array(file.text.utf8)
      switch file.path.split(separator: "/").dropLast().joined(separator: "/") {
      case "": return StudyFileReader.study(bytes).diagnostics
      case "Corpus/participants":
        return StudyFileReader.participant(bytes, path: file.path).diagnostics
      case "Corpus/interviews":
        return StudyFileReader.interview(
          bytes, path: file.path, knownParticipants: ["alex"]
        ).diagnostics
      case "Codebooks": return StudyFileReader.codebook(bytes, path: file.path).diagnostics
      case "Reports/topics": return StudyFileReader.topic(bytes, path: file.path).diagnostics
      default: return []
      }
    }
  }

  @Test func sampleReadsBackWithoutAProblem() throws {
    let files = NewStudy.files(title: "My study")
    #expect(
      files.map(\.path) == [
        "Codebooks/codebook.md", "Corpus/alex.txt", "Corpus/interviews/alex.md",
        "Corpus/participants/alex.md", "Reports/topics/first-topic.md", "study.md",
      ])
    #expect(diagnostics(files) == [])
    func bytes(_ path: String) throws -> [UInt8] {
      Array(try #require(files.first { $0.path == path }).text.utf8)
    }
    let alex = StudyFileReader.participant(
      try bytes("Corpus/participants/alex.md"), path: "Corpus/participants/alex.md")
    let codebook = StudyFileReader.codebook(try bytes("Codebooks/codebook.md"), path: "c.md")
    let topic = StudyFileReader.topic(try bytes("Reports/topics/first-topic.md"), path: "t.md")
    let transcript = String(decoding: try bytes("Corpus/alex.txt"), as: UTF8.self)
    let checks = TopicChecks(
      participants: [try #require(alex.value)],
      codes: try #require(codebook.value).codes.map(\.id))
    #expect(checks.check(try #require(topic.value)) == [])
    #expect(topic.value?.quotations.count == 2)
    for quotation in try #require(topic.value).quotations {
      for part in quotation.parts { #expect(transcript.contains(part.text)) }
    }
  }

  @Test func filesThatAreThereGetParticipantsWithoutConsent() {
    let files = NewStudy.files(title: "A", language: "fr", interviews: ["tom", "ann", "tom"])
    #expect(
      files.map(\.path) == [
        "Codebooks/codebook.md", "Corpus/participants/ann.md", "Corpus/participants/tom.md",
        "Reports/topics/first-topic.md", "study.md",
      ])
    #expect(diagnostics(files) == [])
    #expect(files[1].text == "---\nname: Ann\nconsent: none\n---\n")
  }

  @Test(arguments: ["[Draft] a", "\"Quoted\" a", "'tis", "a: b", " a\nb ", "- a"])
  func keepsTheTitleAsGiven(title: String) throws {
    let files = NewStudy.files(title: title)
    let text = try #require(files.first { $0.path == "study.md" }).text
    let parsed = StudyFileReader.study(Array(text.utf8))
    #expect(
      parsed.value?.title == title.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    #expect(!parsed.hasErrors)
  }
}
