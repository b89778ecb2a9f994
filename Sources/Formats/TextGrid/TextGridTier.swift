/// A tier of a TextGrid.
struct TextGridTier {
  /// A labelled interval, or a labelled point, which has no end.
  struct Label {
    /// Milliseconds; -1 when they lie before zero.
    var start: Int32
    /// Milliseconds; -1 for a point.
    var end: Int32
    /// What stands there.
    var words: [UInt8]
    /// The line of the file.
    var line: Int

    /// How many words stand there.
    var wordCount: Int { WordCount.words(words.span, 0, words.count) }
  }

  /// Its name.
  var name: String
  /// Whether it holds intervals, not points.
  var hasIntervals: Bool
  /// What stands in it, empty labels too.
  var labels: [Label] = []

  /// How many words stand in it.
  var words: Int { labels.reduce(0) { $0 + $1.wordCount } }
}
