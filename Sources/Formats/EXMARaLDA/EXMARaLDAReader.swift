package import Model
internal import XML

/// Reads basic transcriptions of EXMARaLDA (`.exb`): tiers of events over one timeline.
package enum EXMARaLDAReader {
  /// The format's name.
  package static let format = "exmaralda"

  /// Reads a file.
  ///
  /// Transcription tiers (`type="t"`) are speech. Utterances stand in the order of the recording;
  /// those of people who speak at once overlap in time.
  /// - Throws: `ReadFailure` when it is no XML that can be read, or its root is another.
  package static func read(
    _ bytes: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let source = try XMLSource(bytes, path: path, EXMARaLDAVocabulary.vocabulary) {
      EXMARaLDAHandler()
    }
    guard source.handler.isRootRight else {
      throw ReadFailure(
        "exmaralda-root", at: Place(path, line: 1),
        "root element of EXMARaLDA's format must be <basic-transcription>",
        fixes: ["save it in the Partitur Editor as a basic transcription (.exb)"])
    }
    var reading = Reading(format: format, kind: .segments)
    reading.account.bytesIn = bytes.count
    reading.account.encoding = source.encoding
    reading.account.encodingIsGuessed = source.encodingIsGuessed
    reading.diagnostics = source.diagnostics
    var composition = EXMARaLDAComposition(source.handler)
    composition.compose(into: &reading, path)
    if reading.utterances.isEmpty {
      reading.diagnostics.append(
        .warning(
          "no-words", at: Place(path), "transcription tiers without a single word",
          explanation: "Speech is read from tiers of the type 't'."))
    }
    return reading
  }
}
