package import Model

/// How speakers are called in a file that is written.
package struct SpeakerNames: Hashable, Sendable {
  /// The names of participants by id; an id without one stands for itself.
  package var participants: [String: String]
  /// What the interviewer is called.
  package var interviewer: String

  /// Makes names.
  package init(participants: [String: String] = [:], interviewer: String = "Interviewer") {
    self.participants = participants
    self.interviewer = interviewer
  }

  /// The name of a speaker; `nil` when nobody knows who it is.
  ///
  /// Who speaks for another is called by their own name; several are joined by `and`.
  package func name(of speaker: Speaker) -> String? {
    switch speaker {
    case .participants(let ids):
      ids.isEmpty ? nil : ids.map { participants[$0] ?? $0 }.joined(separator: " and ")
    case .proxy(let id, _): participants[id] ?? id
    case .interviewer: interviewer
    case .other(let label): label
    case .unknown(let label): label
    }
  }
}
