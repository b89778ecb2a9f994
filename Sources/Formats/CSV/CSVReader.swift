package import Model

/// Reads tables of speech (`.csv`, `.tsv`): a column of speakers, one of words, perhaps of times.
///
/// A row without a speaker goes on with the one before. HTML's character references, which programs
/// leave in such tables, are read; other columns are left out and counted.
package enum CSVReader {
  /// The format's name.
  package static let format = "csv"

  /// Reads a file.
  ///
  /// - Throws: `ReadFailure` when the bytes are no text, or the heading names no such columns.
  package static func read(
    _ source: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let text = try TextDecoding.decode(source, path: path)
    let heading = String(
      decoding: text.bytes.drop { $0 <= 32 }.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
    guard let columns = CSVColumns(heading) else {
      throw ReadFailure(
        "table-without-speech", at: Place(path, line: 1),
        "table names no column of speakers and one of words",
        explanation: "Its first row says what the columns hold, such as `timestamp,speaker,words`.",
        fixes: ["name the columns in the first row"])
    }
    var reading = Reading(format: format, kind: .transcript)
    reading.account.bytesIn = source.count
    reading.account.encoding = text.encoding
    reading.account.encodingIsGuessed = text.isGuessed
    if let warning = TextDecoding.warning(about: text, path: path) {
      reading.diagnostics.append(warning)
    }
    let scanner = CSVScanner(text.bytes, separator: columns.separator)
    var lines = CSVLines(columns)
    for row in scanner.rows.dropFirst() { lines.add(row) }
    var assembler = TurnAssembler(reading, path: path, options: options)
    reading = assembler.read(lines.lines, of: lines.bytes.span)
    for other in lines.others where other.count > 0 {
      reading.account.leaveOut(other.reason, count: other.count, words: other.words)
    }
    if scanner.isOpen {
      reading.diagnostics.append(
        .warning(
          "table-quote-open", at: Place(path, line: scanner.rows.last?.line),
          "quoted field has no closing quote",
          explanation: "All to the end of the file is read as its words.",
          fixes: ["close the quote, or export the table again"]))
    }
    return reading
  }
}
