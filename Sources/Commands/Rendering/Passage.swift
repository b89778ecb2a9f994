internal import CommandLineKit
internal import Model

/// A passage of an interview as `find`, `excerpts` and `quote` show it: whose, when, and the words.
struct Passage {
  /// Who speaks.
  var speaker: String?
  /// The interview.
  var interview: String
  /// When it is heard.
  var interval: Timing.Interval?
  /// The words, hits styled.
  var words: StyledText
  /// What else to say of it, on the first line.
  var notes: [StyledText] = []

  /// The lines of the passage: a head, and the words indented; wrapped for terminals alone.
  func text(_ traits: StreamTraits) -> StyledText {
    var head: StyledText = "\(speaker ?? "unknown speaker", .speaker)  \(interview, .path)"
    if let interval { head += "  \(ClockTime.text(interval), .time)" }
    for note in notes { head += "  \(note)" }
    let lines = words.wrapped(to: traits.isTerminal ? traits.width - 4 : .max)
    return head + "\n" + StyledText.block(lines, indent: 4)
  }

  /// Words with some stretches of them in the style of a match.
  ///
  /// `matches` count UTF-8 bytes; what does not fit the words is left unstyled.
  static func highlighted(_ words: String, _ matches: [TextRange]) -> StyledText {
    let utf8 = Array(words.utf8)
    var runs: [StyledText.Run] = []
    var position = 0
    for match in matches where match.lower >= position && match.upper <= utf8.count {
      runs.append(.init(String(decoding: utf8[position..<match.lower], as: UTF8.self)))
      runs.append(.init(String(decoding: utf8[match.lower..<match.upper], as: UTF8.self), .match))
      position = match.upper
    }
    runs.append(.init(String(decoding: utf8[position...], as: UTF8.self)))
    return StyledText(runs).merged
  }
}
