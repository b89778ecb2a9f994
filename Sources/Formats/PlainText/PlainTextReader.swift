package import Model

/// Reads transcripts written as plain text, with labels and times or without.
///
/// A label recurs, is declared by the study, or is a word for an interviewer; what stands above the
/// first one is a header and no speech. A paragraph without a label goes on with the speaker before
/// it. Without any label, every paragraph is an utterance of nobody known.
package enum PlainTextReader {
  /// The format's name.
  package static let format = "text"

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
    var assembler = TurnAssembler(reading, path: path, options: options)
    return assembler.read(SourceLine.lines(of: text.bytes.span), of: text.bytes.span)
  }
}
