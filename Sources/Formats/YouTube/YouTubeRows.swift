internal import Model

/// The rows of one caption file as they are read, with what is common to YouTube's formats.
struct YouTubeRows {
  /// What was read so far; line feeds stand where rows break lines.
  var reading: Reading
  /// Rows whose beginning cannot be read.
  var untimed = 0
  /// Rows whose duration is missing or cannot be read.
  var endless = 0

  init(format: String, bytes: Int) {
    reading = Reading(format: format, kind: .captions)
    reading.account.bytesIn = bytes
  }

  /// Adds words to the row that begins at `lower`, its leading white space left out.
  ///
  /// Gives the byte of `reading.text` at which the first letter of these words stands.
  @discardableResult
  mutating func append(_ bytes: Span<UInt8>, toRowAt lower: Int) -> Int? {
    var from = 0
    if reading.text.count == lower {
      while from < bytes.count, bytes[from] <= 32 { from += 1 }
    }
    var letter: Int?
    for index in from..<bytes.count {
      let byte = bytes[index]
      if letter == nil && byte > 32 { letter = reading.text.count }
      reading.text.append(byte == 9 || byte == 13 ? 32 : byte)
    }
    return letter
  }

  /// Removes white space from the end of the row that begins at `lower`; says whether words stay.
  mutating func trim(toRowAt lower: Int) -> Bool {
    while reading.text.count > lower, reading.text[reading.text.count - 1] <= 32 {
      reading.text.removeLast()
    }
    return reading.text.count > lower
  }

  /// Ends the reading: speaker prefixes are taken out, and troubles told.
  mutating func finish(
    _ path: String, encoding: String, isGuessed: Bool, _ before: [Diagnostic], declared: [String]
  ) {
    reading.account.encoding = encoding
    reading.account.encodingIsGuessed = isGuessed
    reading.diagnostics = before
    if untimed > 0 {
      reading.diagnostics.append(
        .warning(
          "caption-time-unreadable", at: Place(path),
          "\(untimed) of \(reading.account.unitsIn) captions have no time that can be read",
          explanation: "Their words are kept without a time."))
    }
    if endless > 0 {
      reading.diagnostics.append(
        .warning(
          "caption-duration-missing", at: Place(path),
          "\(endless) of \(reading.account.unitsIn) captions have no duration",
          explanation: "Each ends where the next begins; the end of the last one is unknown."))
    }
    if reading.utterances.isEmpty {
      reading.diagnostics.append(
        .warning("no-words", at: Place(path), "captions without a single word"))
    }
    SpeakerPrefix.resolve(&reading, declared: declared)
  }

  /// What a file with another root element is told.
  static func wrongRoot(_ format: String, _ wanted: String, _ path: String) -> ReadFailure {
    ReadFailure(
      "\(format)-root", at: Place(path, line: 1), "root element of \(format) must be \(wanted)",
      fixes: ["give the file as it was downloaded"])
  }
}
