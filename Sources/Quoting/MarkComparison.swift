internal import Model
internal import Words

/// Whether a bracket on the page shows a transcriber's mark of the source.
enum MarkComparison {
  private static let inaudible: Set<String> = [
    "inaudible", "unintelligible", "indistinct", "unclear", "incompréhensible", "inintelligible",
  ]

  /// Marks are the same when their words are; for words nobody could hear, any usual name will do
  /// and a time inside the mark may be left out.
  static func isSame(bracket: String, mark: Mark) -> Bool {
    let shown = WordKey.keys(of: bracket)
    let written = WordKey.keys(of: mark.text)
    if shown == written { return true }
    return mark.kind == .inaudible && shown.contains { inaudible.contains($0) }
  }

  /// Whether a bracket reads as a transcriber's mark for a sound or for words not heard.
  static func looksLikeMark(_ bracket: String) -> Bool {
    let keys = WordKey.keys(of: bracket)
    return keys.contains { inaudible.contains($0) } || keys.contains { sounds.contains($0) }
  }

  private static let sounds: Set<String> = [
    "laughs", "laughter", "laughing", "chuckles", "sighs", "coughs", "cries", "crying", "pause",
    "rires", "rit", "soupire", "soupir", "pleure", "silence",
  ]
}
