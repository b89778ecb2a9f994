internal import Files
internal import Model
internal import Quoting
internal import StudyFiles

/// What the people of a study wrote, read when a question first needs it.
///
/// Most questions need a few names and nothing else.
final class LazyDocuments {
  private let folder: StudyFolder
  private let listing: StudyListing
  private var names: [String: String] = [:]

  /// All of it.
  private(set) lazy var all = StudyDocuments(folder, listing)
  /// The study's rules of quoting.
  private(set) lazy var rules = QuotingRules(all.settings)

  init(_ folder: StudyFolder, _ listing: StudyListing) {
    self.folder = folder
    self.listing = listing
  }

  /// A participant's published name; the id for one whom the study does not know.
  func name(of id: String) -> String {
    if let known = names[id] { return known }
    let path = "Corpus/participants/\(id).md"
    var name = id
    if listing.participants.contains(path), let bytes = try? Files.read(folder.path(path)),
      let participant = StudyFileReader.participant(bytes, path: path).value
    {
      name = participant.name
    }
    names[id] = name
    return name
  }
}
