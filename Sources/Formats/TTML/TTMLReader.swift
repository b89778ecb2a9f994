package import Model
internal import XML

/// Reads TTML and its kin: DFXP, IMSC, EBU-TT(-D), SMPTE-TT, iTT.
///
/// One utterance a paragraph, or a part of one where the speaker changes within. Text that a
/// player would not show (no region, hidden, outside its parent's time) is kept.
package enum TTMLReader {
  /// Reads a whole file.
  ///
  /// - Throws: `ReadFailure` when it is no XML that can be read, or its root is not `tt`.
  package static func read(
    _ bytes: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let (source, assumptions) = try handler(bytes, path)
    let body = source.handler.body
    var reading = body.reading
    reading.account.bytesIn = bytes.count
    reading.account.encoding = source.encoding
    reading.account.encodingIsGuessed = source.encodingIsGuessed
    reading.diagnostics = source.diagnostics + body.findings(path, assumptions)
    SpeakerPrefix.resolve(&reading, declared: options.labels)
    return reading
  }

  /// Each run of text of a document and when it is displayed, in the order of the document.
  ///
  /// For checks against other programs. Text that styles or regions hide is left out; text without
  /// a region is not.
  package static func runs(_ bytes: [UInt8], path: String) throws(ReadFailure) -> [TTMLRun] {
    try handler(bytes, path, recordsRuns: true).source.handler.body.runs.map { run in
      TTMLRun(
        begin: run.span.begin.seconds, end: run.span.end.isFinite ? run.span.end.seconds : nil,
        text: run.text)
    }
  }

  /// Reads once, and again where the content shows that what the file does not say was assumed
  /// wrongly.
  private static func handler(
    _ bytes: [UInt8], _ path: String, recordsRuns: Bool = false
  ) throws(ReadFailure) -> (source: XMLSource<TTMLHandler>, assumptions: TTMLAssumptions) {
    let first = try XMLSource(bytes, path: path, TTMLVocabulary.vocabulary) {
      TTMLHandler(TTMLBody(TTMLAssumptions(), room: bytes.count / 2, recordsRuns: recordsRuns))
    }
    guard first.handler.body.isRootRight else {
      throw ReadFailure(
        "ttml-root", at: Place(path, line: 1), "root element of TTML must be <tt>",
        explanation: "It must stand in a namespace of TTML, or in none.",
        fixes: ["give a file that was exported as TTML, DFXP or IMSC"])
    }
    let assumptions = first.handler.body.betterAssumptions
    guard assumptions != TTMLAssumptions() else { return (first, assumptions) }
    let second = try XMLSource(bytes, path: path, TTMLVocabulary.vocabulary) {
      TTMLHandler(TTMLBody(assumptions, room: bytes.count / 2, recordsRuns: recordsRuns))
    }
    return (second, assumptions)
  }
}
