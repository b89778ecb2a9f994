internal import Model

/// Makes utterances of the annotations of the tiers that are read.
struct ELANComposition {
  private let handler: ELANHandler
  private let speech: ELANSpeech
  private let words: [UInt8]
  private let moments: [String: ELANTimeSlots.Moment]
  /// Annotations whose time slot or annotation the file does not have.
  private var adrift = 0

  /// More references in a row than a real file has; those that go in circles have more.
  private static let longestChain = 64

  init(_ handler: ELANHandler, _ speech: ELANSpeech) {
    self.handler = handler
    self.speech = speech
    words = handler.words
    moments = handler.slots.moments()
  }

  /// Adds all utterances to a reading, and the account of what is none.
  mutating func compose(into reading: inout Reading) {
    reading.account.unitsIn = handler.annotations.count
    reading.labels = speech.labels
    reading.language = speech.language
    var segments = TierSegments()
    var empty = 0
    let annotations = handler.annotations
    let anchors = annotations.map { anchor(of: $0) }
    for (index, annotation) in annotations.enumerated()
    where speech.omissions[annotation.tier] == nil {
      var segment = segment(annotation, anchors[index])
      // Several that divide one stretch: only its own beginning and end are known.
      if let anchor = anchors[index], annotation.begins == nil {
        let isSame = { (other: Int) in
          annotations.indices.contains(other) && anchors[other] == anchor
            && annotations[other].tier == annotation.tier
        }
        if isSame(index - 1) { segment.start = -1 }
        if isSame(index + 1) { segment.end = -1 }
      }
      if segment.order == Int.max { adrift += 1 }
      if !segments.add(segment, words.span, annotation.words) { empty += 1 }
    }
    segments.compose(into: &reading, keepsLines: reading.labels.isEmpty)
    if empty > 0 { reading.account.leaveOut("annotations without words", count: empty) }
    leaveOut(of: &reading.account)
  }

  private func leaveOut(of account: inout ReadingAccount) {
    for annotation in handler.annotations {
      guard let omission = speech.omissions[annotation.tier] else { continue }
      let count = WordCount.words(
        words.span, annotation.words.lowerBound, annotation.words.upperBound)
      account.leaveOut(omission.rawValue, words: count)
    }
    var outside = handler.outside
    outside.leaveOut("metadata", of: &account)
  }

  /// The annotation with times on which one rests: itself, or one that it refers to; `nil` when
  /// the references lead nowhere or in circles.
  private func anchor(of annotation: ELANAnnotation) -> Int? {
    var annotation = annotation
    var place: Int?
    for _ in 0..<Self.longestChain {
      if annotation.begins != nil { return place ?? -1 }
      guard let reference = annotation.reference, let next = handler.places[reference] else {
        return nil
      }
      place = next
      annotation = handler.annotations[next]
    }
    return nil
  }

  private func segment(
    _ annotation: ELANAnnotation, _ anchor: Int?
  ) -> TierSegments.Segment {
    let timed = anchor.map { $0 < 0 ? annotation : handler.annotations[$0] }
    let begin = timed?.begins.flatMap { moments[$0] }
    let end = timed?.ends.flatMap { moments[$0] }
    return TierSegments.Segment(
      order: begin?.order ?? Int.max, label: speech.owners[annotation.tier],
      start: begin?.milliseconds ?? -1, end: end?.milliseconds ?? -1, line: annotation.line)
  }

  /// What a person should know of how the file was read.
  func findings(_ path: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let others = handler.tiers.indices.filter {
      speech.omissions[$0] == .other && handler.tiers[$0].words > 0
    }
    if !others.isEmpty {
      let words = others.reduce(0) { $0 + handler.tiers[$1].words }
      found.append(
        .warning(
          "tier-without-speech", at: Place(path),
          "tiers without speech by their names or types: \(others.count), with \(words) words",
          explanation: "They are left out.",
          fixes: ["rename a tier that holds speech, as in `Ann-speech`"],
          words: others.prefix(20).map { handler.tiers[$0].id }))
    }
    let languages = handler.tiers.indices.filter { speech.omissions[$0] == .language }
    if !languages.isEmpty {
      found.append(
        .warning(
          "tier-language-left-out", at: Place(path),
          "tiers in a second language of the same person, left out: \(languages.count)",
          explanation: "What somebody says stands in one tier; the other is its translation.",
          fixes: ["give the other language in a file of its own"],
          words: languages.prefix(20).map { handler.tiers[$0].id }))
    }
    if adrift > 0 {
      found.append(
        .warning(
          "annotation-time-missing", at: Place(path),
          "annotations that refer to a time or an annotation that is not there: \(adrift)",
          explanation: "Their words are kept without a time, at the end."))
    }
    if !handler.slots.isUnitKnown {
      found.append(
        .warning(
          "elan-time-unit", at: Place(path),
          "'\(handler.slots.unit.prefix(40))' is no unit of time; milliseconds are assumed"))
    }
    if handler.slots.origin != 0 {
      found.append(
        .warning(
          "elan-time-origin", at: Place(path),
          "first recording begins \(handler.slots.origin) ms before the annotations' zero",
          explanation: "Times are those of the first recording: that is added to each."))
    }
    return found
  }
}
