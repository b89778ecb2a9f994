/// Labels with nothing between them and the words but a blank, `INT words`, or in brackets,
/// `[Louise] words`, where that is how a document writes who speaks.
///
/// One alone is a word or a sound: most paragraphs begin so, and two names recur. `[Louise]` needs half
/// of them, `INT`, which may be a word in capitals, two thirds.
struct BareLabels {
  /// How such a label is written.
  private enum Kind: Int {
    case bracket
    case code
  }

  /// A label at the beginning of a line.
  struct Found {
    /// Bytes from the start of the text to the name.
    var lower: Int
    /// Bytes from the start of the text to the name's end.
    var upper: Int
    /// Bytes from the start of the text to the words.
    var body: Int
  }

  private var accepted: [Set<String>] = [[], []]

  /// Counts the beginnings of a transcript's lines.
  init(_ lines: [SourceLine], of bytes: Span<UInt8>) {
    let starts = lines.filter { $0.startsParagraph && !$0.isHeading }
    // Without blank lines between them, lines are what is counted.
    let counted = starts.count >= 4 ? starts : lines
    var counts: [[String: Int]] = [[:], [:]]
    for line in counted where line.label == nil {
      let from = Self.afterTime(line, bytes)
      for kind in [Kind.bracket, .code] {
        guard let found = Self.candidate(kind, bytes, from, line.upper) else { continue }
        counts[kind.rawValue][Self.key(found, bytes), default: 0] += 1
      }
    }
    for kind in [Kind.bracket, .code] {
      let names = counts[kind.rawValue]
      let total = names.values.reduce(0, +)
      let isUsual = kind == .bracket ? total * 2 >= counted.count : total * 3 >= counted.count * 2
      let recurring = names.filter { $0.value >= 2 }
      if isUsual, recurring.count >= 2 {
        // Beside names that recur, another in brackets may stand once.
        accepted[kind.rawValue] = Set((kind == .bracket ? names : recurring).keys)
      }
    }
  }

  /// The label that begins at a byte, or `nil` when none does.
  func label(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Found? {
    for kind in [Kind.bracket, .code] where !accepted[kind.rawValue].isEmpty {
      if let found = Self.candidate(kind, bytes, lower, upper),
        accepted[kind.rawValue].contains(Self.key(found, bytes))
      {
        return found
      }
    }
    return nil
  }

  private static func candidate(
    _ kind: Kind, _ bytes: Span<UInt8>, _ lower: Int, _ upper: Int
  ) -> Found? {
    switch kind {
    case .bracket: bracket(bytes, lower, upper)
    case .code: code(bytes, lower, upper)
    }
  }

  /// `[Louise] words`, `(Louise) words`: a name, which does not begin with a small letter as sounds do.
  private static func bracket(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Found? {
    guard lower < upper, bytes[lower] == UInt8(ascii: "[") || bytes[lower] == UInt8(ascii: "(")
    else { return nil }
    let close = bytes[lower] == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
    var end = lower + 1
    let limit = min(upper, lower + LabelShape.limit)
    while end < limit, bytes[end] != close { end += 1 }
    guard end < limit, end > lower + 1,
      let body = LabelShape.space(bytes, at: end + 1, before: upper),
      bytes[lower + 1] &- 65 < 26 || bytes[lower + 1] >= 0x80,
      LabelShape.isName(bytes, lower + 1, end)
    else { return nil }
    return Found(lower: lower + 1, upper: end, body: body)
  }

  /// `INT words`, `P01 words`: two to five capitals, or one to three and a number.
  private static func code(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Found? {
    var at = lower
    while at < upper, at - lower < 6, bytes[at] &- 65 < 26 { at += 1 }
    let letters = at - lower
    while at < upper, at - lower - letters < 3, CaptionTime.isDigit(bytes[at]) { at += 1 }
    let digits = at - lower - letters
    guard digits == 0 ? (2...5).contains(letters) : (1...3).contains(letters),
      let body = LabelShape.space(bytes, at: at, before: upper)
    else { return nil }
    return Found(lower: lower, upper: at, body: body)
  }

  /// Where a line begins when the time before its words is passed over.
  private static func afterTime(_ line: SourceLine, _ bytes: Span<UInt8>) -> Int {
    guard let time = TranscriptTime(bytes, at: line.lower, before: line.upper) else {
      return line.lower
    }
    return SourceLine.trimmed(bytes, time.next, line.upper).0
  }

  private static func key(_ found: Found, _ bytes: Span<UInt8>) -> String {
    var name: [UInt8] = []
    name.append(bytes, found.lower, found.upper)
    return LabelTable.key(of: String(decoding: name, as: UTF8.self))
  }
}
