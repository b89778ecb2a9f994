internal import CommandLineKit
internal import Formats
internal import Model

/// Says which captions are hard to read: a warning a rule, with the time of every one.
enum StrainReport {
  /// The warnings, in the order of the rules; empty when all captions keep to them.
  static func warnings(_ strains: [CueStrain], of cues: Int, at place: Place) -> [Diagnostic] {
    CueStrain.Rule.allCases.compactMap { rule in
      let own = strains.filter { $0.rule == rule }
      guard !own.isEmpty else { return nil }
      let list = own.map { "\(ClockTime.text($0.start)) (\($0.amount))" }
      return .warning(
        "caption-\(rule.rawValue)", at: place,
        "\(grouped(own.count)) of \(counted(cues, "caption")) \(predicate(rule))",
        explanation: "At \(list.joined(separator: ", ")).")
    }
  }

  private static func predicate(_ rule: CueStrain.Rule) -> String {
    switch rule {
    case .fast: "show more than 20 characters a second"
    case .short: "are shown for less than 1,000 milliseconds"
    case .long: "are shown for more than 7 seconds"
    case .wide: "have a word of more than a line's 42 characters"
    }
  }
}
