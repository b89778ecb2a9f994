package import Model

/// Reads SAMI captions (Microsoft, 1997; `.smi`): `<SYNC Start=1000><P Class=ENCC>words`.
///
/// A caption lasts until the next moment of its language; a no-break space alone clears the screen.
/// The end of the last one is unknown.
package enum SAMIReader {
  /// The format's name.
  package static let format = "sami"

  /// Reads a file.
  ///
  /// - Throws: `ReadFailure` when the bytes are no text, or no moment is in it.
  package static func read(
    _ source: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let text = try TextDecoding.decode(source, path: path)
    let document = SAMIDocument(text.bytes.span, size: source.count)
    guard document.moments > 0 else {
      throw ReadFailure(
        "captions-without-times", at: Place(path), "SAMI captions without a `<SYNC Start=…>`",
        fixes: ["export the captions again", "convert them to SubRip or WebVTT"])
    }
    // Nothing in SAMI says the encoding. A guess of Latin or Cyrillic letters would make every word of
    // these languages another.
    if text.isGuessed, document.styles.hasEastAsianLanguage {
      throw ReadFailure(
        "encoding-unknown", at: Place(path), "captions in a code page of East Asia are not read",
        explanation: "The file is no UTF-8 and declares Chinese, Japanese or Korean.",
        fixes: ["save the file as UTF-8"])
    }
    var tracks = document.tracks
    tracks.finish(declared: options.labels)
    var reading = tracks.reading
    reading.account.encoding = text.encoding
    reading.account.encodingIsGuessed = text.isGuessed
    if let warning = TextDecoding.warning(about: text, path: path) {
      reading.diagnostics.append(warning)
    }
    tell(of: document, path, in: &reading)
    return reading
  }

  private static func tell(
    of document: SAMIDocument, _ path: String, in reading: inout Reading
  ) {
    let place = Place(path)
    if document.outside > 0 {
      reading.account.leaveOut("text that stands at no moment", words: document.outside)
    }
    if document.untimed > 0 {
      reading.diagnostics.append(
        .warning(
          "caption-time-unreadable", at: place,
          "\(document.untimed) moment(s) have no time that can be read",
          explanation: "Their words are kept without a time."))
    }
    if document.tracks.backward > 0 {
      reading.diagnostics.append(
        .warning(
          "times-go-back", at: place,
          "\(document.tracks.backward) moment(s) lie before the one above",
          explanation: "Times are kept as written; the captions before them have no end.",
          fixes: ["correct the times in the file"]))
    }
    if document.tracks.otherLanguages > 0 {
      reading.diagnostics.append(
        .warning(
          "caption-language-left-out", at: place,
          "\(document.tracks.otherLanguages) caption(s) in another language are left out",
          explanation:
            "A file that holds two languages holds the same programme twice; the first is read.",
          fixes: ["give the other language in a file of its own"]))
    }
    if reading.utterances.isEmpty {
      reading.diagnostics.append(
        .warning("no-words", at: place, "captions without a single word"))
    }
  }
}
