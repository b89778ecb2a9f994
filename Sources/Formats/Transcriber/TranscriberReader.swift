package import Model
internal import XML

/// Reads transcripts of Transcriber (`.trs`): turns cut by moments of the recording.
package enum TranscriberReader {
  /// The format's name.
  package static let format = "transcriber"

  /// Reads a file.
  ///
  /// What stands between two moments of a turn is an utterance; where two people speak at once, it
  /// is one of each, and both have its times.
  /// - Throws: `ReadFailure` when it is no XML that can be read, or its root is another.
  package static func read(
    _ bytes: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let source = try XMLSource(bytes, path: path, TranscriberVocabulary.vocabulary) {
      TranscriberHandler()
    }
    let handler = source.handler
    guard handler.isRootRight else {
      throw ReadFailure(
        "transcriber-root", at: Place(path, line: 1),
        "root element of Transcriber's format must be <Trans>",
        fixes: ["give a file that Transcriber saved"])
    }
    handler.close()
    var reading = Reading(format: format, kind: .segments)
    reading.account = handler.account
    reading.account.bytesIn = bytes.count
    reading.account.encoding = source.encoding
    reading.account.encodingIsGuessed = source.encodingIsGuessed
    reading.diagnostics = source.diagnostics
    reading.labels = handler.labels.labels
    handler.segments.compose(into: &reading)
    if handler.unreadable > 0 {
      reading.diagnostics.append(
        .warning(
          "transcriber-time-unreadable", at: Place(path),
          "times that are no seconds and cannot be read: \(handler.unreadable)",
          explanation: "The words are kept."))
    }
    if reading.utterances.isEmpty {
      reading.diagnostics.append(
        .warning("no-words", at: Place(path), "turns without a single word"))
    }
    return reading
  }
}
