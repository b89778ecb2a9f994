import Model
import Testing

@Suite struct TimingTests {
  typealias Span = Timing.Span
  typealias Interval = Timing.Interval

  /// `we learn | as we go`: words at 0–2, 3–8, a gap, and 12–14.
  static let timing = Timing(spans: [
    Span(range: TextRange(0, 2), start: 1000, end: 1200),
    Span(range: TextRange(3, 8), start: 1300, end: 1800),
    Span(range: TextRange(12, 14), start: 3000, end: 3400, isExact: false),
  ])

  @Test(
    arguments: [
      // At the bounds of spans.
      (TextRange(0, 2), Interval(start: 1000, end: 1200, isInterpolated: false)),
      (TextRange(0, 8), Interval(start: 1000, end: 1800, isInterpolated: false)),
      (TextRange(3, 8), Interval(start: 1300, end: 1800, isInterpolated: false)),
      // Of a span whose time was worked out.
      (TextRange(12, 14), Interval(start: 3000, end: 3400, isInterpolated: true)),
      (TextRange(0, 14), Interval(start: 1000, end: 3400, isInterpolated: true)),
      // Inside one.
      (TextRange(4, 8), Interval(start: 1400, end: 1800, isInterpolated: true)),
      (TextRange(3, 5), Interval(start: 1300, end: 1500, isInterpolated: true)),
      // Between two.
      (TextRange(9, 11), Interval(start: 2100, end: 2700, isInterpolated: true)),
      (TextRange(0, 10), Interval(start: 1000, end: 2400, isInterpolated: true)),
    ] as [(TextRange, Interval?)])
  func tellsWhenAStretchIsHeard(_ range: TextRange, _ interval: Interval?) {
    #expect(Self.timing.interval(of: range) == interval)
  }

  @Test(arguments: [TextRange(12, 15), TextRange(14, 15), TextRange(20, 30)])
  func knowsNothingAfterTheLastSpan(_ range: TextRange) {
    #expect(Self.timing.interval(of: range) == nil)
  }

  @Test func knowsNothingBeforeTheFirstSpan() {
    let timing = Timing(spans: [Span(range: TextRange(5, 9), start: 70, end: 90)])
    #expect(timing.interval(of: TextRange(0, 9)) == nil)
    #expect(timing.interval(of: TextRange(4, 6)) == nil)
    #expect(
      timing.interval(of: TextRange(5, 9)) == Interval(start: 70, end: 90, isInterpolated: false))
  }

  @Test func knowsNothingWithoutSpans() {
    #expect(Timing().interval(of: TextRange(0, 0)) == nil)
    #expect(Timing().interval(of: TextRange(0, 4)) == nil)
    #expect(!Timing().isExactStart(0))
  }

  @Test func isExactWhereAnExactSpanBegins() {
    #expect((0...15).filter { Self.timing.isExactStart($0) } == [0, 3])
  }

  @Test func neverEndsBeforeItBegins() {
    let timing = Timing(spans: [
      Span(range: TextRange(0, 4), start: 5000, end: 6000),
      Span(range: TextRange(5, 9), start: 100, end: 200),
    ])
    #expect(
      timing.interval(of: TextRange(0, 9))
        == Interval(start: 5000, end: 5000, isInterpolated: false))
  }

  // MARK: A small world, whole

  @Test func agreesWithASlowReadingOfItsDescriptionInASmallWorld() {
    var wrong: [String] = []
    var checked = 0
    for timing in Self.world {
      for range in TextRangeTests.ranges {
        checked += 1
        let interval = timing.interval(of: range)
        if interval != Self.slowInterval(timing.spans, range) {
          wrong.append("\(timing.spans) \(range) \(String(describing: interval))")
        }
      }
    }
    #expect(checked > 9000)
    #expect(wrong.prefix(3) == [])
  }

  /// Every timing of up to two spans on five bytes, with times that meet, part, or run backwards.
  static let world: [Timing] = {
    let stretches = TextRangeTests.ranges.filter { !$0.isEmpty }
    var all = [Timing()]
    for first in stretches {
      for (length, isExact) in [(0, true), (10, true), (10, false)] {
        let one = Span(range: first, start: 100, end: 100 + length, isExact: isExact)
        all.append(Timing(spans: [one]))
        for second in stretches where second.lower >= first.upper {
          for (pause, isExact) in [(0, true), (7, true), (7, false), (-30, true)] {
            let start = one.end + pause
            all.append(
              Timing(spans: [
                one, Span(range: second, start: start, end: start + 9, isExact: isExact),
              ]))
          }
        }
      }
    }
    return all
  }()

  static func slowInterval(_ spans: [Span], _ range: TextRange) -> Interval? {
    guard let from = slowStart(spans, range.lower), let to = slowEnd(spans, range.upper) else {
      return nil
    }
    return Interval(
      start: from.time, end: max(from.time, to.time), isInterpolated: !(from.exact && to.exact))
  }

  static func slowStart(_ spans: [Span], _ offset: Int) -> (time: Int, exact: Bool)? {
    if let span = spans.first(where: { $0.range.lower == offset }) {
      return (span.start, span.isExact)
    }
    guard let last = spans.last, offset < last.range.upper else { return nil }
    return slowBetween(spans, offset)
  }

  static func slowEnd(_ spans: [Span], _ offset: Int) -> (time: Int, exact: Bool)? {
    if let span = spans.first(where: { $0.range.upper == offset }) {
      return (span.end, span.isExact)
    }
    return slowBetween(spans, offset)
  }

  /// The straight line through the ends of a span or of the gap around an offset.
  static func slowBetween(_ spans: [Span], _ offset: Int) -> (time: Int, exact: Bool)? {
    var corners: [(offset: Int, time: Int)] = []
    for span in spans {
      corners.append((span.range.lower, span.start))
      corners.append((span.range.upper, span.end))
    }
    for (left, right) in zip(corners, corners.dropFirst())
    where left.offset <= offset && offset <= right.offset && left.offset < right.offset {
      let share = (right.time - left.time) * (offset - left.offset)
      return (left.time + share / (right.offset - left.offset), false)
    }
    return nil
  }
}

extension TimingTests {
  /// Where words and captions end is not where sentences do.
  @Test func leavesPunctuationAtTheEndsAside() {
    var transcript = Transcript(interview: "a", language: "fr")
    transcript.text = Array("« Oui. » — Bien sûr…".utf8)
    transcript.timing.spans = [
      Timing.Span(range: TextRange(3, 6), start: 100, end: 200),
      Timing.Span(range: TextRange(15, 24), start: 900, end: 1300),
    ]
    let words = [TextRange(0, 7), TextRange(0, 10), TextRange(11, 27), TextRange(0, 27)]
    #expect(
      words.map { transcript.interval(of: $0) } == [
        Interval(start: 100, end: 200, isInterpolated: false),
        Interval(start: 100, end: 200, isInterpolated: false),
        Interval(start: 900, end: 1300, isInterpolated: false),
        Interval(start: 100, end: 1300, isInterpolated: false),
      ])
    // Captions that time their marks too are taken at their word.
    transcript.timing.spans = [Timing.Span(range: TextRange(0, 27), start: 100, end: 2000)]
    #expect(
      transcript.interval(of: TextRange(0, 27))
        == Interval(start: 100, end: 2000, isInterpolated: false))
  }
}
