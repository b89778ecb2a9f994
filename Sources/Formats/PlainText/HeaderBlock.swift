/// What stands above the speech of a transcript: title, date, who transcribed it.
enum HeaderBlock {
  /// The number of lines at the top that are no speech, given which lines have a label.
  ///
  /// All lines before the first label are; a line such as `Interviewer: A. B.` above `Date:` is
  /// one of them. Without a label nothing is.
  static func count(_ turns: [TurnLine], hasLabel: [Bool], of bytes: Span<UInt8>) -> Int {
    guard let first = hasLabel.firstIndex(of: true) else { return 0 }
    var top = 0
    for index in turns.indices.prefix(15) where isHeaderLine(turns[index], bytes) {
      top = index + 1
    }
    var count = hasLabel[top...].firstIndex(of: true) ?? first
    // A time on a line of its own belongs to the turn below it.
    while count > 0, turns[count - 1].time != nil, turns[count - 1].words >= turns[count - 1].upper
    {
      count -= 1
    }
    // Nobody times a header: words under a time are speech, whoever speaks.
    let speech = turns[..<count].firstIndex { $0.time != nil && $0.words < $0.upper }
    return speech ?? count
  }

  private static let keys: Set<String> = [
    "date", "title", "titre", "interview id", "interview date", "interview number", "transcriber",
    "transcription", "location", "place", "lieu", "duration", "durée", "length", "recording",
    "recorded", "audio", "audio file", "file", "fichier", "project", "projet", "study", "étude",
    "language", "langue", "setting", "time", "present", "date of interview", "date de l'entretien",
    "date de l’entretien", "transcribed by", "transcrit par", "interviewed by", "entretien",
    "participant id", "pseudonym", "consent",
  ]

  /// Whether a label, as `LabelTable.key` has it, is one of those that headers have.
  static func isKey(_ key: String) -> Bool { keys.contains(key) }

  private static func isHeaderLine(_ turn: TurnLine, _ bytes: Span<UInt8>) -> Bool {
    if let label = turn.label, turn.style == .colon || turn.style == .bold,
      keys.contains(LabelTable.key(of: label))
    {
      return true
    }
    guard turn.upper - turn.words < 120 else { return false }
    var start: [UInt8] = []
    start.append(bytes, turn.words, min(turn.upper, turn.words + 16))
    let text = String(decoding: start, as: UTF8.self).lowercased()
    return text.hasPrefix("transcribed by") || text.hasPrefix("transcrit par")
  }
}
