package import Model

/// Reads SubViewer captions as YouTube writes them (`.sbv`): `0:00:01.234,0:00:03.456`, text.
package enum SBVReader {
  /// The format's name.
  package static let format = "sbv"

  /// Reads a file.
  ///
  /// - Throws: `ReadFailure` when the bytes are no text, or no line is a time.
  package static func read(
    _ source: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let text = try TextDecoding.decode(source, path: path)
    let bytes = breakingLines(text.bytes)
    let scanner = SBVScanner(bytes.span)
    guard !scanner.cues.isEmpty else {
      throw ReadFailure(
        "captions-without-times", at: Place(path), "captions without a line `start,end`",
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
    composer.compose(scanner.cues, of: bytes.span, into: &reading)
    if scanner.preamble.words > 0 {
      reading.account.unitsIn += 1
      reading.account.leaveOut("text before the first cue", words: scanner.preamble.words)
      reading.diagnostics.append(
        .warning(
          "caption-without-time", at: Place(path, line: scanner.preamble.line),
          "text before the first time line, \(scanner.preamble.words) word(s), is left out",
          fixes: ["give it a time line"]))
    }
    return reading
  }

  /// The text with a line feed for each `[br]`, and as long as before.
  private static func breakingLines(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let mark = Array("[br]".utf8)
    var at = 0
    while at + 4 <= bytes.count {
      if bytes[at] == mark[0], bytes[at..<(at + 4)].elementsEqual(mark) {
        bytes.replaceSubrange(at..<(at + 4), with: [10, 32, 32, 32])
      }
      at += 1
    }
    return bytes
  }
}
