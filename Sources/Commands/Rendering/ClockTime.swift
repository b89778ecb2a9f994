internal import Model

/// Times of a recording as people read them.
enum ClockTime {
  /// Milliseconds as `M:SS`, from an hour on as `H:MM:SS`; what is less than a second is dropped.
  static func text(_ milliseconds: Int) -> String {
    let seconds = max(0, milliseconds) / 1000
    let minutes = seconds / 60 % 60
    let hours = seconds / 3600
    let tail = "\(hours > 0 && minutes < 10 ? "0" : "")\(minutes):\(twoDigits(seconds % 60))"
    return hours > 0 ? "\(hours):\(tail)" : tail
  }

  /// The stretch as `M:SS–M:SS`, after `~` when a bound was worked out and not read; one time when
  /// it begins and ends within a second or its end is not known.
  static func text(_ interval: Timing.Interval) -> String {
    let (start, end) = (text(interval.start), text(interval.end))
    return (interval.isInterpolated ? "~" : "") + (start == end ? start : "\(start)–\(end)")
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
