internal import Model

/// Rewrites a reading without its speaker prefixes.
struct PrefixPass {
  /// The reading as rewritten so far.
  private(set) var reading: Reading
  private let old: Reading
  private var census: PrefixCensus
  private var labels: [String: Int32] = [:]
  /// What a cue that holds nothing but a prefix says of the next.
  private var carriedLabel: Int32 = -1
  private var carriesChange = false
  /// Whether any prefix was met: unlabelled utterances go on with it.
  private var hasPrefix = false
  private var nextTime = 0
  private var pendingTime: Int32?
  private var piece = Utterance(range: TextRange(0, 0))

  init(_ reading: Reading, _ census: PrefixCensus) {
    old = reading
    self.census = census
    self.reading = reading
    self.reading.text = []
    self.reading.text.reserveCapacity(reading.text.count)
    self.reading.utterances = []
    self.reading.utterances.reserveCapacity(reading.utterances.count)
    self.reading.wordTimes = []
    for (index, label) in reading.labels.enumerated() { labels[label] = Int32(clamping: index) }
  }

  /// Rewrites all utterances.
  mutating func run() {
    for utterance in old.utterances { rewrite(utterance) }
    if carriedLabel >= 0 || carriesChange { dropCarried() }
  }

  private mutating func rewrite(_ utterance: Utterance) {
    let first = reading.utterances.count
    open(utterance, label: utterance.label, isChange: utterance.changesSpeaker)
    var line = utterance.range.lower
    while line <= utterance.range.upper {
      let upper = utterance.range.upper
      let end = ByteSearch.first(10, in: old.text.span, line, upper) ?? upper
      rewriteLine(line, end, utterance)
      line = end + 1
    }
    close()
    let last = reading.utterances.count - 1
    guard last >= first else { return }
    // Only its own bounds: when the speaker changed within the cue, nobody says.
    reading.utterances[first].start = utterance.start
    for index in first...last where index > first {
      let offset = reading.utterances[index].range.lower
      reading.utterances[index].start = time(of: offset) ?? -1
    }
    reading.utterances[last].end = utterance.end
  }

  private mutating func rewriteLine(_ lower: Int, _ upper: Int, _ utterance: Utterance) {
    let isLabelled = utterance.label >= 0
    let text = old.text
    var from = lower
    var isLineStart = true
    while from < upper {
      let shape = PrefixShape(text.span, from, upper)
      let isLabel = isLineStart && !isLabelled && census.accepts(text.span, shape)
      // After a `>>` within a line a label may follow too.
      let isLabelInside =
        !isLineStart && shape.isMarked && census.accepts(text.span, shape)
      if shape.isMarked || isLabel {
        hasPrefix = true
        if hasWords {
          close()
          open(utterance, label: -1, isChange: true)
        } else if !isLabelled {
          piece.changesSpeaker = true
        }
      }
      if isLabel || isLabelInside {
        piece.label = index(of: shape.label)
        piece.changesSpeaker = false
        from = shape.body
      } else {
        from = shape.words
      }
      let end = chevron(text.span, from, upper)
      append(from, end)
      from = end
      isLineStart = false
    }
  }

  /// Where the next `>>` after white space stands, or the end.
  private func chevron(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    var at = lower
    while let found = ByteSearch.first(UInt8(ascii: ">"), in: text, at, upper) {
      if found > lower, found + 1 < upper, text[found + 1] == UInt8(ascii: ">"),
        text[found - 1] <= 32
      {
        return found
      }
      at = found + 1
    }
    return upper
  }

  private var hasWords: Bool { reading.text.count > piece.range.lower }

  private mutating func open(_ utterance: Utterance, label: Int32, isChange: Bool) {
    piece = utterance
    piece.range = TextRange(reading.text.count, reading.text.count)
    piece.label = label
    piece.changesSpeaker = isChange
    piece.continues = utterance.continues || hasPrefix
    piece.start = -1
    piece.end = -1
  }

  private mutating func close() {
    guard hasWords else {
      if piece.label >= 0 {
        if carriedLabel >= 0 { dropCarried() }
        carriedLabel = piece.label
      }
      carriesChange = carriesChange || piece.changesSpeaker
      return
    }
    if piece.label < 0 && !piece.changesSpeaker {
      piece.label = carriedLabel
      piece.changesSpeaker = carriesChange && carriedLabel < 0
    } else if carriedLabel >= 0 {
      dropCarried()
    }
    if piece.label >= 0 || piece.changesSpeaker { piece.continues = false }
    carriedLabel = -1
    carriesChange = false
    piece.range = TextRange(piece.range.lower, reading.text.count)
    reading.utterances.append(piece)
  }

  /// A prefix after which somebody else is named before any word is said.
  private mutating func dropCarried() {
    let words = carriedLabel < 0 ? 0 : WordCount.words(reading.labels[Int(carriedLabel)])
    reading.account.leaveOut("speaker prefixes with no words after them", words: words)
    carriedLabel = -1
  }

  /// Copies words, spaces round them removed, and their times.
  private mutating func append(_ lower: Int, _ upper: Int) {
    var from = lower
    var to = upper
    while from < to, old.text[from] <= 32 { from += 1 }
    while to > from, old.text[to - 1] <= 32 { to -= 1 }
    guard to > from else { return }
    if hasWords { reading.text.append(32) }
    let shift = reading.text.count - from
    while nextTime < old.wordTimes.count, old.wordTimes[nextTime].offset < from {
      pendingTime = old.wordTimes[nextTime].start
      nextTime += 1
    }
    if let start = pendingTime,
      nextTime >= old.wordTimes.count || old.wordTimes[nextTime].offset > from
    {
      reading.wordTimes.append(.init(offset: from + shift, start: start))
    }
    pendingTime = nil
    while nextTime < old.wordTimes.count, old.wordTimes[nextTime].offset < to {
      let time = old.wordTimes[nextTime]
      reading.wordTimes.append(.init(offset: time.offset + shift, start: time.start))
      nextTime += 1
    }
    reading.text.append(contentsOf: old.text[from..<to])
  }

  private func time(of offset: Int) -> Int32? {
    var low = 0
    var high = reading.wordTimes.count
    while low < high {
      let middle = (low + high) / 2
      if reading.wordTimes[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    guard low < reading.wordTimes.count, reading.wordTimes[low].offset == offset else { return nil }
    return reading.wordTimes[low].start
  }

  private mutating func index(of label: Range<Int>) -> Int32 {
    let text = String(decoding: old.text[label], as: UTF8.self)
    if let known = labels[text] { return known }
    let index = Int32(clamping: reading.labels.count)
    reading.labels.append(text)
    labels[text] = index
    return index
  }
}
