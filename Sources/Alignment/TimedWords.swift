internal import Model
internal import Words

/// Words of a transcript that get their times, one shared word after another.
struct TimedWords {
  /// The words with a time.
  private(set) var spans: [Timing.Span] = []

  private let words: [TextRange]
  private let text: [UInt8]
  private let heard: HeardWords
  private let pace: Double
  /// The last shared word with a time.
  private var last: SequenceAlignment.Pair?

  /// Milliseconds of a word in talk faster than anybody's: nine words a second.
  private static let fastestWord = 110
  /// So many words that too little time is left for were cut from the recording.
  private static let cutWords = 12

  /// Begins with no word timed.
  init(_ words: [TextRange], in text: [UInt8], _ heard: HeardWords) {
    self.words = words
    self.text = text
    self.heard = heard
    pace = heard.pace
  }

  /// About how long a word takes, in milliseconds: fluent talk has some fifteen letters a second.
  static func usualTime(_ word: TextRange) -> Int { 60 + 60 * word.count }

  /// Gives a shared word its time, and the words before it theirs.
  ///
  /// Without one, or with one that goes back, it is placed as the words around it are.
  mutating func add(_ pair: SequenceAlignment.Pair) {
    guard let time = heard.times[pair.right] else { return }
    if let before = spans.last, time.start < before.start { return }
    if let end = spans.indices.last, let last {
      if spans[end].end > time.start { spans[end].end = max(spans[end].start, time.start) }
      bridge((last.left + 1)..<pair.left, (last.right + 1)..<pair.right, until: time.start)
    } else {
      lead(0..<pair.left, 0..<pair.right, until: time.start)
    }
    spans.append(
      Timing.Span(
        range: words[pair.left], start: time.start, end: time.end,
        isExact: heard.isExact(pair.right)))
    last = pair
  }

  /// Places the words after the last shared one.
  mutating func finish() {
    guard let last, let end = spans.last?.end else { return }
    let run = (last.left + 1)..<words.count
    guard !run.isEmpty, run.count < Self.cutWords else { return }
    let rest = (last.right + 1)..<heard.times.count
    let limit = max(rest.compactMap { heard.times[$0]?.end }.max() ?? 0, end + needed(run))
    place(run, rest, from: end, to: limit)
  }

  private func needed(_ run: Range<Int>) -> Int {
    Int(Double(run.reduce(0) { $0 + Self.usualTime(words[$1]) }) * pace)
  }

  /// Places the words before the first shared one.
  private mutating func lead(_ run: Range<Int>, _ sounds: Range<Int>, until next: Int) {
    guard !run.isEmpty, run.count < Self.cutWords else { return }
    let first = sounds.compactMap { heard.times[$0]?.start }.first ?? next
    let from = min(first, next - needed(run))
    guard from >= 0 else { return }
    place(run, sounds, from: from, to: next)
  }

  /// Places words between the last timed one and the next.
  private mutating func bridge(_ run: Range<Int>, _ sounds: Range<Int>, until next: Int) {
    guard !run.isEmpty, let before = spans.indices.last else { return }
    // Captions often show a word until the next one is said, through any pause.
    let usual = spans[before].start + Int(2 * pace * Double(Self.usualTime(spans[before].range)))
    let from = min(spans[before].end, max(usual, spans[before].start))
    let time = next - from
    let tooShort = run.count >= Self.cutWords && time < run.count * Self.fastestWord
    let needed = needed(run)
    let tooLong = run.count >= WordPath.stretch && time - needed > 15_000 + 3 * needed
    guard !tooShort, !tooLong else {
      spans[before].isBeforeCut = true
      return
    }
    place(run, sounds, from: from, to: next)
  }

  private mutating func place(_ run: Range<Int>, _ heardRun: Range<Int>, from: Int, to: Int) {
    let wanted = run.map { index in
      WordPlacement.Word(
        usual: max(1, Int(Double(Self.usualTime(words[index])) * pace)), pause: pause(after: index))
    }
    guard
      let placement = WordPlacement(
        from: from, to: to, sounds: heard.sounds(heardRun, pace: pace), words: run.count)
    else { return }
    let before = run.lowerBound > 0 ? pause(after: run.lowerBound - 1) : .sentence
    let times = placement.place(wanted, after: before)
    guard let first = times.first else { return }
    if let end = spans.indices.last {
      spans[end].end = min(spans[end].end, max(spans[end].start, first.start))
    }
    for (index, time) in zip(run, times) {
      spans.append(
        Timing.Span(range: words[index], start: time.start, end: time.end, isExact: false))
    }
  }

  /// What the punctuation after a word says.
  private func pause(after index: Int) -> WordPlacement.Pause {
    let end = index + 1 < words.count ? words[index + 1].lower : text.count
    var pause = WordPlacement.Pause.none
    for byte in text[words[index].upper..<end] {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), 10: return .sentence
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), 0xE2: pause = .phrase
      default: break
      }
    }
    return pause
  }
}
