package import Model

/// Reads OpenDocument text (ISO/IEC 26300, ODF 1.0 to 1.4), packed or flat, as transcripts.
///
/// A pending deletion hides its text; a pending insertion is written in review and is speech only
/// when the study approves the file. Both are listed by author, and so are comments. Notes,
/// indexes, hidden text, page headers and footers are left out and counted.
package enum ODTReader {
  /// The format's name.
  package static let format = "odt"

  /// Reads a document.
  ///
  /// - Throws: `ReadFailure` when the archive is refused or damaged, or holds no text.
  package static func read(
    _ source: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    var reading = Reading(format: format, kind: .transcript)
    reading.account.bytesIn = source.count
    let handler: ODTDocumentHandler
    if source.starts(with: Array("PK".utf8)) {
      handler = ODTDocumentHandler(acceptsChanges: options.acceptsTrackedChanges)
      let package = try ODTPackage(source, path: path)
      try package.read(into: handler)
    } else {
      let flat = try XMLSource(source, path: path, ODTVocabulary.vocabulary) {
        ODTDocumentHandler(acceptsChanges: options.acceptsTrackedChanges)
      }
      handler = flat.handler
      reading.account.encoding = flat.encoding
      reading.account.encodingIsGuessed = flat.encodingIsGuessed
      reading.diagnostics += flat.diagnostics
    }
    guard handler.foundText else {
      throw ReadFailure(
        "odt-without-text", at: Place(path), "no text in the document",
        explanation: "It is a spreadsheet, a presentation or a drawing.",
        fixes: ["save its words as a text document"])
    }
    var output = handler.output
    output.finish()
    var lines = DocumentLines()
    lines.add(output.blocks)
    var assembler = TurnAssembler(reading, path: path, options: options)
    reading = assembler.read(lines.lines, of: lines.bytes.span)
    lines.account(in: &reading)
    handler.review.account(in: &reading, format: format, path: path, options)
    for part in handler.beside { reading.account.leaveOut(part.reason, words: part.words) }
    handler.review.accountForComments(in: &reading, format: format, path: path)
    return reading
  }
}
