package import Model

/// Reads Word documents (ECMA-376, transitional and strict) as transcripts.
///
/// A pending deletion hides its text; a pending insertion is written in review and is speech only
/// when the study approves the file. Both are listed by author, and so are comments. Notes, hidden
/// text, headers and footers are left out and counted.
package enum DOCXReader {
  /// The format's name.
  package static let format = "docx"

  /// Reads a document.
  ///
  /// - Throws: `ReadFailure` when the archive is refused or damaged, or has no readable text part.
  package static func read(
    _ source: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let package = try DOCXPackage(source, path: path)
    let styles = DOCXStyles()
    for part in package.parts("styles") { try package.read(part, into: styles) }
    let handler = DOCXDocumentHandler(
      styles: styles, acceptsChanges: options.acceptsTrackedChanges)
    try package.read(package.document, into: handler)
    var output = handler.output
    output.finish()
    var lines = DocumentLines()
    lines.add(output.blocks)

    var reading = Reading(format: format, kind: .transcript)
    reading.account.bytesIn = source.count
    var assembler = TurnAssembler(reading, path: path, options: options)
    reading = assembler.read(lines.lines, of: lines.bytes.span)
    lines.account(in: &reading)
    var review = handler.review
    review.account(in: &reading, format: format, path: path, options)
    if handler.symbols > 0 {
      reading.account.leaveOut("characters of a symbol font", count: handler.symbols)
    }
    try accountForNotes(of: package, in: &reading)
    review.comments = try comments(of: package)
    review.accountForComments(in: &reading, format: format, path: path)
    return reading
  }

  private static func accountForNotes(
    of package: borrowing DOCXPackage, in reading: inout Reading
  ) throws(ReadFailure) {
    let kinds: [(type: String, unit: DOCXVocabulary.Name, reason: String)] = [
      ("footnotes", .footnote, "footnotes"), ("endnotes", .endnote, "endnotes"),
      ("header", .hdr, "page headers"), ("footer", .ftr, "page footers"),
    ]
    for kind in kinds {
      for part in package.parts(kind.type) {
        let notes = DOCXNoteHandler(kind.unit)
        try package.read(part, into: notes)
        guard !notes.notes.isEmpty else { continue }
        reading.account.leaveOut(kind.reason, count: notes.notes.count, words: notes.notes.words)
      }
    }
  }

  private static func comments(
    of package: borrowing DOCXPackage
  ) throws(ReadFailure) -> ReviewChanges {
    var comments = ReviewChanges()
    for part in package.parts("comments") {
      let notes = DOCXNoteHandler(.comment)
      try package.read(part, into: notes)
      for tally in notes.notes.tallies {
        comments.add(tally.author, count: tally.count, words: tally.words)
      }
    }
    return comments
  }
}
