internal import Model

/// Makes a reading of the lines of a transcript, whatever file they come from.
struct TurnAssembler {
  private var reading: Reading
  private let path: String
  private var census: LabelCensus
  private let options: ReadingOptions
  private var guide = GuideLines()
  private var codes = CodeCensus([])
  private var labels = LabelTable()
  private var clock = TranscriptClock()
  private var isLabelled = false
  /// The label of a line that holds nothing else; its words follow.
  private var pendingLabel: Int32 = -1
  /// The time of a line that holds nothing else, or the end of the turn before.
  private var pendingStart: TranscriptTime.Point?
  /// The end of a stretch that stands on a line of its own.
  private var pendingEnd: TranscriptTime.Point?
  private var breaksNext = true
  /// Whether names are written as in Markdown, so that a backslash before a mark is none.
  private var isMarkdown = false

  /// Starts on a transcript; `reading` holds what the reader knows of the source so far.
  init(_ reading: Reading, path: String, options: ReadingOptions) {
    self.reading = reading
    self.path = path
    self.options = options
    census = LabelCensus(options: options)
  }

  /// Reads the lines into utterances.
  mutating func read(_ lines: [SourceLine], of bytes: Span<UInt8>) -> Reading {
    let parser = TurnLineParser(lines, of: bytes)
    var turns: [TurnLine] = []
    turns.reserveCapacity(lines.count)
    for line in lines { turns.append(contentsOf: parser.parse(line, of: bytes)) }
    LoneNames.resolve(&turns, of: bytes)
    codes = CodeCensus(turns)
    // Where most lines have a label, a turn needs no blank line before it.
    let isDense = turns.count { $0.label != nil } * 2 >= turns.count
    for turn in turns { note(turn, isDense) }
    census.close()
    let hasLabel = turns.map { isLabel($0) }
    isMarkdown = zip(turns, hasLabel).contains { turn, hasLabel in
      hasLabel && (turn.style == .bold || turn.style == .title)
    }
    let headings = turns.prefix { $0.line.isHeading && $0.line.label == nil }.count
    isLabelled = hasLabel.contains(true) || options.unlabelled != nil
    var header = isLabelled ? headings : 0
    if isLabelled, options.unlabelled == nil {
      header = max(headings, HeaderBlock.count(turns, hasLabel: hasLabel, of: bytes))
    }
    leaveOut(turns[..<header], of: bytes)
    for index in turns.indices[header...] where !isBeside(turns[index], hasLabel[index], bytes) {
      add(turns[index], hasLabel: hasLabel[index], of: bytes)
    }
    leaveOutPendingLabel()
    warnOfDoubts(turns[header...])
    reading.labels = labels.labels
    clock.settle(&reading, path: path)
    reading.account.unitsIn += header + reading.utterances.count
    reading.account.unitsOut = reading.utterances.count
    return reading
  }

  // MARK: Labels

  private mutating func note(_ turn: TurnLine, _ isDense: Bool) {
    guard let label = turn.label, turn.style != .code else { return }
    // `P1:text` is a label; `http:` and `ratio 3:1` are none.
    if turn.style == .tightColon, label.count > 4 || label != label.uppercased() { return }
    let isMarked = turn.style == .bold || turn.style == .heading
    let isTimed = turn.time != nil || turn.style == .heading || turn.style == .alone
    census.note(
      label, startsParagraph: isDense || isTimed || turn.line.startsParagraph, isMarked: isMarked,
      isBold: turn.style == .bold, isTimed: isTimed)
  }

  private func isLabel(_ turn: TurnLine) -> Bool {
    guard let label = turn.label else { return false }
    switch turn.style {
    case .voice, .column, .numbered, .bare: return true
    case .code: return codes.accepts(label)
    default: return census.accepts(label)
    }
  }

  private mutating func warnOfDoubts(_ turns: ArraySlice<TurnLine>) {
    guard isLabelled else { return }
    var seen: Set<String> = []
    for turn in turns {
      guard let label = turn.label, turn.style == .colon || turn.style == .bold,
        turn.line.startsParagraph, census.isDoubtful(label), seen.insert(label).inserted,
        seen.count <= 5
      else { continue }
      let line = turn.line.number > 0 ? turn.line.number : nil
      reading.diagnostics.append(
        .warning(
          "label-once", at: Place(path, line: line),
          "a word and a colon that stand once at the start of a paragraph are read as speech",
          explanation: "A label recurs, or the study declares it.",
          fixes: ["declare the label under `speakers` in the interview file"], words: [label + ":"])
      )
    }
  }

  // MARK: Lines

  private mutating func leaveOut(_ header: ArraySlice<TurnLine>, of bytes: Span<UInt8>) {
    guard !header.isEmpty else { return }
    var words = 0
    for turn in header { words += WordCount.words(bytes, turn.line.lower, turn.line.upper) }
    reading.account.leaveOut(
      "lines before the first label", count: header.count, words: words)
    guard words > 100, let first = header.first?.line.number else { return }
    reading.diagnostics.append(
      .warning(
        "header-long", at: Place(path, line: first > 0 ? first : nil),
        "\(words) words before the first label are left out as a header",
        explanation: "Speech needs a label; what stands above the first one is not read.",
        fixes: ["put the speaker's label before the first words"]))
  }

  /// A label under which nothing stands before the next one.
  private mutating func leaveOutPendingLabel() {
    guard pendingLabel >= 0 else { return }
    reading.account.leaveOut(
      "labels with no words under them",
      words: WordCount.words(labels.labels[Int(pendingLabel)]))
    pendingLabel = -1
  }

  /// Whether a line is no speech by what the study says of the transcript.
  private mutating func isBeside(
    _ turn: TurnLine, _ hasLabel: Bool, _ bytes: Span<UInt8>
  ) -> Bool {
    guard !hasLabel else { return false }
    let words = WordCount.words(bytes, turn.words, turn.upper)
    if ServiceNotice.isOne(bytes, turn.words, turn.upper) {
      reading.account.leaveOut("notices of the transcription program", words: words)
    } else if !turn.line.startsParagraph {
      return false
    } else if options.hasNumberedGuide, guide.next(bytes, turn.words, turn.upper) {
      reading.account.leaveOut("lines of the interview guide", words: words)
    } else if options.unlabelled != nil, StageDirection.isOne(bytes, turn.words, turn.upper) {
      reading.account.leaveOut("descriptions in parentheses", words: words)
    } else {
      return false
    }
    reading.account.unitsIn += 1
    breaksNext = true
    return true
  }

  private mutating func add(_ turn: TurnLine, hasLabel: Bool, of bytes: Span<UInt8>) {
    let from = hasLabel ? turn.body : turn.words
    let time = turn.time ?? (hasLabel ? turn.labelTime : nil)
    if hasLabel, let label = turn.label {
      leaveOutPendingLabel()
      pendingLabel = labels.index(of: Array(label.utf8))
    }
    if let time { (pendingStart, pendingEnd) = (time.start, time.end) }
    if hasLabel || time != nil || turn.line.startsParagraph { breaksNext = true }
    if let label = options.unlabelled, turn.line.startsParagraph, pendingLabel < 0,
      from < turn.upper
    {
      pendingLabel = labels.index(of: Array(label.utf8))
    }
    if from < turn.upper {
      if breaksNext || reading.utterances.isEmpty {
        begin(turn.line.number)
      } else {
        reading.text.append(32)
      }
      append(from, turn.upper, of: bytes, line: turn.line.number)
    }
    if let closing = turn.closing { close(closing.start) }
  }

  private mutating func begin(_ line: Int) {
    let at = reading.text.count
    var utterance = Utterance(range: TextRange(at, at), line: line)
    utterance.label = pendingLabel
    utterance.continues = isLabelled && pendingLabel < 0 && !reading.utterances.isEmpty
    reading.utterances.append(utterance)
    if let start = pendingStart { clock.start(start, of: reading.utterances.count - 1) }
    if let end = pendingEnd { clock.end(end, of: reading.utterances.count - 1) }
    pendingLabel = -1
    (pendingStart, pendingEnd) = (nil, nil)
    breaksNext = false
  }

  private mutating func close(_ end: TranscriptTime.Point) {
    if !reading.utterances.isEmpty { clock.end(end, of: reading.utterances.count - 1) }
    (pendingStart, pendingEnd) = (end, nil)
    breaksNext = true
  }

  /// Adds words; a time among them stays in brackets and times the next word, or divides the turn.
  private mutating func append(_ lower: Int, _ upper: Int, of bytes: Span<UInt8>, line: Int) {
    var from = lower
    var at = lower
    var isOpen = true
    while at < upper {
      let byte = bytes[at]
      if isMarkdown, BackslashEscape.stands(at: at, in: bytes, before: upper),
        TranscriptTime(bytes, at: at, before: upper) == nil
      {
        reading.text.append(bytes, from, at)
        from = at + 1
        at += 2
        continue
      }
      guard
        byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "#")
          || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "{"),
        let time = TranscriptTime(bytes, at: at, before: upper), time.style != .bare
      else {
        at += 1
        continue
      }
      if time.style == .brackets {
        let isEscaped = byte == UInt8(ascii: "\\")
        reading.text.append(bytes, from, at)
        // Markdown's `\[04:06\]` means the brackets.
        reading.text.append(bytes, isEscaped ? at + 1 : at, isEscaped ? time.next - 2 : time.next)
        if isEscaped { reading.text.append(UInt8(ascii: "]")) }
        from = time.next
        let next = SourceLine.trimmed(bytes, from, upper).0
        if next < upper {
          clock.word(time.start, at: reading.text.count + next - from)
        }
      } else if time.style == .hashes || !time.start.hasTwoFields {
        reading.text.append(bytes, from, SourceLine.trimmed(bytes, from, at).1)
        endUtterance()
        if reading.utterances.last?.range.isEmpty == true {
          pendingLabel = reading.utterances.removeLast().label
          pendingStart = time.start
        } else {
          close(time.start)
        }
        from = SourceLine.trimmed(bytes, time.next, upper).0
        isOpen = from < upper
        if isOpen { begin(line) }
      }
      at = max(time.next, from)
    }
    reading.text.append(bytes, from, upper)
    if isOpen { endUtterance() }
  }

  private mutating func endUtterance() {
    let last = reading.utterances.count - 1
    guard last >= 0 else { return }
    reading.utterances[last].range.upper = reading.text.count
  }
}
