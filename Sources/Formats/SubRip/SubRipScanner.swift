/// Cuts a SubRip file into cues, anchored on the lines that are times.
///
/// The line before a time is its number when it is all digits and follows an empty line, the start
/// of the file or the time before, or when it goes on counting; any other number is spoken.
struct SubRipScanner {
  /// The cues in the order of the file.
  private(set) var cues: [RawCue] = []
  /// Words before the first cue, and the line on which they stand.
  private(set) var preamble = (words: 0, line: 0)
  /// Cues that have a number and no time, and the line of the first.
  private(set) var untimed = (count: 0, line: 0)
  private var lastNumber: Int?

  /// A line seen before it is known what it is.
  private struct Held {
    var line: LineScanner.Line
    var number: Int?
    var followsBreak: Bool
  }

  /// Scans a file.
  init(_ bytes: Span<UInt8>) {
    var lines = LineScanner()
    var open: RawCue?
    var held: Held?
    var followsBreak = true
    while let line = lines.next(bytes) {
      let isBlank = Self.isBlank(bytes, line)
      if line.hasArrow,
        let times = CaptionTime.line(bytes, line.lower, line.upper, CaptionTime.lenient)
      {
        if let last = held {
          if let number = last.number, last.followsBreak || number == (lastNumber ?? -1) + 1 {
            lastNumber = number
          } else {
            keep(last.line, bytes, in: &open)
          }
        }
        held = nil
        if let cue = open { cues.append(cue) }
        let holdsText = Self.holdsText(bytes, times.rest, line.upper)
        open = RawCue(
          start: times.start, end: times.end, line: line.number,
          lower: holdsText ? times.rest : lines.position,
          upper: holdsText ? line.upper : lines.position)
        followsBreak = true
        continue
      }
      if isBlank {
        if let last = held { keep(last.line, bytes, in: &open) }
        held = nil
        followsBreak = true
        continue
      }
      if let last = held {
        if let number = last.number, last.followsBreak, let expected = lastNumber,
          number == expected + 1, open != nil
        {
          beginUntimed(last.line, number, at: line.lower, &open)
        } else {
          keep(last.line, bytes, in: &open)
        }
      }
      held = Held(line: line, number: Self.number(bytes, line), followsBreak: followsBreak)
      followsBreak = false
    }
    if let last = held { keep(last.line, bytes, in: &open) }
    if let cue = open { cues.append(cue) }
  }

  private mutating func keep(
    _ line: LineScanner.Line, _ bytes: Span<UInt8>, in open: inout RawCue?
  ) {
    if open == nil {
      if preamble.words == 0 { preamble.line = line.number }
      preamble.words += WordCount.words(bytes, line.lower, line.upper)
    } else {
      open?.upper = line.upper
    }
  }

  private mutating func beginUntimed(
    _ line: LineScanner.Line, _ number: Int, at lower: Int, _ open: inout RawCue?
  ) {
    if let cue = open { cues.append(cue) }
    lastNumber = number
    if untimed.count == 0 { untimed.line = line.number }
    untimed.count += 1
    open = RawCue(start: -1, end: -1, line: line.number, lower: lower, upper: lower)
  }

  /// Whether what follows the times on their line is text and not coordinates (`X1:40 Y2:88`).
  private static func holdsText(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    var isSetting = true
    var isInWord = false
    for at in lower..<upper {
      if bytes[at] <= 32 {
        if !isSetting { return true }
        isInWord = false
      } else if !isInWord {
        isInWord = true
        isSetting = false
      }
      if bytes[at] == UInt8(ascii: ":"), at + 1 < upper, bytes[at + 1] > 32 { isSetting = true }
    }
    return !isSetting
  }

  private static func isBlank(_ bytes: Span<UInt8>, _ line: LineScanner.Line) -> Bool {
    for at in line.lower..<line.upper where bytes[at] > 32 { return false }
    return true
  }

  private static func number(_ bytes: Span<UInt8>, _ line: LineScanner.Line) -> Int? {
    var value = 0
    var digits = 0
    for at in line.lower..<line.upper {
      if CaptionTime.isDigit(bytes[at]) {
        digits += 1
        if digits > 9 { return nil }
        value = value * 10 + Int(bytes[at] &- 48)
      } else if bytes[at] > 32 {
        return nil
      }
    }
    return digits > 0 ? value : nil
  }
}
