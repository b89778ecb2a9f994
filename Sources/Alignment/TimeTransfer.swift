package import Model
internal import Words

/// Gives a checked transcript the times of captions of the same recording.
///
/// What was said stands in the transcript alone. A word of it that the captions have too, in order,
/// takes their time; the words between are placed by where somebody was heard, marked interpolated.
/// Where the recording was cut, and more words stand in the transcript than can be said in the
/// time, the time is unknown.
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

  /// Aligns captions with a transcript.
  ///
  /// Without a shared word the timing is empty.
  package init(from captions: Transcript, to transcript: Transcript) {
    let lefts = Self.words(of: transcript)
    let rights = Self.words(of: captions)
    let heard = HeardWords(rights, in: captions)
    let path = WordPath(
      lefts.map { WordHash.hash(of: transcript.text, $0) }, heard.hashes, heard: heard.times)
    var spans = TimedWords(lefts, in: transcript.text, heard)
    for pair in path.pairs { spans.add(pair) }
    spans.finish()
    timing = Timing(spans: spans.spans)
    report = Self.report(path, lefts, rights, captions, timing)
  }

  private static func report(
    _ path: WordPath, _ lefts: [TextRange], _ rights: [TextRange], _ captions: Transcript,
    _ timing: Timing
  ) -> AlignmentReport {
    var report = AlignmentReport()
    report.words = lefts.count
    report.captionWords = rights.count
    report.sharedWords = path.pairs.count
    for word in lefts {
      guard timing.interval(of: word) != nil else { continue }
      if timing.isExactStart(word.lower) {
        report.exactWords += 1
      } else {
        report.interpolatedWords += 1
      }
    }
    for gap in path.gaps {
      let substituted = min(gap.left.count, gap.right.count)
      let (missing, added) = (gap.left.count - substituted, gap.right.count - substituted)
      report.substitutions += substituted
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
