internal import Model

/// Counts what may be labels in one transcript, and says which of them are.
struct LabelCensus {
  /// What is known of one candidate, whatever its letter case and spaces.
  private struct Entry {
    var count = 0
    /// How often it begins a paragraph.
    var starts = 0
    /// Whether its words begin as names do.
    var isNameShaped = false
    /// Whether it is in capitals, with digits perhaps.
    var isInCapitals = false
    /// Whether its way of writing leaves no doubt: a voice tag, or bold with a colon.
    var isMarked = false
    /// Whether it is bold with a colon, as Markdown has it.
    var isBold = false
    /// Whether a time stands beside it.
    var isTimed = false
  }

  private var entries: [String: Entry] = [:]
  private let declared: Set<String>
  /// Whether the study says whose the paragraphs without a label are.
  private let hasUnlabelled: Bool
  private var accepted: Set<String> = []

  /// Words that end in a colon in any prose and name nobody.
  private static let prose: Set<String> = [
    "note", "notes", "nb", "n.b.", "ps", "re", "example", "for example", "e.g.", "i.e.", "http",
    "https", "ftp", "mailto", "because", "so", "and", "but", "or", "yes", "no", "well", "then",
    "now", "remember", "warning", "attention", "tip", "remark", "remarque", "exemple",
    "par exemple", "parce que", "et", "mais", "donc", "alors", "oui", "non", "bref", "voilà",
    "c'est-à-dire", "c’est-à-dire", "ok", "okay", "first", "second", "third", "finally",
  ]

  /// Lower-case words that stand inside names and titles.
  private static let particles: Set<String> = [
    "de", "du", "des", "la", "le", "les", "of", "the", "and", "et", "van", "von", "der", "den",
    "di", "da", "do", "dos", "e", "y", "al", "el", "bin", "ibn", "ben", "zu", "à",
  ]

  /// Starts a census; declared labels count however often they stand there.
  init(options: ReadingOptions) {
    hasUnlabelled = options.unlabelled != nil
    declared = Set(options.labels.map { LabelTable.key(of: $0) })
  }

  /// Counts a candidate.
  mutating func note(
    _ label: String, startsParagraph: Bool, isMarked: Bool, isBold: Bool, isTimed: Bool = false
  ) {
    let key = LabelTable.key(of: label)
    var entry = entries[key] ?? Entry()
    entry.count += 1
    if startsParagraph { entry.starts += 1 }
    entry.isMarked = entry.isMarked || isMarked
    entry.isBold = entry.isBold || isBold
    entry.isTimed = entry.isTimed || isTimed
    entry.isNameShaped = entry.isNameShaped || Self.isNameShaped(label)
    entry.isInCapitals = entry.isInCapitals || Self.isInCapitals(label)
    entries[key] = entry
  }

  /// Ends the counting.
  mutating func close() {
    accepted = Set(entries.keys.filter { isCertain($0) })
    // A short piece in which nobody speaks twice: `SOLOMON:`, `TAVELA:`.
    let capitals = entries.filter { $0.value.isInCapitals && $0.value.starts > 0 }.map(\.key)
    if accepted.allSatisfy({ isInterviewer($0) }), capitals.count >= 2 {
      accepted.formUnion(capitals.filter { couldName($0) && wordCount($0) <= 3 })
    }
    // One voice from beginning to end: `**Rosa:**` once, and paragraphs under it.
    if accepted.isEmpty {
      accepted.formUnion(
        entries.filter { key, entry in
          entry.isBold && entry.isNameShaped && entry.starts > 0 && couldName(key)
            && !HeaderBlock.isKey(key)
        }.keys)
    }
    guard !accepted.isEmpty else { return }
    let others = accepted.filter { !isInterviewer($0) }
    let hasMarks = others.contains { entries[$0]?.isMarked == true }
    let hasTimes = others.contains { entries[$0]?.isTimed == true }
    let hasCapitals = others.contains { entries[$0]?.isInCapitals == true }
    for (key, entry) in entries where !accepted.contains(key) && couldName(key) {
      guard entry.isNameShaped || entry.isBold, entry.starts > 0,
        wordCount(key) <= (entry.isMarked ? 6 : 3)
      else { continue }
      // `DANYOW ’16` beside `DANYOW`; `BOTH` beside `R1` and `R2`; the one answer of a
      // conversation in which nobody but the interviewer has a label.
      let isVariant = others.contains { sharesName($0, key) }
      let isAlike =
        hasCapitals && entry.isInCapitals || hasMarks && entry.isMarked
        || hasTimes && entry.isTimed
      if isVariant || isAlike || (others.isEmpty && !hasUnlabelled) {
        accepted.insert(key)
      }
    }
  }

  /// Whether a candidate is a label; known after `close`.
  func accepts(_ label: String) -> Bool {
    let key = LabelTable.key(of: label)
    return accepted.contains(key) || isDeclared(key)
  }

  /// Whether a candidate that is no label looks so much like one that a person should know.
  func isDoubtful(_ label: String) -> Bool {
    let key = LabelTable.key(of: label)
    guard let entry = entries[key], !accepts(label), couldName(key) else { return false }
    return entry.isNameShaped && entry.starts > 0 && wordCount(key) <= 3
  }

  /// Whether the study or the trade declares a label: a participant's, or an interviewer's word.
  private func isDeclared(_ key: String) -> Bool {
    declared.contains(key) || isInterviewer(key)
  }

  /// Whether a label is one of the words for an interviewer, with a number or without.
  private func isInterviewer(_ key: String) -> Bool {
    var stem = key[...]
    while let last = stem.last, last.isNumber || last == " " { stem.removeLast() }
    return StudySettings.defaultInterviewers.contains(String(stem))
  }

  private func isCertain(_ key: String) -> Bool {
    guard let entry = entries[key] else { return false }
    if isDeclared(key) { return true }
    guard entry.count >= 2, couldName(key) else { return false }
    return entry.isMarked || entry.isNameShaped || (entry.count >= 3 && entry.starts == entry.count)
  }

  private func couldName(_ key: String) -> Bool {
    !Self.prose.contains(key) && key.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  private func wordCount(_ key: String) -> Int { key.split(separator: " ").count }

  /// Whether a label is the beginning or the end of another, as a surname is of a full name.
  private func sharesName(_ label: String, _ key: String) -> Bool {
    label.count >= 3 && (key.hasPrefix(label + " ") || key.hasSuffix(" " + label))
  }

  private static func isNameShaped(_ label: String) -> Bool {
    for (index, word) in label.split(separator: " ").enumerated() {
      guard let first = word.unicodeScalars.first else { continue }
      if first.properties.isLowercase && (index == 0 || !particles.contains(String(word))) {
        return false
      }
    }
    return true
  }

  private static func isInCapitals(_ label: String) -> Bool {
    let scalars = label.unicodeScalars
    return !scalars.contains { $0.properties.isLowercase }
      && scalars.contains { $0.properties.isUppercase }
      && scalars.count { $0.properties.isAlphabetic || ("0"..."9").contains($0) } >= 2
  }
}
