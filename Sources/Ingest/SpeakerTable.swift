package import Model
internal import Words

/// Says who stands behind the labels of an interview's sources.
package struct SpeakerTable: Sendable {
  private var named: [String: Speaker] = [:]
  private let participants: [String]

  /// Makes the table of one interview.
  ///
  /// In order of trust: the interview file's own rules, the interviewers' labels, the names and
  /// ids of those who took part. Labels are compared by their words, letter case ignored.
  package init(
    _ interview: Interview, names: [String: String], interviewers: [String]
  ) {
    participants = interview.participants
    for id in interview.participants {
      named[Self.key(id)] = .participants([id])
      if let name = names[id] {
        named[Self.key(name)] = .participants([id])
        // "Dawn" stands for "Dawn Grey" as long as no one else is called so.
        if let first = WordKey.keys(of: name).first, named[first] == nil {
          named[first] = .participants([id])
        }
      }
    }
    for label in StudySettings.defaultInterviewers + interviewers {
      if named[Self.key(label)] == nil { named[Self.key(label)] = .interviewer }
    }
    for rule in interview.speakers { named[Self.key(rule.label)] = rule.speaker }
  }

  /// Who speaks under a label, or under none.
  package func speaker(for label: String?) -> Speaker {
    guard let label else { return .unknown(nil) }
    let key = Self.key(label)
    if let speaker = named[key] { return speaker }
    if let numbered = Self.withoutNumber(key), named[numbered] == .interviewer {
      return .interviewer
    }
    return Self.isAnonymous(key) ? .unknown(label) : .other(label)
  }

  /// Labels as the transcriber wrote them that stand for nobody whom the study knows.
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
