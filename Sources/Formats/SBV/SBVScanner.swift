/// Cuts a SubViewer file, as YouTube writes it, into cues, anchored on the lines that are times.
struct SBVScanner {
  /// The cues in the order of the file.
  private(set) var cues: [RawCue] = []
  /// Words before the first cue, and the line on which they stand.
  private(set) var preamble = (words: 0, line: 0)

  /// Scans a file.
  init(_ bytes: Span<UInt8>) {
    var lines = LineScanner()
    var open: RawCue?
    while let line = lines.next(bytes) {
      if let times = Self.times(bytes, line.lower, line.upper) {
        if let cue = open { cues.append(cue) }
        open = RawCue(
          start: times.start, end: times.end, line: line.number, lower: lines.position,
          upper: lines.position)
      } else if open != nil {
        if !line.isEmpty { open?.upper = line.upper }
      } else {
        if preamble.words == 0 { preamble.line = line.number }
        preamble.words += WordCount.words(bytes, line.lower, line.upper)
      }
    }
    if let cue = open { cues.append(cue) }
  }

  /// The times of a line that is `0:00:01.234,0:00:03.456` and nothing else.
  static func times(
    _ bytes: Span<UInt8>, _ lower: Int, _ upper: Int
  ) -> (start: Int32, end: Int32)? {
    let (from, end) = SourceLine.trimmed(bytes, lower, upper)
    var at = from
    guard let start = CaptionTime.strict(bytes, &at, end), at < end,
      bytes[at] == UInt8(ascii: ",")
    else { return nil }
    at += 1
    guard let stop = CaptionTime.strict(bytes, &at, end), at == end else { return nil }
    return (start, stop)
  }
}
