/// Which columns of a table of speech hold what, by their headings.
struct CSVColumns {
  /// What parts the fields.
  let separator: UInt8
  /// The column of the words.
  let words: Int
  /// The column of the speakers.
  let speaker: Int
  /// The column of the times; `nil` when there is none.
  let time: Int?

  private static let wordHeadings: Set<String> = [
    "words", "text", "transcript", "content", "utterance", "speech", "texte", "propos",
  ]
  private static let speakerHeadings: Set<String> = [
    "speaker", "name", "speakername", "who", "locuteur", "locutrice", "intervenant",
  ]
  private static let timeHeadings: Set<String> = [
    "time", "timestamp", "timecode", "start", "starttime", "temps", "heure",
  ]

  /// Looks at a heading; `nil` when it names no column of speakers or none of words.
  init?(_ line: String) {
    for separator: Character in [",", ";", "\t"] {
      let names = line.lowercased().split(separator: separator, omittingEmptySubsequences: false)
        .map { $0.filter(\.isLetter) }
      guard let words = names.firstIndex(where: { Self.wordHeadings.contains($0) }),
        let speaker = names.firstIndex(where: { Self.speakerHeadings.contains($0) })
      else { continue }
      self.separator = separator.asciiValue ?? UInt8(ascii: ",")
      self.words = words
      self.speaker = speaker
      time = names.firstIndex { Self.timeHeadings.contains($0) }
      return
    }
    return nil
  }
}
