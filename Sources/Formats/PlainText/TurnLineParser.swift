/// Looks at the lines of a transcript one by one.
struct TurnLineParser {
  /// Whether `1:23 ` at the start of a line is a time: enough lines begin so.
  let readsShortTimes: Bool
  private let bareLabels: BareLabels

  /// Starts on a transcript.
  init(_ lines: [SourceLine], of bytes: Span<UInt8>) {
    var short = 0
    for line in lines {
      if let time = TranscriptTime(bytes, at: line.lower, before: line.upper),
        time.style == .bare, time.start.hasTwoFields
      {
        short += 1
      }
    }
    readsShortTimes = short >= 3
    bareLabels = BareLabels(lines, of: bytes)
  }

  /// What a line looks like; a voice tag within it begins another.
  func parse(_ line: SourceLine, of bytes: Span<UInt8>) -> [TurnLine] {
    var parts: [TurnLine] = []
    var rest = line
    var at = line.lower + 1
    while at + 3 < line.upper {
      if bytes[at] == UInt8(ascii: "<"), LabelShape.isVoice(bytes, at, line.upper),
        !holdsTimeAlone(bytes, rest.lower, at)
      {
        var part = rest
        (part.lower, part.upper) = SourceLine.trimmed(bytes, rest.lower, at)
        parts.append(parsePart(part, of: bytes))
        rest.lower = at
        rest.startsParagraph = false
      }
      at += 1
    }
    parts.append(parsePart(rest, of: bytes))
    return parts
  }

  private func holdsTimeAlone(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard let time = TranscriptTime(bytes, at: lower, before: upper) else { return false }
    return skipSpace(bytes, time.next, upper) == upper
  }

  private func parsePart(_ line: SourceLine, of bytes: Span<UInt8>) -> TurnLine {
    var turn = TurnLine(line: line, body: line.lower, words: line.lower, upper: line.upper)
    takeClosing(&turn, bytes)
    passQuoteMark(&turn, bytes)
    if line.time != nil {
      turn.time = line.time
    } else if let time = TranscriptTime(arrowLine: bytes, turn.words, turn.upper) {
      turn.time = time
      (turn.words, turn.body) = (turn.upper, turn.upper)
    } else if let time = TranscriptTime(bytes, at: turn.words, before: turn.upper),
      isTime(time, bytes, turn.upper)
    {
      turn.time = time
      turn.words = skipSpace(bytes, time.next, turn.upper)
      turn.body = turn.words
    }
    if let label = line.label {
      turn.label = label
      turn.style = .column
    } else if turn.words < turn.upper, !takeBare(&turn, bytes), !takeVoice(&turn, bytes),
      !takeBold(&turn, bytes),
      !takeHeading(&turn, bytes)
    {
      takeColonOrTab(&turn, bytes)
    }
    return turn
  }

  /// Passes over Markdown's `> ` before a label in bold.
  private func passQuoteMark(_ turn: inout TurnLine, _ bytes: Span<UInt8>) {
    let at = turn.words
    guard at + 4 < turn.upper, bytes[at] == UInt8(ascii: ">"), bytes[at + 1] == 32,
      bytes[at + 2] == UInt8(ascii: "*"), bytes[at + 3] == UInt8(ascii: "*")
    else { return }
    turn.words = at + 2
    turn.body = turn.words
  }

  /// Whether what begins a line is a time: `10:30 ` may be spoken.
  private func isTime(_ time: TranscriptTime, _ bytes: Span<UInt8>, _ upper: Int) -> Bool {
    time.style != .bare || !time.start.hasTwoFields || time.next >= upper || readsShortTimes
      || bytes[time.next] == 9
  }

  private func takeClosing(_ turn: inout TurnLine, _ bytes: Span<UInt8>) {
    let lower = turn.line.lower
    guard turn.upper - lower > 4, bytes[turn.upper - 1] == UInt8(ascii: "#") else { return }
    var at = turn.upper - 2
    while at > lower, turn.upper - at < 24, bytes[at] != UInt8(ascii: "#") { at -= 1 }
    guard let time = TranscriptTime(bytes, at: at, before: turn.upper), time.next == turn.upper
    else { return }
    turn.closing = time
    turn.upper = SourceLine.trimmed(bytes, lower, at).1
  }

  /// `[Name] words`, `INT words`.
  private func takeBare(_ turn: inout TurnLine, _ bytes: Span<UInt8>) -> Bool {
    guard let found = bareLabels.label(bytes, turn.words, turn.upper) else { return false }
    turn.label = text(bytes, found.lower, found.upper)
    turn.style = .bare
    turn.body = skipSpace(bytes, found.body, turn.upper)
    return true
  }

  /// `<v Name>`.
  private func takeVoice(_ turn: inout TurnLine, _ bytes: Span<UInt8>) -> Bool {
    guard LabelShape.isVoice(bytes, turn.words, turn.upper) else { return false }
    var end = turn.words
    while end < turn.upper, bytes[end] != UInt8(ascii: ">") { end += 1 }
    turn.label = text(bytes, turn.words + 3, end)
    turn.style = .voice
    turn.body = skipSpace(bytes, end + 1, turn.upper)
    return true
  }

  /// `**Name:** words`, `**Name**: words`, and `**Name**   0:03`.
  private func takeBold(_ turn: inout TurnLine, _ bytes: Span<UInt8>) -> Bool {
    let (from, upper) = (turn.words, turn.upper)
    guard from + 4 < upper, bytes[from] == UInt8(ascii: "*"), bytes[from + 1] == UInt8(ascii: "*")
    else { return false }
    var end = from + 2
    let limit = min(upper - 1, from + LabelShape.limit)
    while end < limit, bytes[end] != UInt8(ascii: "*") || bytes[end + 1] != UInt8(ascii: "*") {
      end += 1
    }
    guard end < limit, end > from + 2 else { return false }
    var isLabel = bytes[end - 1] == UInt8(ascii: ":")
    let (nameStart, nameEnd) = SourceLine.trimmed(bytes, from + 2, isLabel ? end - 1 : end)
    var body = skipSpace(bytes, end + 2, upper)
    if !isLabel, body < upper, bytes[body] == UInt8(ascii: ":") {
      isLabel = true
      body = skipSpace(bytes, body + 1, upper)
    }
    if !isLabel, let time = TranscriptTime(bytes, at: body, before: upper), time.next == upper {
      isLabel = true
      turn.labelTime = time
      body = upper
    }
    guard isLabel, nameEnd > nameStart else { return false }
    turn.label = BackslashEscape.removed(from: text(bytes, nameStart, nameEnd))
    turn.style = .bold
    turn.body = body
    takeTimeAfterLabel(&turn, bytes)
    return true
  }

  /// `Name  0:53`, `Name (00:12):`, `[Name] 14:05:22`, `Name [00:01:23]: words`.
  private func takeHeading(_ turn: inout TurnLine, _ bytes: Span<UInt8>) -> Bool {
    let (from, upper) = (turn.words, turn.upper)
    if turn.time != nil { return takeSpeakerNumber(&turn, bytes) }
    var at = from + 1
    let limit = min(upper, from + LabelShape.limit)
    while at < limit, bytes[at] != UInt8(ascii: ":") {
      if mayBeginTime(bytes, at, after: from),
        let time = TranscriptTime(bytes, at: at, before: upper)
      {
        var (lower, nameEnd) = SourceLine.trimmed(bytes, from, at)
        if bytes[lower] == UInt8(ascii: "["), bytes[nameEnd - 1] == UInt8(ascii: "]") {
          lower += 1
          nameEnd -= 1
        }
        var body = skipSpace(bytes, time.next, upper)
        let hasColon = body < upper && bytes[body] == UInt8(ascii: ":")
        if hasColon { body = skipSpace(bytes, body + 1, upper) }
        guard hasColon || body == upper, nameEnd > lower, LabelShape.isName(bytes, lower, nameEnd)
        else { return false }
        turn.label = text(bytes, lower, nameEnd)
        turn.style = .heading
        turn.labelTime = time
        turn.body = body
        return true
      }
      at += 1
    }
    return false
  }

  /// Whether a time may begin at a byte of a heading: in brackets, or after two spaces, a tab or
  /// `] `.
  private func mayBeginTime(_ bytes: Span<UInt8>, _ at: Int, after from: Int) -> Bool {
    if bytes[at] == UInt8(ascii: "(") || bytes[at] == UInt8(ascii: "[") { return true }
    guard CaptionTime.isDigit(bytes[at]) else { return false }
    if bytes[at - 1] == 9 { return true }
    guard bytes[at - 1] == 32, at - 2 >= from else { return false }
    return bytes[at - 2] == 32 || bytes[at - 2] == UInt8(ascii: "]")
  }

  /// `00:00:05 Speaker 1` on a line of its own, as Word writes.
  private func takeSpeakerNumber(_ turn: inout TurnLine, _ bytes: Span<UInt8>) -> Bool {
    guard turn.upper - turn.words <= 40 else { return false }
    let label = text(bytes, turn.words, turn.upper)
    var stem = label.lowercased()[...]
    while let last = stem.last, last.isNumber || last == " " { stem.removeLast() }
    let usual = ["speaker", "locuteur", "intervenant", "participant"]
    guard stem.count < label.count, usual.contains(String(stem)) else { return false }
    turn.label = label
    turn.style = .numbered
    turn.body = turn.upper
    return true
  }

  private func takeColonOrTab(_ turn: inout TurnLine, _ bytes: Span<UInt8>) {
    let (from, upper) = (turn.words, turn.upper)
    if let candidate = LabelShape.candidate(bytes, from, upper) {
      turn.label = text(bytes, candidate.lower, candidate.upper)
      turn.style = candidate.isSpaced ? .colon : .tightColon
      turn.body = candidate.body
      takeTimeAfterLabel(&turn, bytes)
      return
    }
    var tab = from
    while tab < upper, tab - from < LabelShape.limit, bytes[tab] != 9 { tab += 1 }
    guard tab < upper, bytes[tab] == 9, tab > from, LabelShape.isName(bytes, from, tab) else {
      takeTitleOrCode(&turn, bytes)
      return
    }
    turn.label = text(bytes, from, tab)
    turn.style = .tab
    turn.body = skipSpace(bytes, tab, upper)
  }

  /// `### Name`, or `Q. words`, `I – words`, `R> words`.
  private func takeTitleOrCode(_ turn: inout TurnLine, _ bytes: Span<UInt8>) {
    let (from, upper) = (turn.words, turn.upper)
    if let name = LabelShape.title(bytes, from, upper) {
      turn.label = text(bytes, name, upper)
      turn.style = .title
      turn.body = upper
    } else if let code = LabelShape.code(bytes, from, upper) {
      turn.label = text(bytes, from, code.upper)
      turn.style = .code
      turn.body = skipSpace(bytes, code.body, upper)
    }
  }

  private func takeTimeAfterLabel(_ turn: inout TurnLine, _ bytes: Span<UInt8>) {
    guard turn.time == nil, turn.labelTime == nil,
      let time = TranscriptTime(bytes, at: turn.body, before: turn.upper), time.style != .bare
    else { return }
    turn.labelTime = time
    turn.body = skipSpace(bytes, time.next, turn.upper)
  }

  private func skipSpace(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    var at = lower
    while let next = LabelShape.space(bytes, at: at, before: upper) { at = next }
    return at
  }

  private func text(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> String {
    var text: [UInt8] = []
    text.append(bytes, lower, upper)
    return String(decoding: text, as: UTF8.self)
  }
}
