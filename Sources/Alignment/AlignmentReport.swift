package import Model

/// How well captions fit the checked transcript of the same recording.
package struct AlignmentReport: Hashable, Sendable {
  /// A stretch that only one of the two has: cut from the recording, added to it, or never
  /// captioned.
  package struct Stretch: Hashable, Sendable {
    /// Where the transcript's words stand, or where words of the captions would; may be empty.
    package var range: TextRange
    /// The words of the transcript in it.
    package var words: Int
    /// The words of the captions in it.
    package var captionWords: Int
    /// When the captions' words are heard; `nil` when there are none or they have no time.
    package var interval: Timing.Interval?

    /// Makes a stretch.
    package init(range: TextRange, words: Int, captionWords: Int, interval: Timing.Interval? = nil)
    {
      self.range = range
      self.words = words
      self.captionWords = captionWords
      self.interval = interval
    }
  }

  /// The words of the transcript.
  package var words = 0
  /// The words of the captions.
  package var captionWords = 0
  /// Words that both have in the same order.
  package var sharedWords = 0
  /// Words with a time read from the captions.
  package var exactWords = 0
  /// Words with a time worked out from their neighbours.
  package var interpolatedWords = 0
  /// Words heard as others.
  package var substitutions = 0
  /// Words that the captions lack, outside `stretches`.
  package var deletions = 0
  /// Words that only the captions have, outside `stretches`.
  package var insertions = 0
  /// What only one of the two has, thirty words or more, in the order of the text.
  package var stretches: [Stretch] = []

  /// Makes a report of nothing.
  package init() {}

  /// Words without a time.
  package var unknownWords: Int { words - exactWords - interpolatedWords }

  /// The share of the transcript's words that have a time, 0 to 1; 0 without words.
  package var coverage: Double {
    words == 0 ? 0 : Double(exactWords + interpolatedWords) / Double(words)
  }

  /// The captions' word error rate, (S + D + I) / N with the transcript as the reference.
  ///
  /// As NIST counts it (SCTK, `sclite`), fillers counting and punctuation not; `stretches` do not
  /// count on either side. 0 without words, and above 1 when the captions have far more.
  package var wordErrorRate: Double {
    let compared = sharedWords + substitutions + deletions
    guard compared > 0 else { return 0 }
    return Double(substitutions + deletions + insertions) / Double(compared)
  }
}
