internal import Model
internal import Words

/// Reads `study.md`.
enum StudyReader {
  static func read(_ file: inout StudyFile) -> StudySettings {
    var study = StudySettings(title: file.keys.text("title") ?? "", path: file.path)
    study.languages = languages(&file)
    study.published = file.keys.date("published")
    study.reviewDate = file.keys.date("review-date")
    study.interviewers = (file.keys.list("interviewers") ?? []).map(\.text)
    if let fillers = file.keys.list("fillers") { study.fillers = fillers.map(\.text) }
    study.equivalents = equivalents(&file)
    for entry in file.keys.front.entries where entry.key.hasPrefix("look.") {
      study.look[String(entry.key.dropFirst(5))] = file.keys.text(entry.key)
    }
    (study.about, study.aboutLine) = file.body
    file.checkShown("title")
    ProseCheck.check(&file)
    return study
  }

  private static func languages(_ file: inout StudyFile) -> [String] {
    let one = file.keys.language("language")
    guard let several = file.keys.list("languages") else { return [one ?? "en"] }
    if let entry = file.keys.front.entry("language") {
      file.report(
        .error(
          .keyConflict, at: entry.place, "'language' and 'languages' both stand in the file",
          fixes: ["remove 'language' and put the main language first in 'languages'"]))
    }
    var tags: [String] = []
    for value in several {
      guard let tag = file.keys.checkedLanguage(value), !tags.contains(tag) else { continue }
      tags.append(tag)
    }
    return tags.isEmpty ? [one ?? "en"] : tags
  }

  private static func equivalents(_ file: inout StudyFile) -> [[String]] {
    var groups: [[String]] = []
    for value in file.keys.list("equivalents") ?? [] {
      let sides = value.text.split(separator: "=", omittingEmptySubsequences: false)
        .map { $0.trimmed }
      guard sides.count >= 2, sides.allSatisfy({ !WordScanner.words(in: $0).isEmpty }) else {
        file.report(
          .error(
            .equivalentMalformed, at: value.place,
            "'\(value.text)' names no two ways of writing",
            explanation: "An equivalent is two or more ways of writing with '=' between them.",
            fixes: ["write it like 'mum = mom'"]))
        continue
      }
      groups.append(sides)
    }
    return groups
  }
}
