package import Model

/// Reads transcripts written in reStructuredText, as inquiries publish their hearings.
///
/// Headings, directives, raw blocks, comments and paragraphs wholly in emphasis, which say what
/// happens, are left out and counted; the rest is read as plain text is.
package enum RSTReader {
  /// The format's name.
  package static let format = "rst"

  /// Reads a file.
  ///
  /// - Throws: `ReadFailure` when the bytes are no text.
  package static func read(
    _ source: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let text = try TextDecoding.decode(source, path: path)
    var reading = Reading(format: format, kind: .transcript)
    reading.account.bytesIn = source.count
    reading.account.encoding = text.encoding
    reading.account.encodingIsGuessed = text.isGuessed
    if let warning = TextDecoding.warning(about: text, path: path) {
      reading.diagnostics.append(warning)
    }
    let blocks = RSTBlocks(text.bytes.span)
    for other in blocks.others {
      reading.account.unitsIn += other.count
      reading.account.leaveOut(other.reason, count: other.count, words: other.words)
    }
    var assembler = TurnAssembler(reading, path: path, options: options)
    return assembler.read(blocks.lines, of: text.bytes.span)
  }
}
