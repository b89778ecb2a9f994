internal import Model

/// What transcribers write for sounds and for words nobody could hear, in English and French.
enum MarkLexicon {
  /// The kind of mark that a case-folded content is; `editorial` when it is no known one.
  static func kind(of content: String) -> Mark.Kind {
    let words = content.split { !$0.isLetter && $0 != "'" && $0 != "-" }
    if content.allSatisfy({ $0 == "?" || $0 == "x" || $0 == " " }), !content.isEmpty {
      return .inaudible
    }
    if words.contains(where: { inaudible.contains(String($0)) }) { return .inaudible }
    if words.isEmpty {
      return content.contains("…") || content.contains("...") ? .editorial : .sound
    }
    return words.contains { word in sounds.contains { word.hasPrefix($0) } } ? .sound : .editorial
  }

  private static let inaudible: Set<String> = [
    "inaudible", "unintelligible", "indistinct", "unclear", "incompréhensible", "inintelligible",
    "unverständlich",
  ]

  /// Beginnings of words, so that `laughs`, `laughter` and `laughing` are one entry.
  private static let sounds = [
    "laugh", "chuckl", "giggl", "sigh", "cough", "cry", "cries", "sob", "sniff", "pause",
    "silence", "applau", "clap", "music", "crosstalk", "overlap", "noise", "phone", "knock",
    "whisper", "breath", "gasp", "groan", "clears", "snort", "yawn", "bell", "door", "beep",
    "interrupt", "recording", "tape", "nod", "shrug", "smil", "gestur", "tears", "emotional",
    "rire", "rit", "soupir", "touss", "pleur", "musique", "bruit", "applaud", "téléphone",
    "chuchot", "sourit", "hoche", "blank_audio", "singing", "sings", "background",
  ]
}
