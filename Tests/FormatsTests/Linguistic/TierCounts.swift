import Files
import Formats
import Model
import TestSupport

/// What a reading of a linguistic file comes to, by speaker: to be held against counts made apart.
struct TierCounts: Equatable, CustomStringConvertible {
  /// Utterances.
  var utterances = 0
  /// Words.
  var words = 0
  /// The sum of all beginnings, in milliseconds.
  var starts = 0
  /// The sum of all ends, in milliseconds.
  var ends = 0

  init(_ utterances: Int, _ words: Int, _ starts: Int, _ ends: Int) {
    (self.utterances, self.words, self.starts, self.ends) = (utterances, words, starts, ends)
  }

  var description: String { "(\(utterances), \(words), \(starts), \(ends))" }

  /// The counts of each label of a reading; unknown times count nothing.
  static func counts(_ reading: Reading) -> [String: TierCounts] {
    var counts: [String: TierCounts] = [:]
    for utterance in reading.utterances {
      let label = reading.label(of: utterance) ?? ""
      var count = counts[label] ?? TierCounts(0, 0, 0, 0)
      count.utterances += 1
      count.words += SpeechCount.words(reading.words(of: utterance))
      count.starts += Int(max(0, utterance.start))
      count.ends += Int(max(0, utterance.end))
      counts[label] = count
    }
    return counts
  }

  /// Reads a file of the collection of linguistic files.
  static func reading(_ path: String) throws -> Reading {
    try FormatRegistry.read(
      Files.read(Shared.path("realdata/linguistic/\(path)")), path: path)
  }

  /// Whether every unit is handed on or accounted for.
  static func isComplete(_ reading: Reading) -> Bool {
    let left = reading.account.omissions.filter { $0.reason != "metadata" }
    return reading.account.unitsIn == reading.utterances.count + left.reduce(0) { $0 + $1.count }
  }
}
