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
    var lines = DOCXLines()
    lines.add(output.blocks)

    var reading = Reading(format: format, kind: .transcript)
    reading.account.bytesIn = source.count
    var assembler = TurnAssembler(reading, path: path, options: options)
    reading = assembler.read(lines.lines, of: lines.bytes.span)
    if lines.otherCells.count > 0 {
      reading.account.leaveOut(
        "cells of a table that hold no speech", count: lines.otherCells.count,
        words: lines.otherCells.words)
    }
    account(for: handler, in: &reading, path, options)
    try accountForNotes(of: package, in: &reading, path)
    return reading
  }

  private static func account(
    for handler: DOCXDocumentHandler, in reading: inout Reading, _ path: String,
    _ options: ReadingOptions
  ) {
    for tally in handler.deletions.tallies {
      reading.account.leaveOut(
        "deletions by \(tally.author)", count: tally.count, words: tally.words)
    }
    if handler.hidden.words > 0 {
      reading.account.leaveOut(
        "hidden text", count: handler.hidden.count, words: handler.hidden.words)
    }
    if handler.symbols > 0 {
      reading.account.leaveOut("characters of a symbol font", count: handler.symbols)
    }
    guard !options.acceptsTrackedChanges else { return }
    for tally in handler.insertions.tallies {
      reading.account.leaveOut(
        "insertions written in review by \(tally.author)", count: tally.count, words: tally.words)
    }
    if !handler.deletions.isEmpty {
      reading.diagnostics.append(
        .warning(
          "docx-deletions-pending", at: Place(path),
          "\(handler.deletions.count) deletion(s) nobody has accepted hide "
            + "\(handler.deletions.words) word(s)",
          explanation: "By \(handler.deletions.byAuthor).", fixes: settle))
    }
    if !handler.insertions.isEmpty {
      reading.diagnostics.append(
        .warning(
          "docx-insertions-pending", at: Place(path),
          "\(handler.insertions.count) insertion(s) nobody has accepted are written in review, "
            + "not speech; \(handler.insertions.words) word(s) are left out",
          explanation: "By \(handler.insertions.byAuthor).", fixes: settle))
    }
    if !handler.moves.isEmpty {
      reading.diagnostics.append(
        .warning(
          "docx-moves-pending", at: Place(path),
          "\(handler.moves.count) move(s) nobody has accepted stay where they were",
          explanation: "By \(handler.moves.byAuthor).", fixes: settle))
    }
  }

  private static let settle = [
    "accept or reject the changes in the word processor",
    "call the file `approved` under `files` in the interview file",
  ]

  private static func accountForNotes(
    of package: borrowing DOCXPackage, in reading: inout Reading, _ path: String
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
    var comments = DOCXChanges()
    for part in package.parts("comments") {
      let notes = DOCXNoteHandler(.comment)
      try package.read(part, into: notes)
      for tally in notes.notes.tallies {
        comments.add(tally.author, count: tally.count, words: tally.words)
      }
    }
    guard !comments.isEmpty else { return }
    for tally in comments.tallies {
      reading.account.leaveOut(
        "comments by \(tally.author)", count: tally.count, words: tally.words)
    }
    reading.diagnostics.append(
      .warning(
        "docx-comments", at: Place(path), "\(comments.count) comment(s) are left out",
        explanation: "By \(comments.byAuthor). A comment is a reader's, not the speaker's.",
        fixes: ["settle the comments in the word processor and delete them"]))
  }
}
