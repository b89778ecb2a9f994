/// Cuts a table of Whisper into cues, a row each.
struct WhisperScanner {
  /// The cues in the order of the file.
  private(set) var cues: [RawCue] = []
  /// Words below the heading and above the first row, and the line on which they stand.
  private(set) var preamble = (words: 0, line: 0)

  /// Scans a file; a line without times goes on with the row above it.
  init(_ bytes: Span<UInt8>) {
    var lines = LineScanner()
    _ = lines.next(bytes)
    while let line = lines.next(bytes) {
      if let row = Self.row(bytes, line.lower, line.upper) {
        cues.append(
          RawCue(
            start: row.start, end: row.end, line: line.number, lower: row.text, upper: line.upper))
      } else if let last = cues.indices.last {
        if !line.isEmpty { cues[last].upper = line.upper }
      } else {
        if preamble.words == 0 { preamble.line = line.number }
        preamble.words += WordCount.words(bytes, line.lower, line.upper)
      }
    }
  }

  /// Two whole numbers, each with a tab after it, and where the words begin.
  private static func row(
    _ bytes: Span<UInt8>, _ lower: Int, _ upper: Int
  ) -> (start: Int32, end: Int32, text: Int)? {
    var at = lower
    guard let start = number(bytes, &at, upper), let end = number(bytes, &at, upper) else {
      return nil
    }
    return (start, end, at)
  }

  private static func number(_ bytes: Span<UInt8>, _ at: inout Int, _ upper: Int) -> Int32? {
    var value = 0
    let from = at
    while at < upper, CaptionTime.isDigit(bytes[at]), at - from < 10 {
      value = value * 10 + Int(bytes[at] &- 48)
      at += 1
    }
    guard at > from, at < upper, bytes[at] == 9 else { return nil }
    at += 1
    return Int32(exactly: value)
  }
}
