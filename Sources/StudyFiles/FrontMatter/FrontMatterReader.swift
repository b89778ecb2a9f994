internal import Model

/// Reads the lines between two `---` lines.
///
/// `key: value`, `key: [a, b]`, or a key with `- item` lines below. A value runs to the line's end,
/// outer quotes removed; there are no escapes and no comments.
struct FrontMatterReader {
  private let source: SourceText
  private var entries: [FrontMatter.Entry] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceText) { self.source = source }

  /// The front matter, or `nil` when there is none or it does not end.
  mutating func read() -> FrontMatter? {
    guard isFence(1) else {
      diagnostics.append(
        .error(
          .frontMatterMissing, at: Place(source.path, line: 1), "'---' missing on the first line",
          explanation: "The file's keys stand between two lines of three hyphens at its start.",
          fixes: ["begin the file with a line '---', the keys, and a line '---'"]))
      return nil
    }
    var line = 2
    while line <= source.lineCount, !isFence(line) {
      read(line)
      line += 1
    }
    guard line <= source.lineCount else {
      diagnostics = [
        .error(
          .frontMatterUnclosed, at: Place(source.path, line: 1), "'---' missing after the keys",
          explanation: "The front matter that begins here has no end.",
          fixes: ["put a line '---' after the last key"])
      ]
      return nil
    }
    return FrontMatter(entries: entries, bodyLine: line + 1)
  }

  private func isFence(_ line: Int) -> Bool {
    var range = source.range(ofLine: line)
    while let last = range.last, source.bytes[last] == 32 || source.bytes[last] == 9 {
      range = range.lowerBound..<last
    }
    return source.bytes[range].elementsEqual("---".utf8)
  }

  private mutating func read(_ line: Int) {
    let whole = source.range(ofLine: line)
    let range = trimmed(whole)
    guard let first = range.first else { return }
    let isIndented = range.lowerBound > whole.lowerBound
    if source.bytes[first] == UInt8(ascii: "-"),
      range.count == 1 || isBlank(source.bytes[first + 1])
    {
      readItem(trimmed(first + 1..<range.upperBound), at: source.place(at: first))
      return
    }
    if source.bytes[first] == UInt8(ascii: "#") {
      diagnostics.append(
        .error(
          .frontMatterComment, at: source.place(at: first),
          "comment in the front matter, which knows none",
          fixes: ["move it below the second '---'", "remove it"]))
      return
    }
    guard let colon = keyEnd(range) else {
      diagnostics.append(
        .error(
          .frontMatterLine, at: source.place(at: first),
          "line is neither 'key: value' nor '- item'",
          explanation:
            "A key is made of letters, digits, '-', '_' and '.'; a value stands on one line.",
          fixes: ["write 'key: value' on one line", "move it below the second '---'"]))
      return
    }
    let key = source.text(range.lowerBound..<colon)
    guard !isIndented else {
      let above = entries.last { !$0.key.contains(".") }.map { "'\($0.key).\(key): …'" }
      diagnostics.append(
        .error(
          .frontMatterNested, at: source.place(at: first),
          "key '\(key)' is indented; keys nest by a dot",
          fixes: [above.map { "write \($0) at the start of the line" } ?? "move it to the left"]))
      return
    }
    if colon + 1 < range.upperBound, !isBlank(source.bytes[colon + 1]) {
      diagnostics.append(
        .error(
          .frontMatterNoSpace, at: source.place(at: colon),
          "key '\(key)' has no space after its colon", fixes: ["put a space after the colon"]))
      return
    }
    readValue(trimmed(colon + 1..<range.upperBound), key: key, at: source.place(at: first))
  }

  private mutating func readItem(_ range: Range<Int>, at place: Place) {
    guard let last = entries.indices.last, entries[last].values.isEmpty || entries[last].isList,
      !entries[last].isInBrackets
    else {
      diagnostics.append(
        .error(
          .frontMatterStrayItem, at: place, "item belongs to no key",
          explanation: "'- item' lines follow a line with a key and nothing after its colon.",
          fixes: ["put 'key:' on the line above", "move the value of the key into an item"]))
      return
    }
    entries[last].isList = true
    guard !range.isEmpty else { return reportEmptyItem(place) }
    entries[last].values.append(unquoted(range))
  }

  private mutating func readValue(_ range: Range<Int>, key: String, at place: Place) {
    var entry = FrontMatter.Entry(key: key, place: place, values: [], isList: false)
    defer { entries.append(entry) }
    guard let first = range.first, let last = range.last else { return }
    guard source.bytes[first] == UInt8(ascii: "[") else {
      entry.values = [unquoted(range)]
      return
    }
    guard source.bytes[last] == UInt8(ascii: "]"), last > first else {
      diagnostics.append(
        .error(
          .frontMatterOpenList, at: source.place(at: first),
          "'[' opens a list that does not end on its line",
          fixes: ["end the list with ']' on the same line", "write one '- item' line for each"]))
      return
    }
    entry.isList = true
    entry.isInBrackets = true
    let items = split(first + 1..<last)
    for item in items {
      if item.isEmpty {
        if items.count > 1 { reportEmptyItem(source.place(at: item.lowerBound)) }
      } else {
        entry.values.append(unquoted(item))
      }
    }
  }

  /// Parts a list at its commas; one inside quotes that begin an item does not part.
  private func split(_ range: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = range.lowerBound
    var quote: UInt8?
    for at in range {
      let byte = source.bytes[at]
      if let open = quote {
        if byte == open, endsItem(at + 1, range.upperBound) { quote = nil }
      } else if byte == UInt8(ascii: ",") {
        items.append(trimmed(start..<at))
        start = at + 1
      } else if byte == 34 || byte == 39, trimmed(start..<at).isEmpty,
        closes(byte, after: at, range.upperBound)
      {
        quote = byte
      }
    }
    items.append(trimmed(start..<range.upperBound))
    return items
  }

  private func endsItem(_ at: Int, _ end: Int) -> Bool {
    guard let next = (at..<end).first(where: { !isBlank(source.bytes[$0]) }) else { return true }
    return source.bytes[next] == UInt8(ascii: ",")
  }

  private func closes(_ quote: UInt8, after at: Int, _ end: Int) -> Bool {
    (at + 1..<end).contains { source.bytes[$0] == quote && endsItem($0 + 1, end) }
  }

  private mutating func unquoted(_ range: Range<Int>) -> FrontMatter.Value {
    let bytes = source.bytes
    let first = bytes[range.lowerBound]
    guard range.count >= 2, first == 34 || first == 39, bytes[range.upperBound - 1] == first else {
      return FrontMatter.Value(source.text(range), at: source.place(at: range.lowerBound))
    }
    let inside = range.lowerBound + 1..<range.upperBound - 1
    if let inner = inside.first(where: { bytes[$0] == first }), inner > inside.lowerBound,
      !isBlank(bytes[inner - 1])
    {
      diagnostics.append(
        .warning(
          .frontMatterQuotes, at: source.place(at: inner),
          "outer quotes were removed; those inside do not pair any more",
          fixes: ["use other quotation marks inside, such as “ ”"]))
    }
    return FrontMatter.Value(source.text(inside), at: source.place(at: inside.lowerBound))
  }

  private mutating func reportEmptyItem(_ place: Place) {
    diagnostics.append(
      .warning(
        .frontMatterEmptyItem, at: place, "item is empty and counts for nothing",
        fixes: ["remove it"]))
  }

  /// The offset of the colon after a key, or `nil` when the line does not begin with one.
  private func keyEnd(_ range: Range<Int>) -> Int? {
    for at in range {
      let byte = source.bytes[at]
      switch byte {
      case UInt8(ascii: ":"): return at > range.lowerBound ? at : nil
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF, UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        continue
      default: return nil
      }
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isBlank(source.bytes[lower]) { lower += 1 }
    while upper > lower, isBlank(source.bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
}
