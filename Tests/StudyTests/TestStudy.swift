import Files
import Model
import Study
import TestSupport

/// A study in a folder of its own, gone after the test.
final class TestStudy {
  let folder: TemporaryFolder
  static let day = CalendarDate(year: 2026, month: 3, day: 2) ?? CalendarDate(secondsSince1970: 0)

  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
  }

  /// A copy of a folder of the outside files.
  convenience init(copyOf shared: String) throws {
    try self.init()
    for path in try Shared.files(below: shared) {
      let bytes = try Files.read(Shared.path(path))
      try Files.write(bytes, to: "\(folder.path)/\(path.dropFirst(shared.count + 1))")
    }
  }

  func path(_ relative: String) -> String { "\(folder.path)/\(relative)" }

  func write(_ text: String, to path: String) throws { try folder.write(text, to: path) }

  func remove(_ path: String) throws { try Files.remove(self.path(path)) }

  func read(_ path: String) throws -> String { try folder.read(path) }

  func run(
    _ goal: StudyBuild.Goal = .publish, on day: CalendarDate = TestStudy.day
  ) async throws -> BuildReport {
    try await StudyBuild(StudyFolder(folder.path), date: day).run(goal)
  }

  func ask() async throws -> StudyInquiry {
    try await StudyInquiry(StudyFolder(folder.path), date: Self.day)
  }

  /// Every file below a folder of the study with its contents; empty when it is not there.
  func files(below relative: String) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for name in (try? Files.list(path(relative))) ?? [] {
      let below = "\(relative)/\(name)"
      if Files.isFolder(path(below)) {
        found.merge(try files(below: below)) { first, _ in first }
      } else {
        found[below] = try Files.read(path(below))
      }
    }
    return found
  }

  /// Two invented people, two interviews, one topic that quotes both.
  static let small: [String: String] = [
    "study.md": "---\ntitle: Gardens\nlanguage: en\n---\n\nInvented people talk about gardens.\n",
    "Corpus/participants/ada.md":
      "---\nname: Ada\nrole: Gardener\nconsent: text\nregion: Coast\n---\n\nAda is invented.\n",
    "Corpus/participants/ben.md":
      "---\nname: Ben\nrole: Neighbour\nconsent: audio\n---\n\nBen is invented.\n",
    "Corpus/ada.txt":
      "Interviewer: How did it begin?\n\nAda: I planted a pear tree. Um, it took nine years to bear.\n\nInterviewer: And the secret?\n\nAda: My brother never knew about the letters.\n",
    "Corpus/ben.vtt":
      "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Interviewer>Did you help?</v>\n\n00:03.500 --> 00:07.000\n<v Ben>I carried the water. She told me where.</v>\n",
    "Codebooks/garden.md":
      "# Garden\n\n## Trees\n\nWhat grows slowly.\n\n- Terms: pear, tree*\n\n## Help\n\n- Terms: carried NEAR/3 water\n",
    "Reports/topics/beginnings.md":
      "---\ntitle: Beginnings\nlast-updated: 2026-03-01\n---\n\nHow gardens begin.\n\n## Trees\n\n<!-- codes: trees -->\n\nAda said, [“I planted a pear tree.”](quote:ada)\n\n> I carried the water. She told me where.\n>\n> — [Ben](clip:ben)\n",
  ]

  static let topic = "Reports/topics/beginnings.md"
  static let page = "Reports/site/en/topics/beginnings.html"
}

extension BuildReport {
  /// The ids of its errors, in the order of their places.
  var errors: [String] { diagnostics.filter { $0.severity == .error }.map(\.id) }
}
