/// Cuts a WebVTT file into its blocks (W3C, "WebVTT file parsing rules").
struct WebVTTScanner {
  /// The cues in the order of the file.
  private(set) var cues: [RawCue] = []
  /// The language that the header or a note declares.
  private(set) var language: String?
  /// `NOTE` blocks, and the words in them.
  private(set) var notes = (count: 0, words: 0)
  /// `STYLE` and `REGION` blocks.
  private(set) var settings = 0
  /// Blocks of text without a time, the words in them, and the line of the first.
  private(set) var strays = (count: 0, words: 0, line: 0)
  /// Cues whose times cannot be read, and the line of the first.
  private(set) var untimed = (count: 0, line: 0)
  /// Lines of the header, and the words in them.
  private(set) var header = (count: 0, words: 0)
  /// Whether times are written without padding, as Microsoft's Graph service does.
  let isUnpadded: Bool

  /// Scans a file; its text begins with the signature.
  init(_ bytes: Span<UInt8>) {
    let strict = WebVTTScanner(bytes, isUnpadded: false)
    guard strict.untimed.count > 0, Self.hasUnpaddedTimes(bytes) else {
      self = strict
      return
    }
    self = WebVTTScanner(bytes, isUnpadded: true)
  }

  private init(_ bytes: Span<UInt8>, isUnpadded: Bool) {
    self.isUnpadded = isUnpadded
    var lines = LineScanner()
    _ = lines.next(bytes)
    var held = readHeader(bytes, &lines)
    while true {
      if held == nil { held = Self.next(bytes, &lines) }
      guard let first = held else { break }
      held = nil
      if !first.isEmpty { held = block(bytes, from: first, &lines) }
    }
  }

  /// The next line; an arrow among words is one of them and begins no cue, unless a time line
  /// follows: then it ends the cue before, as every arrow does by the standard.
  private static func next(
    _ bytes: Span<UInt8>, _ lines: inout LineScanner
  ) -> LineScanner.Line? {
    guard var line = lines.next(bytes) else { return nil }
    guard line.hasArrow, !isMeantAsTimes(bytes, line) else { return line }
    var ahead = lines
    line.hasArrow = ahead.next(bytes).map { $0.hasArrow && isMeantAsTimes(bytes, $0) } ?? false
    return line
  }

  /// Whether a line with an arrow is a time line, readable or not: a colon and a digit stand before
  /// the arrow and no more than two words, or there is no word in it.
  private static func isMeantAsTimes(_ bytes: Span<UInt8>, _ line: LineScanner.Line) -> Bool {
    var (hasColon, hasDigit) = (false, false)
    var at = line.lower
    while at < line.upper {
      if at + 2 < line.upper, bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "-"),
        bytes[at + 2] == UInt8(ascii: ">")
      {
        break
      }
      hasColon = hasColon || bytes[at] == UInt8(ascii: ":")
      hasDigit = hasDigit || CaptionTime.isDigit(bytes[at])
      at += 1
    }
    if hasColon, hasDigit, WordCount.words(bytes, line.lower, at) <= 2 { return true }
    return WordCount.words(bytes, line.lower, line.upper) == 0
  }

  /// Reads the lines after the signature up to the first empty one; gives the line that is a time.
  private mutating func readHeader(
    _ bytes: Span<UInt8>, _ lines: inout LineScanner
  ) -> LineScanner.Line? {
    while let line = Self.next(bytes, &lines) {
      if line.isEmpty { return nil }
      if line.hasArrow { return line }
      noteLanguage(bytes, line)
      header.count += 1
      header.words += WordCount.words(bytes, line.lower, line.upper)
    }
    return nil
  }

  /// Reads a block; gives the line that ended it when it belongs to the next one.
  private mutating func block(
    _ bytes: Span<UInt8>, from first: LineScanner.Line, _ lines: inout LineScanner
  ) -> LineScanner.Line? {
    var line = first
    if !first.hasArrow {
      // An identifier is one line before the time; anything longer is a block without a time.
      guard let second = Self.next(bytes, &lines), !second.isEmpty else {
        leave(bytes, first, first.upper)
        return nil
      }
      guard endsBlock(bytes, second, first), !isSettings(bytes, first) else {
        return other(bytes, first, second, &lines)
      }
      line = second
    }
    let times = times(bytes, line)
    var cue = RawCue(
      start: times?.start ?? -1, end: times?.end ?? -1, line: line.number,
      lower: lines.position, upper: lines.position)
    var next: LineScanner.Line?
    while let text = Self.next(bytes, &lines), !text.isEmpty {
      if text.hasArrow {
        next = text
        break
      }
      cue.upper = text.upper
    }
    if times == nil {
      // Words round an arrow are somebody's.
      if !Self.isMeantAsTimes(bytes, line) {
        (cue.lower, cue.upper) = (line.lower, max(cue.upper, line.upper))
      }
      // A line with an arrow and nothing under it holds no words.
      guard cue.upper > cue.lower else { return next }
      if untimed.count == 0 { untimed.line = line.number }
      untimed.count += 1
    }
    cues.append(cue)
    return next
  }

  private func times(
    _ bytes: Span<UInt8>, _ line: LineScanner.Line
  ) -> (start: Int32, end: Int32, rest: Int)? {
    guard isUnpadded else {
      return CaptionTime.line(bytes, line.lower, line.upper, CaptionTime.strict)
    }
    var (short, padded) = (false, false)
    return CaptionTime.line(bytes, line.lower, line.upper) { bytes, at, end in
      CaptionTime.unpadded(bytes, &at, end, isUnpadded: &short, isPadded: &padded)
    }
  }

  /// Reads the rest of a block that has no time in its first two lines.
  private mutating func other(
    _ bytes: Span<UInt8>, _ first: LineScanner.Line, _ second: LineScanner.Line,
    _ lines: inout LineScanner
  ) -> LineScanner.Line? {
    var upper = first.upper
    var line: LineScanner.Line? = second
    while let current = line, !current.isEmpty {
      if endsBlock(bytes, current, first) {
        leave(bytes, first, upper)
        return current
      }
      if Self.starts(bytes, first, "NOTE") { noteLanguage(bytes, current) }
      upper = current.upper
      line = Self.next(bytes, &lines)
    }
    leave(bytes, first, upper)
    return nil
  }

  private mutating func leave(_ bytes: Span<UInt8>, _ first: LineScanner.Line, _ upper: Int) {
    if Self.starts(bytes, first, "NOTE") {
      notes.count += 1
      notes.words += WordCount.words(bytes, first.lower + 4, upper)
      noteLanguage(bytes, first)
    } else if isSettings(bytes, first) {
      settings += 1
    } else {
      if strays.count == 0 { strays.line = first.number }
      strays.count += 1
      strays.words += WordCount.words(bytes, first.lower, upper)
    }
  }

  /// Whether a line ends the block that another begins; an arrow alone in a style, a region or a
  /// note begins nothing.
  private func endsBlock(
    _ bytes: Span<UInt8>, _ line: LineScanner.Line, _ first: LineScanner.Line
  ) -> Bool {
    guard line.hasArrow else { return false }
    let isAside = isSettings(bytes, first) || Self.starts(bytes, first, "NOTE")
    return !isAside || WordCount.words(bytes, line.lower, line.upper) > 0
  }

  private func isSettings(_ bytes: Span<UInt8>, _ line: LineScanner.Line) -> Bool {
    Self.starts(bytes, line, "STYLE") || Self.starts(bytes, line, "REGION")
  }

  /// Whether a line is a word, alone or with white space after it.
  private static func starts(
    _ bytes: Span<UInt8>, _ line: LineScanner.Line, _ word: StaticString
  ) -> Bool {
    let count = word.utf8CodeUnitCount
    guard line.upper - line.lower >= count,
      line.upper == line.lower + count || bytes[line.lower + count] <= 32
    else { return false }
    return word.withUTF8Buffer { buffer in
      for at in 0..<count where unsafe buffer[at] != bytes[line.lower + at] { return false }
      return true
    }
  }

  /// Takes the language from `Language: en` (YouTube) or `NOTE language:en-us` (Stream).
  private mutating func noteLanguage(_ bytes: Span<UInt8>, _ line: LineScanner.Line) {
    guard language == nil, line.upper - line.lower < 60 else { return }
    var text = ""
    for at in line.lower..<line.upper { text.unicodeScalars.append(Unicode.Scalar(bytes[at])) }
    var rest = Substring(text.lowercased())
    if rest.hasPrefix("note") { rest = rest.dropFirst(4).drop { $0 == " " } }
    guard rest.hasPrefix("language:") else { return }
    let tag = rest.dropFirst(9).filter { $0 != " " }
    guard !tag.isEmpty, tag.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else { return }
    language = String(tag)
  }

  /// Whether the times of a file are unpadded: some field shows it, and none begins with a zero
  /// too many.
  private static func hasUnpaddedTimes(_ bytes: Span<UInt8>) -> Bool {
    var lines = LineScanner()
    var isUnpadded = false
    var isPadded = false
    while let line = lines.next(bytes), !isPadded {
      guard line.hasArrow else { continue }
      _ = CaptionTime.line(bytes, line.lower, line.upper) { bytes, at, end in
        CaptionTime.unpadded(bytes, &at, end, isUnpadded: &isUnpadded, isPadded: &isPadded)
      }
    }
    return isUnpadded && !isPadded
  }
}
