internal import Model

/// Makes a reading of the utterances of a TEI document, their references followed.
struct TEIComposition {
  /// What was read.
  private(set) var reading = Reading(format: TEIReader.format, kind: .transcript)
  private var timeline: TEITimeline
  private var adrift = 0
  private let texts: Int

  init(_ handler: TEIHandler) {
    timeline = handler.timeline
    texts = handler.texts
    reading.account = handler.account
    reading.account.unitsIn = handler.units
    reading.language = handler.language
    var labels = LabelTable()
    var known: [[String]: String] = [:]
    var segments = TierSegments()
    for utterance in handler.utterances {
      let name = known[utterance.who] ?? handler.people.label(of: utterance.who)
      known[utterance.who] = name
      let label = name.isEmpty ? Self.plain(utterance.label) : name
      var segment = TierSegments.Segment(
        order: segments.count, label: label.isEmpty ? -1 : labels.index(of: label.utf8),
        start: -1, end: -1, line: utterance.line)
      segment.continues = utterance.continues
      let times = resolve(utterance, &segment)
      segments.add(segment, utterance.words.span, utterance.words.indices, times: times)
    }
    reading.labels = labels.labels
    segments.compose(into: &reading)
    if reading.utterances.contains(where: { $0.start >= 0 }) || !reading.wordTimes.isEmpty {
      reading.kind = .segments
    }
  }

  /// A label of a play without the stop with which it is printed, as in `ANN.`.
  private static func plain(_ label: String) -> String {
    var words = label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while let last = words.last, ".:".contains(last) { words.removeLast() }
    return words
  }

  /// Gives a segment its times, and the times of words in it.
  private mutating func resolve(
    _ utterance: TEIUtterance, _ segment: inout TierSegments.Segment
  ) -> [Reading.WordTime] {
    if !utterance.continues, let start = utterance.start { segment.start = time(start) }
    if let end = utterance.end { segment.end = time(end) }
    let first = utterance.words.firstIndex { $0 > 32 } ?? 0
    let last = utterance.words.lastIndex { $0 > 32 } ?? 0
    var times: [Reading.WordTime] = []
    for anchor in utterance.anchors {
      let moment = time(anchor.moment)
      guard moment >= 0 else { continue }
      if anchor.offset <= first {
        if segment.start < 0 { segment.start = moment }
      } else if anchor.offset > last {
        if segment.end < 0 { segment.end = moment }
      } else if utterance.words[anchor.offset] <= 32 || utterance.words[anchor.offset - 1] <= 32 {
        // A moment inside a word is no word's beginning.
        times.append(.init(offset: anchor.offset, start: moment))
      }
    }
    return times
  }

  private mutating func time(_ moment: String) -> Int32 {
    let time = timeline.milliseconds(of: moment)
    if time < 0 { adrift += 1 }
    return time
  }

  /// What a person should know of how the file was read.
  func findings(_ path: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if adrift > 0 {
      found.append(
        .warning(
          "tei-time-missing", at: Place(path),
          "references to moments whose time is not known: \(adrift)",
          explanation: "The words are kept without that time."))
    }
    if texts > 1 {
      found.append(
        .warning(
          "tei-several-texts", at: Place(path),
          "\(texts) texts stand in the file; all are read as one interview",
          fixes: ["give each interview a file of its own"]))
    }
    if reading.utterances.isEmpty {
      found.append(
        .warning("no-words", at: Place(path), "utterances without a single word"))
    }
    return found
  }
}
