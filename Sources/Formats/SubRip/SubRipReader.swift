package import Model

/// Reads SubRip (`.srt`) as it is met: with or without numbers, padding, commas and empty lines.
package enum SubRipReader {
  /// The format's name.
  package static let format = "subrip"

  /// Reads a file.
  ///
  /// - Throws: `ReadFailure` when the bytes are no text, or no line is a time.
  package static func read(
    _ source: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let text = try TextDecoding.decode(source, path: path)
    let scanner = SubRipScanner(text.bytes.span)
    guard !scanner.cues.isEmpty else {
      throw ReadFailure(
        "captions-without-times", at: Place(path), "captions without a line `start --> end`",
        fixes: ["export the captions again as SubRip or WebVTT"])
    }
    var reading = Reading(format: format, kind: .captions)
    reading.account.bytesIn = source.count
    reading.account.encoding = text.encoding
    reading.account.encodingIsGuessed = text.isGuessed
    if let warning = TextDecoding.warning(about: text, path: path) {
      reading.diagnostics.append(warning)
    }
    var composer = CaptionComposer(.subRip, declared: options.labels)
    composer.compose(scanner.cues, of: text.bytes.span, into: &reading)
    if scanner.preamble.words > 0 {
      reading.account.unitsIn += 1
      reading.account.leaveOut("text before the first cue", words: scanner.preamble.words)
      reading.diagnostics.append(
        .warning(
          "caption-without-time", at: Place(path, line: scanner.preamble.line),
          "text before the first time line, \(scanner.preamble.words) word(s), is left out",
          fixes: ["give it a time line"]))
    }
    if scanner.untimed.count > 0 {
      reading.diagnostics.append(
        .warning(
          "caption-time-unreadable", at: Place(path, line: scanner.untimed.line),
          "\(scanner.untimed.count) cue(s) have a number and no time line",
          explanation: "Their words are kept without a time.", fixes: ["add the time line"]))
    }
    return reading
  }
}
