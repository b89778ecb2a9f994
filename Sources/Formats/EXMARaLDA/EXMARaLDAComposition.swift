internal import Model

/// Makes utterances of the events of a basic transcription.
///
/// An event ends where somebody else begins to speak, often inside a word. Events that follow one
/// another without a gap are one chain of segments, cut only where a sentence ends.
struct EXMARaLDAComposition {
  private let handler: EXMARaLDAHandler
  private let words: [UInt8]
  private let times: [Int32]
  private var segments = TierSegments()
  private var labels = LabelTable()
  private var adrift = 0
  private var empty = 0
  // The chain that is open: its words, and the times of those with which an event begins.
  private var chain: [UInt8] = []
  private var starts: [Reading.WordTime] = []

  init(_ handler: EXMARaLDAHandler) {
    self.handler = handler
    words = handler.words
    times = handler.times
  }

  /// Adds all utterances to a reading, and the account of what is none.
  mutating func compose(into reading: inout Reading, _ path: String) {
    for tier in handler.tiers {
      reading.account.unitsIn += tier.events.count
      guard tier.kind == .transcription else {
        for event in tier.events {
          reading.account.leaveOut(
            tier.kind == .description
              ? "descriptions of what happens" : "translations and other annotations",
            words: WordCount.words(words.span, event.words.lowerBound, event.words.upperBound))
        }
        continue
      }
      add(tier)
    }
    reading.labels = labels.labels
    segments.compose(into: &reading)
    if empty > 0 { reading.account.leaveOut("events without words", count: empty) }
    var outside = handler.outside
    outside.leaveOut("metadata", of: &reading.account)
    if adrift > 0 {
      reading.diagnostics.append(
        .warning(
          "annotation-time-missing", at: Place(path),
          "events that begin or end at a moment that is not there: \(adrift)",
          explanation: "Their words are kept."))
    }
  }

  private mutating func add(_ tier: EXMARaLDATier) {
    let label = label(of: tier.speaker)
    let events = tier.events.enumerated().sorted {
      ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
    }.map(\.element)
    var first = 0
    var isEnded = false
    for (index, event) in events.enumerated() {
      if event.start == Int.max || event.end == Int.max { adrift += 1 }
      let begins = event.words.first.map { words[$0] <= 32 } ?? false
      if let time = time(event.start), index > first, begins || (chain.last ?? 32) <= 32 {
        starts.append(.init(offset: chain.count, start: time))
      }
      chain += words[event.words]
      isEnded = Self.endsSentence(words[event.words]) ?? isEnded
      let next = index + 1
      if next < events.count, events[next].start == event.end, event.end != Int.max, !isEnded {
        continue
      }
      isEnded = false
      let segment = TierSegments.Segment(
        order: events[first].start, label: label, start: time(events[first].start) ?? -1,
        end: time(event.end) ?? -1, line: events[first].line)
      close(segment)
      first = next
    }
  }

  private mutating func close(_ segment: TierSegments.Segment) {
    let words = chain
    if !segments.add(segment, words.span, words.indices, times: starts) { empty += 1 }
    chain.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  private mutating func label(of speaker: String) -> Int32 {
    let name = handler.speakers[speaker].flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
    let label = name ?? speaker
    return label.isEmpty ? -1 : labels.index(of: label.utf8)
  }

  private func time(_ moment: Int) -> Int32? {
    moment < times.count && times[moment] >= 0 ? times[moment] : nil
  }

  /// Whether the words of an event end with a sign that ends an utterance.
  ///
  /// `nil` when they say nothing of it. HIAT has `˙` for an utterance of no mood.
  private static func endsSentence(_ words: ArraySlice<UInt8>) -> Bool? {
    let closing: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: ")")]
    guard let last = words.lastIndex(where: { $0 > 32 && !closing.contains($0) }) else {
      return nil
    }
    let end = words[...last]
    return [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(words[last])
      || end.suffix(3) == [0xE2, 0x80, 0xA6] || end.suffix(2) == [0xCB, 0x99]
  }
}
