internal import Files
internal import Model

/// The files of a study, by what they are.
///
/// All paths are relative to the study's folder, sorted.
struct StudyListing: Hashable, Sendable {
  /// The sources of each interview, by the file's name up to the first dot.
  var sources: [String: [String]] = [:]
  /// The corrections of each interview, by the file's name up to the first dot.
  var corrections: [String: [String]] = [:]
  var participants: [String] = []
  var interviews: [String] = []
  var codingLogs: [String] = []
  var versions: [String] = []
  var codebooks: [String] = []
  var topics: [String] = []
  var pages: [String] = []
  var clips: [String] = []

  /// Every file whose contents a build depends on, sorted.
  var all: [String] {
    var paths = ["study.md"] + sources.values.flatMap { $0 }
    paths += corrections.values.flatMap { $0 }
    paths += participants + interviews + codingLogs + versions + codebooks
    paths += topics + pages + clips
    return paths.sorted()
  }

  /// The files that people write, which are small and read at every build that does anything.
  var written: [String] {
    ["study.md"] + participants + interviews + codebooks + topics + pages + clips
  }

  /// Lists a study; a missing folder is an empty one.
  init(_ folder: StudyFolder) {
    for name in Self.files(folder, "Corpus") where !name.hasPrefix("~$") {
      let id = String(name.prefix { $0 != "." })
      guard !id.isEmpty, name != "README.md" else { continue }
      sources[id, default: []].append("Corpus/" + name)
    }
    for path in Self.files(folder, "Corpus/corrections", ending: ".jsonl") {
      corrections[String(Files.name(of: path).prefix { $0 != "." }), default: []].append(path)
    }
    participants = Self.files(folder, "Corpus/participants", ending: ".md")
    interviews = Self.files(folder, "Corpus/interviews", ending: ".md")
    codingLogs = Self.files(folder, "Corpus/codings", ending: ".jsonl")
    versions = Self.files(folder, "Corpus/versions", ending: ".txt")
    codebooks = Self.files(folder, "Codebooks", ending: ".md")
    topics = Self.files(folder, "Reports/topics", ending: ".md")
    pages = Self.files(folder, "Reports/pages", ending: ".md")
    clips = Self.files(folder, "Reports/clips", ending: ".md")
  }

  private static func files(_ folder: StudyFolder, _ path: String) -> [String] {
    let names = (try? Files.listFiles(folder.path(path))) ?? []
    return names.filter { !$0.hasPrefix(".") }
  }

  private static func files(
    _ folder: StudyFolder, _ path: String, ending: String
  ) -> [String] {
    files(folder, path).filter { $0.hasSuffix(ending) && $0 != "README.md" }
      .map { "\(path)/\($0)" }
  }
}
