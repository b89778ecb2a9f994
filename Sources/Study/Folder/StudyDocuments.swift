internal import Files
internal import Model
internal import StudyFiles

/// What the people of a study wrote: settings, people, interviews, codebooks, topics, clips.
struct StudyDocuments: Sendable {
  var settings: StudySettings
  var participants: [Participant] = []
  var interviews: [String: Interview] = [:]
  var codebooks: [Codebook] = []
  var topics: [Topic] = []
  var clips: [ClipFile] = []
  /// The other pages of the site.
  var pages: [Topic] = []
  /// The topic and page files as written, to point at words in them.
  var topicSources: [String: SourceText] = [:]
  /// The participants by id.
  private(set) var people: [String: Participant] = [:]
  /// The published names by id.
  private(set) var names: [String: String] = [:]
  /// Every mistake in these files.
  var diagnostics: [Diagnostic] = []

  /// Reads them all; a file that cannot be read is a diagnostic.
  init(_ folder: StudyFolder, _ listing: StudyListing) {
    settings = StudySettings(title: "")
    let settings = read("study.md", folder) { StudyFileReader.study($0) }
    if let settings { self.settings = settings }
    for path in listing.participants {
      let participant = read(path, folder) { StudyFileReader.participant($0, path: path) }
      if let participant { participants.append(participant) }
    }
    people = Dictionary(participants.map { ($0.id, $0) }) { first, _ in first }
    names = people.mapValues(\.name)
    let ids = participants.map(\.id)
    for path in listing.interviews {
      let interview = read(path, folder) {
        StudyFileReader.interview($0, path: path, knownParticipants: ids)
      }
      if let interview { interviews[interview.id] = interview }
    }
    for path in listing.codebooks {
      let codebook = read(path, folder) { StudyFileReader.codebook($0, path: path) }
      if let codebook { codebooks.append(codebook) }
    }
    for path in listing.clips {
      let clip = read(path, folder) { StudyFileReader.clip($0, path: path) }
      if let clip { clips.append(clip) }
    }
    let languages = self.settings.languages
    topics = readPages(listing.topics, folder) {
      StudyFileReader.topic($0, path: $1, languages: languages)
    }
    pages = readPages(listing.pages, folder) {
      StudyFileReader.page($0, path: $1, languages: languages)
    }
  }

  private mutating func readPages(
    _ paths: [String], _ folder: StudyFolder, _ parse: ([UInt8], String) -> Parsed<Topic>
  ) -> [Topic] {
    var found: [Topic] = []
    for path in paths {
      var source: SourceText?
      let page = read(path, folder) { bytes in
        var ignored: [Diagnostic] = []
        source = SourceText(bytes, path: path, &ignored)
        return parse(bytes, path)
      }
      topicSources[path] = source
      if let page { found.append(page) }
    }
    return found
  }

  private mutating func read<Value>(
    _ path: String, _ folder: StudyFolder, _ parse: ([UInt8]) -> Parsed<Value>
  ) -> Value? {
    do {
      let parsed = parse(try Files.read(folder.path(path), limit: Self.sizeLimit))
      diagnostics += parsed.diagnostics
      return parsed.value
    } catch {
      diagnostics.append(
        .error("file-unreadable", at: Place(path), "File cannot be read: \(error.reason)"))
      return nil
    }
  }

  /// The largest file that a person is expected to write, in bytes.
  private static let sizeLimit = 16 << 20

  /// The interview with an id, as its file or its id alone describes it.
  func interview(_ id: String) -> Interview { interviews[id] ?? Interview(id: id) }
}
