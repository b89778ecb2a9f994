import Files
import Markdown
import Model
import Publishing
import StudyFiles
import TestSupport
import Testing

/// The module of the acceptance folder, with proofs made up.
enum Acceptance {
  static let folder = "acceptance/learning-from-others"

  static func module() throws -> PublishedModule {
    let settings = try #require(StudyFileReader.study(try bytes("study.md")).value)
    var module = PublishedModule(
      settings: settings, about: try MarkdownParser.parse(settings.about),
      date: try SmallModule.day("2026-03-01"))
    for name in try Files.list(Shared.path("\(folder)/Corpus/participants")) {
      let path = "Corpus/participants/\(name)"
      let person = try #require(StudyFileReader.participant(try bytes(path), path: path).value)
      module.participants.append(
        PublishedParticipant(person, profile: try MarkdownParser.parse(person.profile)))
    }
    let topic = String(
      decoding: try bytes("Reports/topics/learning-from-others.md"), as: UTF8.self)
    module.topics = [try HandmadeTopic.read(topic, "learning-from-others")]
    return module
  }

  private static func bytes(_ name: String) throws -> [UInt8] {
    try Files.read(Shared.path("\(folder)/\(name)"))
  }
}
