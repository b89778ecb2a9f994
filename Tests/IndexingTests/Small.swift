import Model

/// A transcript that fits on a page.
enum Small {
  /// Rosa's interview; each turn is a line, its speaker before the colon.
  static func transcript(
    _ id: String = "rosa",
    _ script: String = """
    I: What did the team mean to you?
    rosa: I don’t know. L’équipe was patient-centred, and I trusted them.
    R9: Trust comes slowly; friendships come later.
    I: And the exchange of ideas?
    rosa: The exchange of ideas was exciting. Trust the team!
    """
  ) -> Transcript {
    var transcript = Transcript(interview: id, language: "en")
    for (index, line) in script.split(separator: "\n").enumerated() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let speaker: Speaker =
        switch line[..<colon] {
        case "I": .interviewer
        case "R9": .unknown("R9")
        case let names: .participants(names.split(separator: "+").map(String.init))
        }
      if index > 0 { transcript.text.append(10) }
      let lower = transcript.text.count
      transcript.text += line[line.index(after: colon)...].drop { $0 == " " }.utf8
      transcript.turns.append(
        Turn(range: TextRange(lower, transcript.text.count), speaker: speaker, line: index + 1))
    }
    transcript.hash = String(repeating: "ab", count: 32)
    return transcript
  }

  /// Where words stand for the first time in a transcript.
  static func range(of words: String, in transcript: Transcript) -> TextRange {
    let wanted = Array(words.utf8)
    for lower in transcript.text.indices
    where transcript.text[lower...].starts(with: wanted) {
      return TextRange(lower, lower + wanted.count)
    }
    return TextRange(0, 0)
  }
}
