internal import Model
internal import Words

/// What captions have: words, and when they were heard.
struct HeardWords {
  /// The words' hashes.
  let hashes: [Int]
  /// When each is heard; `nil` where the captions do not say.
  let times: [Timing.Interval?]
  private let transcript: Transcript
  private let ranges: [TextRange]

  private static let fillers: Set<Int> = Set(
    ["um", "uh", "er", "erm", "ah", "mm", "hmm", "mhm", "euh", "hum"].map { word in
      WordHash.hash(of: Array(word.utf8), TextRange(0, word.utf8.count))
    })

  /// Takes the words of captions.
  init(_ ranges: [TextRange], in captions: Transcript) {
    self.ranges = ranges
    transcript = captions
    hashes = ranges.map { WordHash.hash(of: captions.text, $0) }
    times = ranges.map { captions.timing.interval(of: $0) }
  }

  /// Whether a word has a time of its own, and not that of its caption.
  func isExact(_ index: Int) -> Bool {
    transcript.timing.isExactStart(ranges[index].lower)
  }

  /// What was heard in a run of words, in the order of time.
  ///
  /// Captions often show a word until the next one is said, through any pause; it sounds no longer
  /// than twice as long as such words do.
  func sounds(_ run: Range<Int>, pace: Double) -> [WordPlacement.Sound] {
    var sounds: [WordPlacement.Sound] = []
    for index in run {
      guard let time = times[index], time.start >= sounds.last?.start ?? 0 else { continue }
      if let last = sounds.indices.last { sounds[last].end = min(sounds[last].end, time.start) }
      let usual = Double(TimedWords.usualTime(ranges[index])) * pace
      sounds.append(
        WordPlacement.Sound(
          start: time.start, end: min(time.end, time.start + Int(2 * usual)),
          isFiller: Self.fillers.contains(hashes[index])))
    }
    return sounds
  }

  /// How much longer these speakers take over a word than is usual: the middle of all words.
  var pace: Double {
    let ratios = zip(ranges, times).compactMap { range, time in
      time.map { Double($0.end - $0.start) / Double(TimedWords.usualTime(range)) }
    }.sorted()
    guard let middle = ratios.dropFirst(ratios.count / 2).first else { return 1 }
    return min(2, max(0.5, middle))
  }
}
