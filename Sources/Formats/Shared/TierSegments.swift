internal import Model

/// Stretches of speech gathered tier by tier, to be brought into the order of the recording.
///
/// Where people speak at once, each keeps their words and times: who begins first comes first.
struct TierSegments {
  /// A stretch of one person's speech.
  struct Segment {
    /// Where it stands among all: what begins first is smallest.
    var order: Int
    /// Who speaks, as an index into the labels; -1 for nobody named.
    var label: Int32
    /// Milliseconds at which it begins; -1 when unknown.
    var start: Int32
    /// Milliseconds at which it ends; -1 when unknown.
    var end: Int32
    /// The line of the file on which it begins.
    var line: Int
    /// Whether it goes on with the speaker before it, as a further paragraph.
    var continues = false
  }

  private var entries: [(segment: Segment, words: Range<Int>, times: Range<Int>)] = []
  private var words: [UInt8] = []
  private var times: [Reading.WordTime] = []

  /// How many there are.
  var count: Int { entries.count }

  /// Adds a stretch; says whether it has a sign at all, else it is not added.
  ///
  /// White space round the words is left out; where it holds a line feed, one line feed stays.
  /// `times` are those of words in it, by the same bytes as `range`.
  @discardableResult
  mutating func add(
    _ segment: Segment, _ bytes: Span<UInt8>, _ range: Range<Int>,
    times own: [Reading.WordTime] = []
  ) -> Bool {
    let lower = words.count
    let firstTime = times.count
    var pending: UInt8?
    var next = 0
    for index in range {
      let byte = bytes[index]
      if byte <= 32 {
        if byte == 10 || byte == 13 {
          while words.count > lower, words[words.count - 1] == 32 { words.removeLast() }
          pending = 10
        } else if pending == nil, words.count > lower {
          words.append(32)
        }
        continue
      }
      if let feed = pending, words.count > lower { words.append(feed) }
      pending = nil
      while next < own.count, own[next].offset <= index {
        // The last of several marks before a word is the word's.
        if next + 1 == own.count || own[next + 1].offset > index {
          times.append(.init(offset: words.count - lower, start: own[next].start))
        }
        next += 1
      }
      words.append(byte)
    }
    while words.count > lower, words[words.count - 1] <= 32 { words.removeLast() }
    guard words.count > lower else {
      times.removeSubrange(firstTime...)
      return false
    }
    entries.append((segment, lower..<words.count, firstTime..<times.count))
    return true
  }

  /// Adds the stretches to a reading in their order; those that begin together keep theirs.
  ///
  /// Line feeds in them become spaces unless `keepsLines`.
  func compose(into reading: inout Reading, keepsLines: Bool = false) {
    let order = entries.indices.sorted {
      (entries[$0].segment.order, $0) < (entries[$1].segment.order, $1)
    }
    reading.text.reserveCapacity(reading.text.count + words.count)
    reading.utterances.reserveCapacity(reading.utterances.count + entries.count)
    for index in order {
      let entry = entries[index]
      let lower = reading.text.count
      reading.text.append(words.span, entry.words.lowerBound, entry.words.upperBound)
      if !keepsLines {
        for at in lower..<reading.text.count where reading.text[at] == 10 { reading.text[at] = 32 }
      }
      for time in times[entry.times] {
        reading.wordTimes.append(.init(offset: lower + time.offset, start: time.start))
      }
      var utterance = Utterance(
        range: TextRange(lower, reading.text.count), line: entry.segment.line)
      utterance.label = entry.segment.label
      utterance.continues = entry.segment.continues
      utterance.start = entry.segment.start
      utterance.end = entry.segment.end
      reading.utterances.append(utterance)
    }
    reading.account.unitsOut = reading.utterances.count
  }
}
