package import Model
internal import XML

/// Reads interviews of OHMS, the Oral History Metadata Synchronizer (`.xml`): the transcript with
/// its minutes, or the captions that newer records have.
package enum OHMSReader {
  /// The format's name.
  package static let format = "ohms"

  /// Reads a file.
  ///
  /// The transcript is plain text and read as such; a minute times the word that it is marked at.
  /// The index is no speech.
  /// - Throws: `ReadFailure` when it is no XML that can be read, its root is another, or it holds
  ///   no transcript.
  package static func read(
    _ bytes: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let source = try XMLSource(bytes, path: path, OHMSVocabulary.vocabulary) { OHMSHandler() }
    let handler = source.handler
    guard handler.isRootRight else {
      throw ReadFailure(
        "ohms-root", at: Place(path, line: 1), "root element of OHMS must be <ROOT>",
        fixes: ["export the interview again from OHMS"])
    }
    handler.close()
    var reading: Reading
    if handler.transcript.contains(where: { $0 > 32 }) {
      reading = transcript(handler, path, options)
    } else if handler.captions.contains(where: { $0 > 32 }) {
      reading = try captions(handler, path, options)
    } else {
      throw ReadFailure(
        "ohms-without-transcript", at: Place(path), "OHMS record holds an index and no transcript",
        fixes: ["add the transcript in OHMS, and export the record again"])
    }
    reading.format = format
    reading.account.bytesIn = bytes.count
    reading.account.encoding = source.encoding
    reading.account.encodingIsGuessed = source.encodingIsGuessed
    reading.account.omissions += handler.account.omissions
    reading.diagnostics = source.diagnostics + reading.diagnostics
    return reading
  }

  private static func transcript(
    _ handler: OHMSHandler, _ path: String, _ options: ReadingOptions
  ) -> Reading {
    let sync = OHMSSync(handler.sync)
    let marked = sync.marked(handler.transcript)
    let notes = OHMSFootnotes(marked.text)
    var lines = SourceLine.lines(of: notes.text.span)
    for index in lines.indices { lines[index].number += handler.line - 1 }
    var assembler = TurnAssembler(
      Reading(format: format, kind: .transcript), path: path, options: options)
    var reading = assembler.read(lines, of: notes.text.span)
    if notes.signs > 0 { reading.account.leaveOut("signs of footnotes", count: notes.signs) }
    if notes.words > 0 { reading.account.leaveOut("footnotes", words: notes.words) }
    let lost = sync.unreadable + marked.lost
    if lost > 0 {
      reading.diagnostics.append(
        .warning(
          "ohms-sync-unreadable", at: Place(path),
          "minutes marked at no word: \(lost) of \(sync.moments.count + sync.unreadable)",
          explanation: "They cannot be read, go back, or lie beyond the transcript.",
          fixes: ["synchronise the transcript again in OHMS"]))
    }
    return reading
  }

  private static func captions(
    _ handler: OHMSHandler, _ path: String, _ options: ReadingOptions
  ) throws(ReadFailure) -> Reading {
    let start = handler.captions.firstIndex { $0 > 32 } ?? 0
    var reading = try WebVTTReader.read(
      Array(handler.captions[start...]), path: path, options: options)
    let before = handler.captions[..<start].count { $0 == 10 }
    for index in reading.utterances.indices where reading.utterances[index].line > 0 {
      reading.utterances[index].line += Int32(clamping: handler.captionsLine + before - 1)
    }
    return reading
  }
}
