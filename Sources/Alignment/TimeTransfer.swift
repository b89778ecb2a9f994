package import Model
internal import Words

/// Gives a checked transcript the times of captions of the same recording.
///
/// The captions' words are not looked at for anything but this: what was said stands in the
/// transcript alone. A word of the transcript that the captions have too, in order, takes their
/// time; a word between two such takes its time between theirs and is interpolated.
package struct TimeTransfer: Hashable, Sendable {
  /// The times of the transcript's words.
  package let timing: Timing
  /// The words of the transcript.
  package let words: Int
  /// The words of the transcript that the captions have too.
  package let sharedWords: Int

  /// The share of the transcript's words that the captions have too, 0 to 1; 0 without words.
  package var coverage: Double { words == 0 ? 0 : Double(sharedWords) / Double(words) }

  /// The share below which two files are hardly of the same recording.
  package static let leastCoverage = 0.3

  /// Aligns captions with a transcript.
  ///
  /// Without a shared word the timing is empty.
  package init(from captions: Transcript, to transcript: Transcript) {
    let left = Self.words(of: transcript)
    let right = Self.words(of: captions)
    let pairs = SequenceAlignment.pairs(
      left.map { WordHash.hash(of: transcript.text, $0) },
      right.map { WordHash.hash(of: captions.text, $0) })
    var spans: [Timing.Span] = []
    spans.reserveCapacity(pairs.count)
    for pair in pairs {
      guard let heard = captions.timing.interval(of: right[pair.right]) else { continue }
      let starts = captions.timing.isExactStart(right[pair.right].lower)
      if let last = spans.last, heard.start < last.start { continue }
      if let last = spans.indices.last, spans[last].end > heard.start {
        spans[last].end = max(spans[last].start, heard.start)
      }
      spans.append(
        Timing.Span(
          range: left[pair.left], start: heard.start, end: heard.end, isExact: starts))
    }
    timing = Timing(spans: spans)
    words = left.count
    sharedWords = pairs.count
  }

  private static func words(of transcript: Transcript) -> [TextRange] {
    var found: [TextRange] = []
    for turn in transcript.turns {
      WordScanner.append(to: &found, in: transcript.text, turn.range)
    }
    return found
  }
}
