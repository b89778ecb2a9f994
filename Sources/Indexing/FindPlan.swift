internal import Database
internal import Folding
internal import Model

/// A condition whose words and codes have been looked up, to be held against one interview after
/// another.
indirect enum FindPlan {
  /// The turns with these row ids, which are in order.
  case rows([Int])
  /// The turns in which one of these, case folded, is heard.
  case speakers([String])
  /// The turns of an interview that share a byte with one of its ranges, or are named.
  case coded(ranges: [String: [TextRange]], rows: [Int])
  /// The turns of an interview.
  case interview(String)
  case all([FindPlan])
  case any([FindPlan])
  case not(FindPlan)

  init(
    _ condition: Query.Condition, in index: StudyIndex, seesSuggestions: Bool
  ) throws(DatabaseFailure) {
    if let expression = MatchExpression.condition(condition) {
      self = .rows(try index.rowIDs(matching: expression))
      return
    }
    func plans(_ parts: [Query.Condition]) throws(DatabaseFailure) -> [FindPlan] {
      try parts.map { part throws(DatabaseFailure) in
        try FindPlan(part, in: index, seesSuggestions: seesSuggestions)
      }
    }
    switch condition {
    case .phrase, .near: self = .rows([])
    case .filter(.speakers(let names)): self = .speakers(names.map(Folding.caseFolded))
    case .filter(.role): self = .speakers([])
    case .filter(.interview(let id)): self = .interview(id)
    case .filter(.code(let code)):
      self = .coded(
        ranges: try index.codedRanges(under: code),
        rows: seesSuggestions ? try index.suggestedRows(under: code) : [])
    case .all(let parts):
      // Words first: where they find nothing, the rest need not be looked at. All words that stand
      // side by side are one search, which skips from match to match.
      let words = parts.filter { MatchExpression.condition($0) != nil }
      let others = parts.filter { MatchExpression.condition($0) == nil }
      self = .all(try plans(words.count > 1 ? [.all(words)] : words) + plans(others))
    case .any(let parts): self = .any(try plans(parts))
    case .not(let part):
      self = .not(try FindPlan(part, in: index, seesSuggestions: seesSuggestions))
    }
  }

  /// The turns of an interview for which the condition holds.
  func turns(of interview: FindInterview) throws(DatabaseFailure) -> TurnSet {
    var found = TurnSet(of: interview.turns)
    switch self {
    case .rows(let rows): interview.insert(rows, into: &found)
    case .speakers(let names):
      if names.isEmpty { break }
      let layout = try interview.layout()
      let isHeard = layout.voices.map { voice in names.contains { Self.isHeard($0, in: voice) } }
      guard isHeard.contains(true) else { break }
      for (turn, ordinal) in layout.ordinals.enumerated() where isHeard[ordinal] {
        found.insert(turn)
      }
    case .coded(let ranges, let rows):
      interview.insert(rows, into: &found)
      if let ranges = ranges[interview.id] {
        let layout = try interview.layout()
        for range in ranges {
          for turn in layout.turns(overlapping: range) { found.insert(turn) }
        }
      }
    case .interview(let id):
      if id == interview.id { found = found.complement }
    case .all(let parts):
      found = found.complement
      for part in parts {
        found.formIntersection(try part.turns(of: interview))
        if found.isEmpty { break }
      }
    case .any(let parts):
      for part in parts { found.formUnion(try part.turns(of: interview)) }
    case .not(let part): found = try part.turns(of: interview).complement
    }
    return found
  }

  private static func isHeard(_ name: String, in voice: Voice) -> Bool {
    switch voice.speaker {
    case .participants, .proxy:
      voice.speaker.participantIDs.contains { Folding.caseFolded($0) == name }
    case .interviewer: name == "interviewer"
    case .other(let label): Folding.caseFolded(label) == name
    case .unknown(let label):
      name == "unknown" || label.map { Folding.caseFolded($0) == name } ?? false
    }
  }
}
