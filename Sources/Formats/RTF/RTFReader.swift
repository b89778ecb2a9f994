package import Model

/// Reads Rich Text Format (version 1 to 1.9) as transcripts.
///
/// Text deleted in review is hidden; text put in is speech only when the study approves the file.
/// Notes, comments, hidden text, page headers and footers are left out and counted.
package enum RTFReader {
  /// The format's name.
  package static let format = "rtf"

  /// Reads a file.
  ///
  /// - Throws: `ReadFailure` when groups are nested beyond measure.
  package static func read(
    _ source: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let hasMark = source.starts(with: [0xEF, 0xBB, 0xBF])
    let document = RTFDocument(
      hasMark ? Array(source[3...]) : source, acceptsChanges: options.acceptsTrackedChanges)
    if document.isTooDeep {
      throw ReadFailure(
        "rtf-too-deep", at: Place(path), "groups are nested more than 512 deep",
        explanation: "No transcript is; files made to exhaust a machine are.",
        fixes: ["open the file in a word processor and save it again as DOCX"])
    }
    var reading = Reading(format: format, kind: .transcript)
    reading.account.bytesIn = source.count
    reading.account.encoding = document.pages.name
    var lines = DocumentLines()
    lines.add(document.tables.output.blocks)
    var assembler = TurnAssembler(reading, path: path, options: options)
    reading = assembler.read(lines.lines, of: lines.bytes.span)
    lines.account(in: &reading)
    document.review.account(in: &reading, format: format, path: path, options)
    for part in document.beside { reading.account.leaveOut(part.reason, words: part.words) }
    document.review.accountForComments(in: &reading, format: format, path: path)
    if document.isCutOff {
      reading.diagnostics.append(
        .warning(
          "rtf-cut-off", at: Place(path), "file ends inside the document",
          explanation: "Its last closing brace is missing; words may be, too.",
          fixes: ["copy or download the file again"]))
    }
    if document.unread > 0 {
      reading.diagnostics.append(
        .warning(
          "rtf-encoding-unknown", at: Place(path),
          "\(document.unread) character(s) are in an encoding that is not read",
          explanation: "Each stands as U+FFFD in the text.",
          fixes: ["open the file in a word processor and save it as DOCX"]))
    }
    return reading
  }
}
