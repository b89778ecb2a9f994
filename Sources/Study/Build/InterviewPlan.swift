internal import Digest
internal import Files
internal import Model

/// What the text of one interview is made from; its key changes whenever that does.
struct InterviewPlan: Sendable {
  let interview: Interview
  /// A source file as it was hashed.
  struct Source: Sendable {
    var path: String
    var hash: String
    /// Its stamp; `nil` when the file is too young for its stamp to vouch for it.
    var stamp: FileStamp?
  }

  /// The source files, sorted by path.
  let sources: [Source]
  /// The logs of corrections, sorted by path.
  let corrections: [Source]
  /// The names of those who took part, by id.
  let names: [String: String]
  /// The study's labels of interviewers.
  let interviewers: [String]
  /// The language spoken.
  let language: String
  /// SHA-256 of all of it and of the steps' versions.
  let key: String

  /// Goes up with every change of what reading, assembling or aligning makes of the same sources.
  static let stepVersion = 8

  init(
    _ interview: Interview, sources: [Source], corrections: [Source] = [],
    documents: StudyDocuments, rules: String
  ) {
    self.interview = interview
    self.sources = sources
    self.corrections = corrections
    let people = documents.people
    names = Dictionary(
      uniqueKeysWithValues: interview.participants.map { ($0, people[$0]?.name ?? $0) })
    interviewers = documents.settings.interviewers
    language =
      interview.language ?? interview.participants.lazy.compactMap { people[$0]?.language }.first
      ?? documents.settings.languages[0]
    var hash = SHA256()
    hash.update("ingest \(Self.stepVersion)\n\(interview.id)\n\(language)\n")
    for participant in interview.participants {
      hash.update("\(participant)=\(names[participant] ?? "")\n")
    }
    for rule in interview.speakers { hash.update("\(rule.label)=\(rule.speaker)\n") }
    for (file, role) in interview.roles.sorted(by: { $0.key < $1.key }) {
      hash.update("\(file)=\(role.rawValue)\n")
    }
    hash.update("unlabelled \(interview.unlabelled ?? "")\n")
    hash.update("guide \(interview.hasNumberedGuide)\n")
    for label in interviewers { hash.update("interviewer \(label)\n") }
    for source in sources + corrections { hash.update("\(source.path)=\(source.hash)\n") }
    hash.update("rules \(rules)\n")
    key = Hexadecimal.encode(hash.finish())
  }
}
