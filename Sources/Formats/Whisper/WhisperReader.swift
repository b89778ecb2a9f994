package import Model

/// Reads the tables that Whisper writes (`.tsv`): `start`, `end`, `text`, in milliseconds.
package enum WhisperReader {
  /// The format's name.
  package static let format = "whisper"

  /// Whether a line is the heading of such a table.
  static func isHeading(_ line: String) -> Bool {
    var line = line[...]
    while let last = line.unicodeScalars.last, last.value <= 32 { line.unicodeScalars.removeLast() }
    return line == "start\tend\ttext"
  }

  /// Reads a file.
  ///
  /// - Throws: `ReadFailure` when the bytes are no text, or no row has times.
  package static func read(
    _ source: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let text = try TextDecoding.decode(source, path: path)
    let scanner = WhisperScanner(text.bytes.span)
    guard !scanner.cues.isEmpty else {
      throw ReadFailure(
        "captions-without-times", at: Place(path), "table of Whisper without a row of times",
        fixes: ["let Whisper write it again, as VTT or SRT"])
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
      reading.account.leaveOut("text before the first row", words: scanner.preamble.words)
      reading.diagnostics.append(
        .warning(
          "caption-without-time", at: Place(path, line: scanner.preamble.line),
          "text before the first row, \(scanner.preamble.words) word(s), is left out",
          fixes: ["give it a row with times"]))
    }
    return reading
  }
}
