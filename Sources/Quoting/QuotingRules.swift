internal import Digest
package import Model
internal import Words

/// The rules of design's "When is a quote the person's words?", set up for one study.
package struct QuotingRules: Sendable {
  /// The most words that `[…]` may leave out.
  static let omissionLimit = 60
  /// The most words that a bracket may hold.
  static let insertionLimit = 4
  /// The most words that a bracket may stand for.
  static let replacementLimit = 6
  /// The fewest words between two marks of omission.
  static let wordsBetweenMarks = 3
  /// The most brackets and marks of omission in one quote; beyond that it is no quote, and the ways
  /// in which it might stand in a source are too many to try.
  static let editLimit = 100
  /// The longest rest of a sentence whose loss is a dropped word and not a choice of where to
  /// begin or end; see `docs/decisions/0004-edges-of-sentences.md`.
  static let droppedLimit = 2

  /// Fillers as sequences of word hashes.
  let fillers: [[Int]]
  /// Groups of equivalents as sequences of word hashes, the first standing for all.
  let equivalents: [(from: [Int], to: Int)]
  /// What an equivalent does to its sentence, by the hash that stands for it.
  let kinds: [Int: ProtectedWords.Kind]
  /// The keys of labels under which interviewers speak.
  let interviewers: Set<String>
  /// Changes whenever the rules or the study's lists do; part of every cached verdict's key.
  package let fingerprint: String

  /// Sets the rules up for a study's fillers and equivalents.
  package init(_ settings: StudySettings) {
    fillers = settings.fillers.map(Self.hashes).filter { !$0.isEmpty }
    var pairs: [(from: [Int], to: Int)] = []
    var kinds: [Int: ProtectedWords.Kind] = [:]
    for group in settings.equivalents {
      let forms = group.map(Self.hashes).filter { !$0.isEmpty }
      guard let first = forms.first else { continue }
      let standing = first.count == 1 ? first[0] : WordHash.hash(ofKey: group[0])
      let protected = group.flatMap { ProtectedWords.kinds(in: $0) }
      kinds[standing] = protected.contains(.negation) ? .negation : protected.first
      for form in forms where form != [standing] { pairs.append((form, standing)) }
    }
    self.kinds = kinds
    equivalents = pairs.sorted { $0.from.count > $1.from.count }
    interviewers = Set(
      (StudySettings.defaultInterviewers + settings.interviewers).map(Self.labelKey))
    fingerprint = SHA256.hex(
      of: "quoting-3|\(settings.fillers)|\(settings.equivalents)|\(settings.languages)")
  }

  /// Words that may open a sentence and be left out without taking anything from what was said.
  static let openers: Set<String> = [
    "and", "but", "so", "or", "because", "then", "et", "mais", "ou", "donc", "car", "puis",
    "alors", "parce", "que",
  ]

  /// What two labels have in common when they are the same label: their words' keys.
  static func labelKey(_ label: String) -> String {
    WordKey.keys(of: label).joined(separator: " ")
  }

  private static func hashes(_ text: String) -> [Int] {
    WordKey.keys(of: text).map { WordHash.hash(ofKey: $0) }
  }
}
