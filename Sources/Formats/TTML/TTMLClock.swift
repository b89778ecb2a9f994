/// Reads the time expressions of one document, by the rates that its root element declares.
///
/// TTML 2, section 12.3: clock times, with a fraction or frames, and offsets with a metric. What
/// real files write besides (`19.764`, `3:58.640`, `00:00:00,000`) is read too, and counted.
struct TTMLClock {
  /// How time code leaves out frame numbers to keep in step.
  enum DropMode {
    case none
    case ntsc
    case pal
  }

  /// `ttp:frameRate`; 30 unless declared or assumed.
  var frameRate = 30
  /// Whether `ttp:frameRate` is declared.
  var declaresFrameRate = false
  /// `ttp:frameRateMultiplier`, as numerator and denominator.
  var multiplier = (1, 1)
  /// `ttp:subFrameRate`.
  var subFrameRate = 1
  /// `ttp:tickRate`, or `nil` when it is not declared.
  var tickRate: Int?
  /// `ttp:dropMode`.
  var dropMode = DropMode.none

  /// Times that are not written as the standard has it.
  private(set) var irregular = 0
  /// Times that could not be read.
  private(set) var unreadable = 0
  /// Times counted in frames.
  private(set) var framed = 0
  /// The largest frame number in a clock time.
  private(set) var largestFrame = 0

  private static let digitLimit = 9

  /// Reads a time; `nil` when there is none, which is counted unless nothing stands there.
  mutating func time(_ bytes: Span<UInt8>) -> TTMLTime? {
    if let time = Self.commonTime(bytes) { return time }
    var lower = 0
    var upper = bytes.count
    while lower < upper, bytes[lower] <= 32 { lower += 1 }
    while upper > lower, bytes[upper - 1] <= 32 { upper -= 1 }
    if lower > 0 || upper < bytes.count { irregular += 1 }
    guard let time = read(bytes, lower, upper) else {
      unreadable += 1
      return nil
    }
    return time
  }

  /// `HH:MM:SS.mmm`, as nearly every caption of nearly every file has it; `nil` for all else.
  private static func commonTime(_ bytes: Span<UInt8>) -> TTMLTime? {
    guard bytes.count == 12, bytes[2] == 58, bytes[5] == 58, bytes[8] == 46 else { return nil }
    func pair(_ at: Int) -> Int {
      let (tens, ones) = (Int(bytes[at]) - 48, Int(bytes[at + 1]) - 48)
      return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : .min / 2
    }
    let last = Int(bytes[11]) - 48
    let (hours, minutes, seconds, hundredths) = (pair(0), pair(3), pair(6), pair(9))
    guard hours >= 0, minutes >= 0, minutes < 60, seconds >= 0, seconds < 60, hundredths >= 0,
      last >= 0, last < 10
    else { return nil }
    let whole = (hours * 60 + minutes) * 60 + seconds
    return TTMLTime(whole * 1000 + hundredths * 10 + last, over: 1000)
  }

  private mutating func read(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> TTMLTime? {
    var at = lower
    // At most four fields, held in an inline tuple: a document has half a million times.
    var fields = (0, 0, 0, 0)
    var widths = (0, 0, 0, 0)
    var count = 0
    while count < 4 {
      var value = 0
      let start = at
      while at < upper, bytes[at] &- 48 < 10 {
        guard at - start < Self.digitLimit * 2 else { return nil }
        value = value * 10 + Int(bytes[at] &- 48)
        at += 1
      }
      guard at > start else { return nil }
      switch count {
      case 0: (fields.0, widths.0) = (value, at - start)
      case 1: (fields.1, widths.1) = (value, at - start)
      case 2: (fields.2, widths.2) = (value, at - start)
      default: (fields.3, widths.3) = (value, at - start)
      }
      count += 1
      // `;` before the frames is how drop-frame time code is often written.
      guard at < upper, bytes[at] == 58 || (bytes[at] == 59 && count == 3) else { break }
      at += 1
    }
    var fraction = 0
    var scale = 1
    if at < upper, bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ",") {
      if bytes[at] == UInt8(ascii: ",") { irregular += 1 }
      at += 1
      let start = at
      while at < upper, bytes[at] &- 48 < 10 {
        if at - start < Self.digitLimit {
          fraction = fraction * 10 + Int(bytes[at] &- 48)
          scale *= 10
        }
        at += 1
      }
      guard at > start else { return nil }
    }
    if count == 1 { return offset(bytes, at, upper, fields.0, fraction, scale) }
    guard at == upper, widths.0 <= 7, widths.1 <= 7, widths.2 <= 7, widths.3 <= 7 else {
      return nil
    }
    if count == 2 {
      irregular += 1
      return seconds(fields.0 * 60 + fields.1, fraction, scale)
    }
    if widths.0 < 2 || widths.1 != 2 || widths.2 != 2 || fields.1 > 59 || fields.2 > 60 {
      irregular += 1
    }
    let whole = fields.0 * 3600 + fields.1 * 60 + fields.2
    if count == 3 { return seconds(whole, fraction, scale) }
    framed += 1
    largestFrame = max(largestFrame, fields.3)
    return frames(whole, fields.3, fraction)
  }

  private func seconds(_ whole: Int, _ fraction: Int, _ scale: Int) -> TTMLTime? {
    let (scaled, isTooLarge) = whole.multipliedReportingOverflow(by: scale)
    return isTooLarge ? nil : TTMLTime(scaled &+ fraction, over: scale)
  }

  /// A clock time with frames: `(counted frames − frames dropped) / rate` (TTML 2, 12.3.1).
  private func frames(_ seconds: Int, _ frame: Int, _ subFrame: Int) -> TTMLTime? {
    let minutes = seconds / 60
    let dropped: Int
    switch dropMode {
    case .none: dropped = 0
    case .ntsc: dropped = (minutes - minutes / 10) * 2
    case .pal: dropped = (minutes / 2 - minutes / 20) * 4
    }
    let counted = seconds * frameRate + frame - dropped
    let (top, isTooLarge) = (counted * subFrameRate + subFrame)
      .multipliedReportingOverflow(by: multiplier.1)
    guard !isTooLarge, top >= 0 else { return nil }
    return TTMLTime(top, over: frameRate * multiplier.0 * subFrameRate)
  }

  private mutating func offset(
    _ bytes: Span<UInt8>, _ lower: Int, _ upper: Int, _ whole: Int, _ fraction: Int, _ scale: Int
  ) -> TTMLTime? {
    let (scaled, isTooLarge) = whole.multipliedReportingOverflow(by: scale)
    guard !isTooLarge, upper - lower <= 2 else { return nil }
    let value = scaled &+ fraction
    guard value >= 0 else { return nil }
    let first = lower < upper ? bytes[lower] : 0
    let second = lower + 1 < upper ? bytes[lower + 1] : 0
    switch (first, second) {
    case (0, 0):
      irregular += 1
      return TTMLTime(value, over: scale)
    case (UInt8(ascii: "s"), 0): return TTMLTime(value, over: scale)
    case (UInt8(ascii: "m"), UInt8(ascii: "s")): return TTMLTime(value, over: scale * 1000)
    case (UInt8(ascii: "h"), 0): return times(value, 3600, scale)
    case (UInt8(ascii: "m"), 0): return times(value, 60, scale)
    case (UInt8(ascii: "t"), 0): return TTMLTime(value, over: scale * ticks)
    case (UInt8(ascii: "f"), 0):
      framed += 1
      return times(value, multiplier.1, scale * frameRate * multiplier.0)
    default: return nil
    }
  }

  private func times(_ value: Int, _ factor: Int, _ denominator: Int) -> TTMLTime? {
    let (product, isTooLarge) = value.multipliedReportingOverflow(by: factor)
    return isTooLarge ? nil : TTMLTime(product, over: denominator)
  }

  /// Ticks a second: "if not specified, then if a frame rate is specified, the tick rate is the
  /// frame rate multiplied by the sub-frame rate; otherwise one" (TTML 2, 7.2.16).
  private var ticks: Int { tickRate ?? (declaresFrameRate ? frameRate * subFrameRate : 1) }
}
