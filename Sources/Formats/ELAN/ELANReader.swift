package import Model
internal import XML

/// Reads annotations of ELAN (`.eaf`): tiers of time-aligned speech, one a person.
package enum ELANReader {
  /// The format's name.
  package static let format = "elan"

  /// Reads a file.
  ///
  /// An annotation is an utterance, in the order of the recording; those of people who speak at
  /// once overlap in time.
  /// - Throws: `ReadFailure` when it is no XML that can be read, or its root is another.
  package static func read(
    _ bytes: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let source = try XMLSource(bytes, path: path, ELANVocabulary.vocabulary) { ELANHandler() }
    let handler = source.handler
    guard handler.isRootRight else {
      throw ReadFailure(
        "elan-root", at: Place(path, line: 1),
        "root element of ELAN's format must be <ANNOTATION_DOCUMENT>",
        fixes: ["give a file that ELAN saved"])
    }
    var reading = Reading(format: format, kind: .segments)
    reading.account.bytesIn = bytes.count
    reading.account.encoding = source.encoding
    reading.account.encodingIsGuessed = source.encodingIsGuessed
    reading.diagnostics = source.diagnostics
    let speech = ELANSpeech(handler.tiers)
    var composition = ELANComposition(handler, speech)
    composition.compose(into: &reading)
    reading.diagnostics += composition.findings(path)
    if reading.labels.isEmpty { SpeakerPrefix.resolve(&reading, declared: options.labels) }
    if reading.utterances.isEmpty {
      reading.diagnostics.append(
        .warning(
          "no-words", at: Place(path), "annotations without a single word of speech",
          explanation: "Read are independent tiers that hold speech, one a person."))
    }
    return reading
  }
}
