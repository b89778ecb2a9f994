package import Model

/// Reads WebVTT (W3C Candidate Recommendation, 2019) and what Zoom, Teams and YouTube call so.
///
/// No word of a cue is dropped: text whose time cannot be read is kept without one, with a warning,
/// where a player would not show it.
package enum WebVTTReader {
  /// The format's name.
  package static let format = "webvtt"

  /// Reads a file.
  ///
  /// - Throws: `ReadFailure` when the bytes are no text, or the signature is missing.
  package static func read(
    _ source: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let text = try TextDecoding.decode(source, path: path)
    guard Sniffer.isWebVTT(text.bytes) else {
      throw ReadFailure(
        "webvtt-signature", at: Place(path, line: 1), "WEBVTT is the first word of a WebVTT file",
        fixes: ["export the captions again as WebVTT"])
    }
    var reading = Reading(format: format, kind: .captions)
    reading.account.bytesIn = source.count
    reading.account.encoding = text.encoding
    reading.account.encodingIsGuessed = text.isGuessed
    if let warning = TextDecoding.warning(about: text, path: path) {
      reading.diagnostics.append(warning)
    }
    let scanner = WebVTTScanner(text.bytes.span)
    var composer = CaptionComposer(.webVTT, declared: options.labels)
    composer.compose(scanner.cues, of: text.bytes.span, into: &reading)
    reading.language = scanner.language
    account(for: scanner, in: &reading, path)
    warnOfMissingVoices(composer.voicedCues, in: &reading, path)
    return reading
  }

  private static func account(
    for scanner: WebVTTScanner, in reading: inout Reading, _ path: String
  ) {
    if scanner.header.count > 0 {
      reading.account.leaveOut(
        "header lines", count: scanner.header.count, words: scanner.header.words)
    }
    if scanner.notes.count > 0 {
      reading.account.unitsIn += scanner.notes.count
      reading.account.leaveOut(
        "NOTE blocks", count: scanner.notes.count, words: scanner.notes.words)
    }
    if scanner.settings > 0 {
      reading.account.unitsIn += scanner.settings
      reading.account.leaveOut("STYLE and REGION blocks", count: scanner.settings)
    }
    if scanner.strays.count > 0 {
      reading.account.unitsIn += scanner.strays.count
      reading.account.leaveOut(
        "blocks without a time", count: scanner.strays.count, words: scanner.strays.words)
      if scanner.strays.words > 0 {
        reading.diagnostics.append(
          .warning(
            "caption-without-time", at: Place(path, line: scanner.strays.line),
            "\(scanner.strays.count) block(s) without a time line, with \(scanner.strays.words) "
              + "word(s), are left out",
            explanation:
              "In WebVTT an empty line ends a cue; what follows needs a time of its own.",
            fixes: ["remove the empty line inside the cue", "give the block a time line"]))
      }
    }
    if scanner.untimed.count > 0 {
      reading.diagnostics.append(
        .warning(
          "caption-time-unreadable", at: Place(path, line: scanner.untimed.line),
          "\(scanner.untimed.count) cue(s) have a time that is not mm:ss.ttt or hh:mm:ss.ttt",
          explanation: "Their words are kept without a time.", fixes: ["correct the time line"]))
    }
  }

  private static func warnOfMissingVoices(
    _ voiced: Int, in reading: inout Reading, _ path: String
  ) {
    guard voiced > 0 else { return }
    let silent = reading.utterances.filter { $0.label < 0 }
    guard let first = silent.first else { return }
    reading.diagnostics.append(
      .warning(
        "caption-without-voice", at: Place(path, line: Int(first.line)),
        "\(silent.count) stretch(es) of speech name no voice; others in the file do",
        explanation: "A cue without a voice is nobody's, even after one that names somebody.",
        fixes: ["name the voice in the captions", "say who speaks in a checked transcript"]))
  }
}
