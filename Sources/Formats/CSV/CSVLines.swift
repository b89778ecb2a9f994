/// Turns the rows of a table into lines of a transcript.
struct CSVLines {
  /// The words of all lines, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The lines in order.
  private(set) var lines: [SourceLine] = []
  /// What stands beside the speech.
  private(set) var others: [(reason: String, count: Int, words: Int)] = [
    ("remarks beside times", 0, 0), ("cells of a table that hold no speech", 0, 0),
    ("labels with no words under them", 0, 0),
  ]

  private let columns: CSVColumns

  /// Starts on a table.
  init(_ columns: CSVColumns) { self.columns = columns }

  /// Adds a row.
  mutating func add(_ row: CSVScanner.Row) {
    var time: TranscriptTime?
    var label: [UInt8] = []
    for (column, field) in row.fields.enumerated() where column != columns.words {
      let field = Self.decoded(field)
      if column == columns.speaker {
        label = Self.trimmed(field)
      } else if column == columns.time {
        let cell = Self.trimmed(field)
        time = TranscriptTime(cell.span, at: 0, before: cell.count)
        count(0, cell, from: time?.next ?? 0)
      } else {
        count(1, field, from: 0)
      }
    }
    if label.last == UInt8(ascii: ":") { label = Self.trimmed(Array(label.dropLast())) }
    guard columns.words < row.fields.count else {
      count(2, label, from: 0)
      return
    }
    let first = lines.count
    append(Self.decoded(row.fields[columns.words]), row.line)
    guard first < lines.count else {
      count(2, label, from: 0)
      return
    }
    lines[first].startsParagraph = true
    lines[first].time = time
    if !label.isEmpty { lines[first].label = String(decoding: label, as: UTF8.self) }
  }

  private mutating func append(_ words: [UInt8], _ number: Int) {
    let start = bytes.count
    bytes += words + [10]
    var scanner = LineScanner(at: start)
    while let line = scanner.next(bytes.span) {
      let (lower, upper) = SourceLine.trimmed(bytes.span, line.lower, line.upper)
      guard lower < upper else { continue }
      lines.append(
        SourceLine(lower: lower, upper: upper, number: number, startsParagraph: false))
    }
  }

  private mutating func count(_ kind: Int, _ field: [UInt8], from lower: Int) {
    let words = WordCount.words(field.span, lower, field.count)
    guard words > 0 else { return }
    others[kind].count += 1
    others[kind].words += words
  }

  /// A field with its character references read.
  private static func decoded(_ field: [UInt8]) -> [UInt8] {
    guard field.contains(UInt8(ascii: "&")) else { return field }
    var text: [UInt8] = []
    var at = 0
    while at < field.count {
      if field[at] == UInt8(ascii: "&"),
        let found = CharacterReference.read(field.span, at: at, before: field.count)
      {
        text.append(found.scalar)
        at = found.next
      } else {
        text.append(field[at])
        at += 1
      }
    }
    return text
  }

  private static func trimmed(_ field: [UInt8]) -> [UInt8] {
    let (lower, upper) = SourceLine.trimmed(field.span, 0, field.count)
    return Array(field[lower..<upper])
  }
}
