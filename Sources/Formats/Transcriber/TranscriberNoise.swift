/// Transcriber's abbreviations for what is heard besides words, as its manual lists them.
enum TranscriberNoise {
  /// What an event of the type `noise` says, in words that every reader knows.
  static func words(for abbreviation: String) -> String {
    list[abbreviation.lowercased()] ?? abbreviation
  }

  private static let list = [
    "pi": "inaudible", "b": "noise", "bb": "noise", "bg": "noise", "mic": "noise", "pap": "noise",
    "r": "breath", "i": "breath", "e": "breath", "pf": "breath", "n": "sniff", "tx": "cough",
    "conv": "background voices", "sif": "whistles",
  ]
}
