import Files
import Markdown
import Model
import Publishing
import TestSupport

/// The module of the acceptance folder, its topic read by hand and its proofs made up.
enum Acceptance {
  static let folder = "acceptance/learning-from-others"

  static func module() throws -> PublishedModule {
    let (study, about) = try read("study.md")
    var settings = StudySettings(title: study["title"] ?? "")
    settings.published = study["published"]
    var module = PublishedModule(
      settings: settings, about: try MarkdownParser.parse(about),
      date: try SmallModule.day("2026-03-01"))
    for name in try Files.list(Shared.path("\(folder)/Corpus/participants")) {
      let (facts, profile) = try read("Corpus/participants/\(name)")
      let id = String(name.dropLast(3))
      var person = Participant(id: id, name: facts["name"] ?? "", path: name)
      person.role = facts["role"]
      person.interviewed = facts["interviewed"]
      person.consent = Consent(form: .text)
      module.participants.append(
        PublishedParticipant(person, profile: try MarkdownParser.parse(profile)))
    }
    let (facts, text) = try read("Reports/topics/learning-from-others.md")
    module.topics = [
      try HandmadeTopic.make("learning-from-others", "en", title: facts["title"] ?? "", text) {
        $0.clipTitle = facts["clip-title"]
        $0.category = facts["category"]
        $0.lastUpdated = facts["last-updated"]
        $0.reviewDate = facts["review-date"]
      }
    ]
    return module
  }

  private static func read(_ name: String) throws -> (facts: [String: String], body: String) {
    let bytes = try Files.read(Shared.path("\(folder)/\(name)"))
    let parts = String(decoding: bytes, as: UTF8.self).split(
      separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
    let facts = parts[1].split(separator: "\n").map { $0.split(separator: ": ", maxSplits: 1) }
    return (
      Dictionary(uniqueKeysWithValues: facts.map { (String($0[0]), String($0[1])) }),
      String(parts[2])
    )
  }
}
