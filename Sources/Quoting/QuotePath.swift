internal import Model

/// One way in which a quote stands in a source, step by step.
struct QuotePath: Sendable {
  /// What happens at one place of the quote.
  enum Step: Sendable {
    /// A word of the page is this word of the source.
    case word(page: Int, source: Int)
    /// A filler of the source is not shown.
    case filler(source: Range<Int>)
    /// A mark of the source is not shown.
    case unshownMark(source: Int)
    /// A mark of the source is shown.
    case shownMark(page: Int, source: Int)
    /// Words of the source are left out at a mark of omission.
    case omission(page: Int, source: Range<Int>)
    /// The editor's words stand for words of the source, or beside them when the range is empty.
    case bracket(page: Int, source: Range<Int>)
  }

  var steps: [Step] = []
  var breaches: [Breach] = []

  /// The last source element that a word of the page is; `nil` before the first word.
  var lastSource: Int? {
    for step in steps.reversed() { if case .word(_, let source) = step { return source } }
    return nil
  }

  /// The source elements that the first and the last shown word are; `nil` without any.
  var bounds: ClosedRange<Int>? {
    var first: Int?
    var last: Int?
    for step in steps {
      if case .word(_, let source) = step {
        if first == nil { first = source }
        last = source
      }
    }
    guard let first, let last else { return nil }
    return first...last
  }
}
