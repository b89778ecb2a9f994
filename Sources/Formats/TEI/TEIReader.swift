package import Model
internal import XML

/// Reads transcripts of speech in TEI, P4 and P5: `<u who="#ann">`.
package enum TEIReader {
  /// The format's name.
  package static let format = "tei"

  /// Reads a file.
  ///
  /// An utterance is a paragraph, or several where empty lines part it. With a timeline the
  /// utterances are timed segments.
  /// - Throws: `ReadFailure` when it is no XML that can be read, its root is another, or it holds
  ///   no utterance.
  package static func read(
    _ bytes: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let source = try XMLSource(bytes, path: path, TEIVocabulary.vocabulary) { TEIHandler() }
    let handler = source.handler
    guard handler.isRootRight else {
      throw ReadFailure(
        "tei-root", at: Place(path, line: 1), "root element of TEI must be <TEI> or <TEI.2>",
        fixes: ["give a TEI document"])
    }
    guard handler.units > 0 else {
      throw ReadFailure(
        "tei-without-speech", at: Place(path), "TEI document holds no utterance <u>",
        explanation: "What is said is read from <u> and <sp>; other text is no transcript.",
        fixes: ["mark what is said as utterances", "save its speech as plain text"])
    }
    handler.close()
    let composition = TEIComposition(handler)
    var reading = composition.reading
    reading.account.bytesIn = bytes.count
    reading.account.encoding = source.encoding
    reading.account.encodingIsGuessed = source.encodingIsGuessed
    reading.diagnostics = source.diagnostics + composition.findings(path)
    return reading
  }
}
