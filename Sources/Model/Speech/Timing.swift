/// When the words of a canonical text were said.
///
/// Made of spans, each a stretch of text with the times at which it begins and ends. A word that
/// begins a span has an exact time; a word inside one, or between two, takes its time between
/// theirs by its place among the bytes, and is marked interpolated; before the first span, after
/// the last and where something was cut the time is unknown.
public struct Timing: Hashable, Sendable {
  /// A stretch of text whose beginning and end are timed.
  public struct Span: Hashable, Sendable {
    /// The stretch.
    public var range: TextRange
    /// Milliseconds of the recording at which it begins.
    public var start: Int
    /// Milliseconds of the recording at which it ends; at least `start`.
    public var end: Int
    /// Whether `start` was read from a source, not worked out.
    public var isExact: Bool
    /// Whether something is missing between it and the next span, so that what stands between them
    /// has no time.
    public var isBeforeCut = false

    /// Makes a span.
    public init(range: TextRange, start: Int, end: Int, isExact: Bool = true) {
      self.range = range
      self.start = start
      self.end = end
      self.isExact = isExact
    }
  }

  /// The spans, in the order of the text, not overlapping in it.
  public var spans: [Span]

  /// Makes a timing; without spans every time is unknown.
  public init(spans: [Span] = []) { self.spans = spans }

  /// A stretch of the recording.
  public struct Interval: Hashable, Sendable {
    /// Milliseconds of the recording at which it begins.
    public var start: Int
    /// Milliseconds of the recording at which it ends.
    public var end: Int
    /// Whether either bound was worked out from its neighbours and not read from a source.
    public var isInterpolated: Bool

    /// Makes an interval.
    public init(start: Int, end: Int, isInterpolated: Bool) {
      self.start = start
      self.end = end
      self.isInterpolated = isInterpolated
    }
  }

  /// When a stretch of the text is heard, or `nil` when a bound of it is unknown.
  public func interval(of range: TextRange) -> Interval? {
    guard let from = moment(at: range.lower, isEnd: false),
      let to = moment(at: range.upper, isEnd: true)
    else { return nil }
    return Interval(
      start: from.milliseconds, end: max(from.milliseconds, to.milliseconds),
      isInterpolated: !(from.isExact && to.isExact))
  }

  /// When a stretch of the text is heard of which only a core is words, the rest punctuation; `nil`
  /// when a bound is unknown.
  ///
  /// Where a span of captions begins or ends with the stretch its time is taken, else the core's.
  package func interval(of range: TextRange, around core: TextRange) -> Interval? {
    guard let from = bound(range.lower, core.lower, isEnd: false),
      let to = bound(range.upper, core.upper, isEnd: true)
    else { return nil }
    return Interval(
      start: from.milliseconds, end: max(from.milliseconds, to.milliseconds),
      isInterpolated: !(from.isExact && to.isExact))
  }

  private func bound(
    _ outer: Int, _ inner: Int, isEnd: Bool
  ) -> (milliseconds: Int, isExact: Bool)? {
    let moment = moment(at: outer, isEnd: isEnd)
    if outer == inner || moment?.isExact == true { return moment }
    return self.moment(at: inner, isEnd: isEnd) ?? moment
  }

  /// Whether the time at which a byte of the text begins was read from a source.
  public func isExactStart(_ offset: Int) -> Bool {
    moment(at: offset, isEnd: false)?.isExact ?? false
  }

  private func moment(at offset: Int, isEnd: Bool) -> (milliseconds: Int, isExact: Bool)? {
    // The first span that ends after the offset (or at it, for the end of a stretch).
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      let upper = spans[middle].range.upper
      let isBefore = isEnd ? upper < offset : upper <= offset
      if isBefore { low = middle + 1 } else { high = middle }
    }
    guard low < spans.count else { return nil }
    let span = spans[low]
    if !isEnd, offset == span.range.lower { return (span.start, span.isExact) }
    if isEnd, offset == span.range.upper { return (span.end, span.isExact) }
    if offset > span.range.lower || (isEnd && offset == span.range.lower) {
      return (
        Self.between(
          offset, span.range.lower, span.range.upper, span.start, span.end), false
      )
    }
    guard low > 0 else { return nil }
    let before = spans[low - 1]
    if before.isBeforeCut { return nil }
    return (
      Self.between(offset, before.range.upper, span.range.lower, before.end, span.start), false
    )
  }

  private static func between(_ at: Int, _ low: Int, _ high: Int, _ start: Int, _ end: Int) -> Int {
    guard high > low else { return start }
    return start + (end - start) * (at - low) / (high - low)
  }
}
