/// Tells captions that scroll, every line of which stands in the file two or three times.
///
/// Human captions repeat a line only when somebody said it twice; scrolling ones do so on nearly
/// every cue.
enum RollUp {
  /// Whether cues scroll, by the time tags in them or by the lines they share.
  static func isFound(in cues: [RawCue], of bytes: Span<UInt8>) -> Bool {
    hasWordTimes(cues, bytes) || sharesLines(cues, bytes)
  }

  /// The marks of automatic captions after Subtitle Edit's description of them: three cues or more
  /// time their words, two or more last at most 100 ms and do not, and a quarter of all time them.
  private static func hasWordTimes(_ cues: [RawCue], _ bytes: Span<UInt8>) -> Bool {
    var timed = 0
    var bridges = 0
    for (number, cue) in cues.enumerated() {
      // Captions that time their words begin to at once.
      if number == 200, timed == 0 { return false }
      if holdsTimeTag(bytes, cue.lower, cue.upper) {
        timed += 1
      } else if cue.start >= 0, cue.end - cue.start <= 100 {
        bridges += 1
      }
    }
    return timed >= 3 && bridges >= 2 && timed * 4 >= cues.count
  }

  private static func holdsTimeTag(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    var at = lower + 1
    while at < upper {
      if CaptionTime.isDigit(bytes[at]), bytes[at - 1] == UInt8(ascii: "<") { return true }
      at += 1
    }
    return false
  }

  /// Whether the last line of a cue is the first of the next, for most cues, and enough of those
  /// add a line to it.
  private static func sharesLines(_ cues: [RawCue], _ bytes: Span<UInt8>) -> Bool {
    var shared = 0
    var grown = 0
    var pairs = 0
    var last = 0..<0
    for cue in cues {
      // Captions that scroll do so from the beginning.
      if pairs == 100, shared * 5 < pairs { return false }
      guard let lines = ends(bytes, cue.lower, cue.upper) else { continue }
      if !last.isEmpty {
        pairs += 1
        if equal(bytes, last, lines.first) {
          shared += 1
          if lines.first != lines.last { grown += 1 }
        }
      }
      last = lines.last
    }
    return pairs >= 3 && shared * 5 >= pairs * 3 && grown * 3 >= shared
  }

  private static func ends(
    _ bytes: Span<UInt8>, _ lower: Int, _ upper: Int
  ) -> (first: Range<Int>, last: Range<Int>)? {
    var from = lower
    var to = upper
    while from < to, bytes[from] <= 32 { from += 1 }
    while to > from, bytes[to - 1] <= 32 { to -= 1 }
    guard from < to else { return nil }
    var firstEnd = from
    while firstEnd < to, bytes[firstEnd] != 10, bytes[firstEnd] != 13 { firstEnd += 1 }
    var lastStart = to
    while lastStart > from, bytes[lastStart - 1] != 10, bytes[lastStart - 1] != 13 {
      lastStart -= 1
    }
    return (trimmed(bytes, from, firstEnd), trimmed(bytes, lastStart, to))
  }

  private static func trimmed(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Range<Int> {
    var from = lower
    var to = upper
    while from < to, bytes[from] <= 32 { from += 1 }
    while to > from, bytes[to - 1] <= 32 { to -= 1 }
    return from..<to
  }

  private static func equal(_ bytes: Span<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for offset in 0..<a.count where bytes[a.lowerBound + offset] != bytes[b.lowerBound + offset] {
      return false
    }
    return true
  }
}
