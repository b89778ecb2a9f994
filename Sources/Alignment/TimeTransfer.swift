package import Model
internal import Words

/// Gives a checked transcript the times of captions of the same recording.
///
/// The captions' words are not looked at for anything but this: what was said stands in the
/// transcript alone. A word of the transcript that the captions have too, in order, takes their
/// time; so does one in whose place they have another, marked interpolated. A word between takes
/// its time between theirs. Where the recording was cut, and more words stand in the transcript
/// than can be said in the time, the time is unknown.
package struct TimeTransfer: Hashable, Sendable {
  /// The times of the transcript's words.
  package let timing: Timing
  /// What fits and what does not.
  package let report: AlignmentReport

  /// The words of the transcript.
  package var words: Int { report.words }
  /// The words of the transcript that the captions have too.
  package var sharedWords: Int { report.sharedWords }

  /// The share of the transcript's words that the captions have too, 0 to 1; 0 without words.
  package var coverage: Double { words == 0 ? 0 : Double(sharedWords) / Double(words) }

  /// The share below which two files are hardly of the same recording.
  package static let leastCoverage = 0.3

  /// So many words that too little time is left for were cut from the recording.
  private static let cutWords = 12
  /// Milliseconds of a word in talk faster than anybody's: nine words a second.
  private static let fastestWord = 110

  /// Aligns captions with a transcript.
  ///
  /// Without a shared word the timing is empty.
  package init(from captions: Transcript, to transcript: Transcript) {
    let lefts = Self.words(of: transcript)
    let rights = Self.words(of: captions)
    let heard = rights.map { captions.timing.interval(of: $0) }
    let path = WordPath(
      lefts.map { WordHash.hash(of: transcript.text, $0) }, lengths: lefts.map(\.count),
      rights.map { WordHash.hash(of: captions.text, $0) }, heard: heard)
    var spans: [Timing.Span] = []
    spans.reserveCapacity(path.steps.count)
    var last = -1
    for step in path.steps {
      guard let heard = heard[step.right] else { continue }
      let isExact = step.isSame && captions.timing.isExactStart(rights[step.right].lower)
      if let before = spans.last, heard.start < before.start { continue }
      if let end = spans.indices.last {
        if spans[end].end > heard.start { spans[end].end = max(spans[end].start, heard.start) }
        Self.bridge(&spans, lefts[(last + 1)..<step.left], until: heard, in: transcript.text)
      } else {
        Self.lead(&spans, lefts[..<step.left], until: heard.start)
      }
      spans.append(
        Timing.Span(
          range: lefts[step.left], start: heard.start, end: heard.end, isExact: isExact))
      last = step.left
    }
    if let end = spans.last?.end, lefts.count - 1 - last < Self.cutWords {
      Self.place(lefts[(last + 1)...], from: end, &spans)
    }
    timing = Timing(spans: spans)
    report = Self.report(path, lefts, rights, captions, timing)
  }

  /// Places the few words before the first that the captions have too.
  private static func lead(
    _ spans: inout [Timing.Span], _ words: ArraySlice<TextRange>, until first: Int
  ) {
    let needed = words.reduce(0) { $0 + usualTime($1) }
    guard words.count < cutWords, needed <= first else { return }
    place(words, until: first, &spans)
  }

  /// Places words that no caption stands beside, between the word before them and the next.
  private static func bridge(
    _ spans: inout [Timing.Span], _ words: ArraySlice<TextRange>, until next: Timing.Interval,
    in text: [UInt8]
  ) {
    guard let first = words.first, let final = words.last, let before = spans.indices.last else {
      return
    }
    // Captions often show a word until the next one is said, through any pause.
    let usual = spans[before].start + 2 * usualTime(spans[before].range)
    let from = min(spans[before].end, max(usual, spans[before].start))
    let time = next.start - from
    if words.count >= cutWords, time < words.count * fastestWord {
      spans[before].isBeforeCut = true
      return
    }
    let needed = words.reduce(0) { $0 + usualTime($1) }
    let spare = time - needed
    guard spare > max(400, needed) else { return }
    if words.count >= WordPath.stretch, spare > 15_000 + 3 * needed {
      spans[before].isBeforeCut = true
      return
    }
    // There is a pause, or somebody else's talk: where the punctuation is, else anywhere.
    let split = words.indices.first { index in
      index > words.startIndex && pauses(text, words[index - 1].upper, words[index].lower)
    }
    if let split, spare < 10_000 {
      place(words[..<split], from: from, &spans)
      place(words[split...], until: next.start, &spans)
      return
    }
    switch (pauses(text, spans[before].range.upper, first.lower), pauses(text, final.upper)) {
    case (true, false): place(words, until: next.start, &spans)
    case (false, true): place(words, from: from, &spans)
    default: place(words, from: from + (spare > 10_000 ? 0 : spare / 2), &spans)
    }
  }

  /// Adds words that are said one after another from some time on.
  private static func place(
    _ words: ArraySlice<TextRange>, from start: Int, _ spans: inout [Timing.Span]
  ) {
    guard let first = words.first, let last = words.last else { return }
    if let before = spans.indices.last {
      spans[before].end = min(spans[before].end, max(spans[before].start, start))
    }
    spans.append(
      Timing.Span(
        range: TextRange(first.lower, last.upper), start: start,
        end: start + words.reduce(0) { $0 + usualTime($1) }, isExact: false))
  }

  /// Adds words that are said one after another until some time.
  private static func place(
    _ words: ArraySlice<TextRange>, until end: Int, _ spans: inout [Timing.Span]
  ) {
    place(words, from: end - words.reduce(0) { $0 + usualTime($1) }, &spans)
  }

  /// About how long a word takes, in milliseconds: fluent talk has some fifteen letters a second.
  private static func usualTime(_ word: TextRange) -> Int { 60 + 60 * word.count }

  /// Whether punctuation stands between two places, or directly after one.
  private static func pauses(_ text: [UInt8], _ lower: Int, _ upper: Int? = nil) -> Bool {
    let end = min(text.count, upper ?? lower + 1)
    return lower < end
      && text[lower..<end].contains { byte in
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "!"),
          UInt8(ascii: ";"), UInt8(ascii: ":"), 10, 0xE2:
          true
        default: false
        }
      }
  }

  private static func report(
    _ path: WordPath, _ lefts: [TextRange], _ rights: [TextRange], _ captions: Transcript,
    _ timing: Timing
  ) -> AlignmentReport {
    var report = AlignmentReport()
    report.words = lefts.count
    report.captionWords = rights.count
    report.sharedWords = path.steps.count(where: \.isSame)
    for word in lefts {
      guard timing.interval(of: word) != nil else { continue }
      if timing.isExactStart(word.lower) {
        report.exactWords += 1
      } else {
        report.interpolatedWords += 1
      }
    }
    for gap in path.gaps {
      let (missing, added) = (gap.left.count - gap.substituted, gap.right.count - gap.substituted)
      report.substitutions += gap.substituted
      guard max(missing, added) >= WordPath.stretch else {
        report.deletions += missing
        report.insertions += added
        continue
      }
      let at =
        gap.left.lowerBound < lefts.count ? lefts[gap.left.lowerBound].lower : lefts.last?.upper
      var stretch = AlignmentReport.Stretch(
        range: TextRange(at ?? 0, at ?? 0), words: missing, captionWords: added)
      if !gap.left.isEmpty {
        stretch.range = TextRange(
          lefts[gap.left.lowerBound].lower, lefts[gap.left.upperBound - 1].upper)
      }
      if !gap.right.isEmpty {
        stretch.interval = captions.timing.interval(
          of: TextRange(
            rights[gap.right.lowerBound].lower, rights[gap.right.upperBound - 1].upper))
      }
      report.stretches.append(stretch)
    }
    return report
  }

  private static func words(of transcript: Transcript) -> [TextRange] {
    var found: [TextRange] = []
    for turn in transcript.turns {
      WordScanner.append(to: &found, in: transcript.text, turn.range)
    }
    return found
  }
}
