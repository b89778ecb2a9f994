package import Model
internal import Words

/// Says who stands behind the labels of an interview's sources.
package struct SpeakerTable: Sendable {
  private var named: [String: Speaker] = [:]
  /// Names that two participants share.
  private var shared: Set<String> = []

  /// Makes the table of one interview.
  ///
  /// In order of trust: the interview file's own rules, the words for an interviewer, the ids and
  /// names of those who took part, the study's labels of interviewers, and first names ("Dawn"
  /// for "Dawn Grey") as long as no one else is called so. Labels are compared by their words,
  /// letter case ignored.
  package init(
    _ interview: Interview, names: [String: String], interviewers: [String]
  ) {
    for rule in interview.speakers.reversed() { add(rule.label, rule.speaker) }
    for label in StudySettings.defaultInterviewers { add(label, .interviewer) }
    for id in interview.participants { add(id, .participants([id])) }
    let called = interview.participants.compactMap { id in names[id].map { (id: id, name: $0) } }
    add(called.map { ($0.id, Self.key($0.name)) })
    for label in interviewers { add(label, .interviewer) }
    add(called.map { ($0.id, WordKey.keys(of: $0.name).first ?? "") })
  }

  /// Adds a label unless one of more trust is the same.
  private mutating func add(_ label: String, _ speaker: Speaker) {
    let key = Self.key(label)
    guard !key.isEmpty, named[key] == nil else { return }
    named[key] = speaker
  }

  /// Adds names of one kind; a name that two have is nobody's.
  private mutating func add(_ names: [(id: String, key: String)]) {
    let ids = Dictionary(grouping: names, by: \.key).mapValues { Set($0.map(\.id)) }
    for (key, ids) in ids where !key.isEmpty && named[key] == nil && !shared.contains(key) {
      if ids.count == 1, let id = ids.first {
        named[key] = .participants([id])
      } else {
        shared.insert(key)
      }
    }
  }

  /// Who speaks under a label, or under none.
  package func speaker(for label: String?) -> Speaker {
    guard let label else { return .unknown(nil) }
    let key = Self.key(label)
    if let speaker = named[key] { return speaker }
    if let numbered = Self.withoutNumber(key), named[numbered] == .interviewer {
      return .interviewer
    }
    return shared.contains(key) || Self.isAnonymous(key) ? .unknown(label) : .other(label)
  }

  /// Whether a label, as the transcriber wrote it, stands for somebody whom the study knows.
  package func isKnown(_ label: String) -> Bool {
    switch speaker(for: label) {
    case .participants, .proxy, .interviewer: true
    case .other, .unknown: false
    }
  }

  private static func key(_ label: String) -> String {
    WordKey.keys(of: label).joined(separator: " ")
  }

  /// `interviewer 2` is an interviewer.
  private static func withoutNumber(_ key: String) -> String? {
    guard let space = key.lastIndex(of: " "), Int(key[key.index(after: space)...]) != nil else {
      let digits = key.reversed().prefix { $0.isNumber }
      return digits.isEmpty || digits.count == key.count
        ? nil : String(key.dropLast(digits.count))
    }
    return String(key[..<space])
  }

  /// Whether a label names nobody: `R`, `R1`, `P01`, `Speaker 2`, `SPEAKER_00`, `Participant`.
  private static func isAnonymous(_ key: String) -> Bool {
    let stem = key.filter { !$0.isNumber && $0 != " " && $0 != "_" && $0 != "-" }
    return stem.count <= 1 || anonymous.contains(stem)
  }

  private static let anonymous: Set<String> = [
    "speaker", "spk", "participant", "respondent", "patient", "caregiver", "researcher", "person",
    "unknownspeaker", "unknown", "idi", "fg", "part", "resp", "répondant", "répondante",
    "participante", "personne", "man", "woman", "male", "female", "voice",
  ]
}
