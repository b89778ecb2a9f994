/// Tells the paragraphs of a reStructuredText document from what stands between them.
///
/// After the reStructuredText Markup Specification of Docutils: sections, explicit markup blocks.
struct RSTBlocks {
  /// The lines of the paragraphs in order.
  private(set) var lines: [SourceLine] = []
  /// What is no speech: why, how many, how many words.
  private(set) var others: [(reason: String, count: Int, words: Int)] = []

  /// Cuts a document.
  init(_ bytes: Span<UInt8>) {
    var block: [LineScanner.Line] = []
    var isInDirective = false
    var scanner = LineScanner()
    while let line = scanner.next(bytes) {
      let (lower, upper) = SourceLine.trimmed(bytes, line.lower, line.upper)
      if lower == upper {
        end(&block, bytes)
        continue
      }
      let isIndented = bytes[line.lower] == 32 || bytes[line.lower] == 9
      if isInDirective, isIndented {
        leaveOut("directives and raw blocks", bytes, lower, upper, isNew: false)
        continue
      }
      isInDirective = false
      if block.isEmpty, !isIndented, Self.isExplicit(bytes, lower, upper) {
        // What a class directive indents is the document's own text.
        isInDirective = !Self.isClass(bytes, lower, upper)
        leaveOut("directives and raw blocks", bytes, lower, upper, isNew: true)
        continue
      }
      block.append(line)
    }
    end(&block, bytes)
  }

  /// Whether a text looks like such a document: a title underlined as long as it is, and names in
  /// bold or directives.
  static func isOne(_ bytes: Span<UInt8>) -> Bool {
    var scanner = LineScanner()
    var before: LineScanner.Line?
    var hasTitle = false
    var hasSign = false
    while scanner.position < 1 << 16, let line = scanner.next(bytes) {
      if let title = before, !title.isEmpty, isAdornment(bytes, line),
        line.upper - line.lower >= characters(bytes, title)
      {
        hasTitle = true
      }
      if isExplicit(bytes, line.lower, line.upper), holdsColons(bytes, line) { hasSign = true }
      if line.upper - line.lower > 5, bytes[line.lower] == UInt8(ascii: "*"),
        bytes[line.lower + 1] == UInt8(ascii: "*")
      {
        hasSign = true
      }
      if hasTitle && hasSign { return true }
      before = line
    }
    return false
  }

  // MARK: Blocks

  private mutating func end(_ block: inout [LineScanner.Line], _ bytes: Span<UInt8>) {
    defer { block.removeAll() }
    guard let first = block.first, let last = block.last else { return }
    if block.count > 1, let at = block.lastIndex(where: { Self.isAdornment(bytes, $0) }) {
      for line in block[...at] where !Self.isAdornment(bytes, line) {
        leaveOut("headings", bytes, line.lower, line.upper, isNew: true)
      }
      block.removeFirst(at + 1)
      var rest = block
      end(&rest, bytes)
      return
    }
    if block.count == 1, Self.isAdornment(bytes, first) { return }
    let (lower, upper) = SourceLine.trimmed(bytes, first.lower, last.upper)
    if Self.isEmphasis(bytes, lower, upper) {
      leaveOut("descriptions in italics", bytes, lower, upper, isNew: true)
      return
    }
    for line in block {
      let (lower, upper) = SourceLine.trimmed(bytes, line.lower, line.upper)
      lines.append(
        SourceLine(
          lower: lower, upper: upper, number: line.number,
          startsParagraph: line.number == first.number))
    }
  }

  private mutating func leaveOut(
    _ reason: String, _ bytes: Span<UInt8>, _ lower: Int, _ upper: Int, isNew: Bool
  ) {
    let words = WordCount.words(bytes, lower, upper)
    if let at = others.firstIndex(where: { $0.reason == reason }) {
      others[at].count += isNew ? 1 : 0
      others[at].words += words
    } else {
      others.append((reason, 1, words))
    }
  }

  // MARK: Signs

  /// `.. directive::`, a comment, a target.
  private static func isExplicit(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower >= 2, bytes[lower] == UInt8(ascii: "."),
      bytes[lower + 1] == UInt8(ascii: ".")
    else { return false }
    return upper - lower == 2 || bytes[lower + 2] == 32
  }

  private static func isClass(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    var start: [UInt8] = []
    start.append(bytes, lower, min(upper, lower + 16))
    let word = String(decoding: start.dropFirst(3), as: UTF8.self)
    return word.hasPrefix("rst-class::") || word.hasPrefix("class::")
      || word.hasPrefix("container::")
  }

  private static func holdsColons(_ bytes: Span<UInt8>, _ line: LineScanner.Line) -> Bool {
    for at in line.lower..<max(line.lower, line.upper - 1)
    where bytes[at] == UInt8(ascii: ":") && bytes[at + 1] == UInt8(ascii: ":") {
      return true
    }
    return false
  }

  /// Three or more of one sign and nothing else.
  private static func isAdornment(_ bytes: Span<UInt8>, _ line: LineScanner.Line) -> Bool {
    let (lower, upper) = SourceLine.trimmed(bytes, line.lower, line.upper)
    guard upper - lower >= 3, lower == line.lower else { return false }
    let sign = bytes[lower]
    guard "=-`:'\"~^_*+#<>.".utf8.contains(sign) else { return false }
    for at in lower..<upper where bytes[at] != sign { return false }
    return true
  }

  private static func characters(_ bytes: Span<UInt8>, _ line: LineScanner.Line) -> Int {
    let (lower, upper) = SourceLine.trimmed(bytes, line.lower, line.upper)
    var count = 0
    for at in lower..<upper where bytes[at] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// `*…*` with no star within.
  private static func isEmphasis(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower > 2, bytes[lower] == UInt8(ascii: "*"),
      bytes[upper - 1] == UInt8(ascii: "*")
    else { return false }
    for at in (lower + 1)..<(upper - 1) where bytes[at] == UInt8(ascii: "*") { return false }
    return true
  }
}
