/// Who says a turn, as far as the study knows.
public enum Speaker: Hashable, Sendable {
  /// One participant, or several at once (`BOTH = rosa+tom`), by id, in file order.
  case participants([String])
  /// A participant who speaks for another (`PROXY = tom for rhene`).
  case proxy(speaker: String, for: String)
  /// The interviewer.
  case interviewer
  /// Somebody who is named but is no participant of the interview, by their label.
  case other(String)
  /// Nobody has said who speaks; the label as it stands in the source, if there is one.
  case unknown(String?)

  /// Whether a participant's own voice is heard under this speaker.
  public func includes(_ participant: String) -> Bool {
    switch self {
    case .participants(let ids): ids.contains(participant)
    case .proxy(let speaker, let absent): speaker == participant || absent == participant
    case .interviewer, .other, .unknown: false
    }
  }

  /// Whether nobody has said who speaks.
  public var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }

  /// The participants who are heard; empty for the interviewer, others and the unknown.
  public var participantIDs: [String] {
    switch self {
    case .participants(let ids): ids
    case .proxy(let speaker, let absent): [speaker, absent]
    case .interviewer, .other, .unknown: []
    }
  }
}
