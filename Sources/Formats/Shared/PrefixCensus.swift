internal import Model

/// Counts what may be labels in the captions of one file, and says which of them are.
struct PrefixCensus {
  private var counts: [[UInt8]: Int] = [:]
  private var verdicts: [[UInt8]: Bool] = [:]
  private var cues = 0
  private var candidates = 0
  private var isInCapitals = false
  private let declared: Set<String>

  /// Words that end in a colon in any prose and name nobody.
  private static let prose: Set<String> = [
    "note", "notes", "nb", "ps", "re", "example", "for example", "e.g.", "i.e.", "http", "https",
    "so", "and", "but", "or", "because", "yes", "no", "well", "then", "now", "here", "this", "that",
    "first", "second", "third", "finally", "today", "warning", "attention", "tip", "question",
    "answer", "remarque", "exemple", "par exemple", "parce que", "et", "mais", "donc", "alors",
    "oui", "non", "bref", "là", "voilà", "c'est-à-dire", "c’est-à-dire", "ok", "okay",
  ]

  /// Lower-case words that stand inside names and titles.
  private static let particles: Set<String> = [
    "de", "du", "des", "d", "la", "le", "les", "of", "the", "and", "et", "van", "von", "der", "den",
    "di", "da", "do", "dos", "e", "y", "al", "el", "bin", "ibn", "ben", "zu", "à",
  ]

  /// Starts on a file; `declared` are the labels that the study declares.
  init(declared: [String]) { self.declared = Set(declared.map { LabelTable.key(of: $0) }) }

  /// Counts the lines of an utterance; says whether all it needs is a space for each line feed.
  mutating func count(
    _ bytes: Span<UInt8>, _ lower: Int, _ upper: Int, _ mayHaveLabel: Bool
  ) -> Bool {
    var isPlain = true
    var isFirst = true
    var from = lower
    cues += 1
    if ByteSearch.first(UInt8(ascii: ">"), in: bytes, lower, upper) != nil { isPlain = false }
    while from <= upper {
      let to = ByteSearch.first(10, in: bytes, from, upper) ?? upper
      // A space before the line feed would become two.
      if to < upper, to == from || bytes[to - 1] <= 32 { isPlain = false }
      // A line that begins with a letter and has no colon where a label could end has no prefix.
      let isBare =
        from < to && PrefixShape.isLetter(bytes[from])
        && ByteSearch.first(UInt8(ascii: ":"), in: bytes, from, min(to, from + 256)) == nil
      if !isBare {
        let shape = PrefixShape(bytes, from, to)
        if shape.isMarked || shape.words > from { isPlain = false }
        if !shape.label.isEmpty, mayHaveLabel {
          isPlain = false
          if isFirst { candidates += 1 }
          counts[Self.key(bytes, shape), default: 0] += 1
        }
      }
      isFirst = false
      from = to + 1
    }
    return isPlain
  }

  /// Ends the counting.
  mutating func close(_ reading: Reading) {
    var upper = 0
    var lower = 0
    for byte in reading.text.prefix(1 << 16) {
      if byte &- 65 < 26 { upper += 1 }
      if byte &- 97 < 26 { lower += 1 }
    }
    isInCapitals = upper > 200 && lower * 5 < upper
  }

  /// Whether a candidate is a label.
  mutating func accepts(_ bytes: Span<UInt8>, _ shape: PrefixShape) -> Bool {
    guard !shape.label.isEmpty else { return false }
    let key = Self.key(bytes, shape)
    if let verdict = verdicts[key] { return verdict }
    let verdict = judge(key)
    verdicts[key] = verdict
    return verdict
  }

  private func judge(_ key: [UInt8]) -> Bool {
    let isBracketed = key.first == UInt8(ascii: "[")
    let text = String(decoding: isBracketed ? key[1...] : key[...], as: UTF8.self)
    // `[I] went`: a word that the transcriber put in.
    if isBracketed, text.count < 2 { return false }
    if declared.contains(LabelTable.key(of: text)) { return true }
    let folded = text.lowercased()
    guard !Self.prose.contains(folded) else { return false }
    if StudySettings.defaultInterviewers.contains(Self.stem(folded)) { return true }
    // Meeting software writes a name before every cue, however the person spells it.
    if cues >= 4 && candidates * 10 >= cues * 9 { return true }
    let recurs = (counts[key] ?? 0) >= 2
    if isBracketed { return recurs && text.last?.isNumber == true && Self.isNameShaped(text) }
    if recurs && Self.isNameShaped(text) { return true }
    return !isInCapitals && Self.isInCapitals(text)
  }

  /// A label without the number after it: `Interviewer 2` is an interviewer.
  private static func stem(_ folded: String) -> String {
    var stem = folded[...]
    while let last = stem.last, last.isNumber || last == " " { stem.removeLast() }
    return String(stem)
  }

  /// Whether each word begins with a letter that is no small one, or with a sign.
  private static func isNameShaped(_ text: String) -> Bool {
    for (index, word) in text.split(separator: " ").enumerated() {
      guard let first = word.unicodeScalars.first else { continue }
      if first.properties.isLowercase && (index == 0 || !particles.contains(String(word))) {
        return false
      }
    }
    return true
  }

  /// Whether at least two letters stand in it and none is a small one.
  private static func isInCapitals(_ text: String) -> Bool {
    var capitals = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isUppercase { capitals += 1 }
    }
    return capitals >= 2
  }

  /// The bytes of a candidate; those in brackets without a colon are counted by themselves.
  private static func key(_ bytes: Span<UInt8>, _ shape: PrefixShape) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(shape.label.count + 1)
    if shape.isBracketed { key.append(UInt8(ascii: "[")) }
    for index in shape.label { key.append(bytes[index]) }
    return key
  }
}
