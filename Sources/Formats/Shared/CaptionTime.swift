/// Times of caption files.
enum CaptionTime {
  /// Reads a WebVTT timestamp: `mm:ss.ttt` or `h…h:mm:ss.ttt`, in milliseconds.
  ///
  /// After WebVTT (W3C), "collect a WebVTT timestamp": minutes and seconds have two digits and are
  /// at most 59, the fraction has three digits.
  static func strict(_ bytes: Span<UInt8>, _ at: inout Int, _ end: Int) -> Int32? {
    var first = 0
    let firstDigits = digits(bytes, &at, end, &first)
    guard firstDigits > 0, skip(bytes, &at, end, UInt8(ascii: ":")) else { return nil }
    var second = 0
    guard digits(bytes, &at, end, &second) == 2 else { return nil }
    var (hours, minutes, seconds) = (0, first, second)
    if at < end, bytes[at] == UInt8(ascii: ":") {
      at += 1
      var third = 0
      guard digits(bytes, &at, end, &third) == 2 else { return nil }
      (hours, minutes, seconds) = (first, second, third)
    } else if firstDigits != 2 {
      return nil
    }
    guard minutes < 60, seconds < 60, skip(bytes, &at, end, UInt8(ascii: ".")) else { return nil }
    var fraction = 0
    guard digits(bytes, &at, end, &fraction) == 3 else { return nil }
    return milliseconds(hours, minutes, seconds, fraction)
  }

  /// Reads `h:m:s.f` with fields that are not padded; the fraction is a number of milliseconds.
  ///
  /// Microsoft's Graph service writes so: `0:0:6.90` is six seconds and ninety milliseconds.
  /// `isUnpadded` is set when a field shows it, `isPadded` when one begins with a zero too many.
  static func unpadded(
    _ bytes: Span<UInt8>, _ at: inout Int, _ end: Int, isUnpadded: inout Bool, isPadded: inout Bool
  ) -> Int32? {
    var fields = (0, 0, 0)
    for index in 0..<3 {
      var value = 0
      let start = at
      let count = digits(bytes, &at, end, &value)
      guard count == 1 || count == 2 || (index == 0 && count > 0) else { return nil }
      if count == 1, index > 0 { isUnpadded = true }
      if count > 1, bytes[start] == UInt8(ascii: "0") { isPadded = true }
      guard index == 0 || value < 60 else { return nil }
      if index == 0 {
        fields.0 = value
      } else if index == 1 {
        fields.1 = value
      } else {
        fields.2 = value
      }
      guard skip(bytes, &at, end, index < 2 ? UInt8(ascii: ":") : UInt8(ascii: ".")) else {
        return nil
      }
    }
    var fraction = 0
    let start = at
    let count = digits(bytes, &at, end, &fraction)
    guard count > 0, count <= 3 else { return nil }
    if count > 1, bytes[start] == UInt8(ascii: "0") { isPadded = true }
    return milliseconds(fields.0, fields.1, fields.2, fraction)
  }

  /// Reads a SubRip timestamp and what passes for one: `,` or `.` or nothing before the fraction,
  /// a fraction of any number of digits, hours or not.
  static func lenient(_ bytes: Span<UInt8>, _ at: inout Int, _ end: Int) -> Int32? {
    var values = (0, 0, 0)
    var count = 0
    while count < 3 {
      var value = 0
      let length = digits(bytes, &at, end, &value)
      guard length > 0, length <= 4 else { return nil }
      values = (values.1, values.2, value)
      count += 1
      guard count < 3, at < end, bytes[at] == UInt8(ascii: ":") else { break }
      at += 1
    }
    guard count >= 2, values.1 < 60 || count == 2, values.2 < 60 else { return nil }
    var fraction = 0
    if at < end, bytes[at] == UInt8(ascii: ",") || bytes[at] == UInt8(ascii: ".") {
      at += 1
      var scale = 100
      while at < end, isDigit(bytes[at]) {
        fraction += Int(bytes[at] &- 48) * scale
        scale /= 10
        at += 1
      }
    }
    return milliseconds(values.0, values.1, values.2, fraction)
  }

  /// Reads a line `start --> end`, with or without white space round the arrow.
  ///
  /// What follows the end, from the byte `rest` on, is settings.
  static func line(
    _ bytes: Span<UInt8>, _ lower: Int, _ upper: Int,
    _ stamp: (Span<UInt8>, inout Int, Int) -> Int32?
  ) -> (start: Int32, end: Int32, rest: Int)? {
    var at = lower
    skipSpace(bytes, &at, upper)
    guard let start = stamp(bytes, &at, upper) else { return nil }
    skipSpace(bytes, &at, upper)
    guard at + 3 <= upper, bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "-"),
      bytes[at + 2] == UInt8(ascii: ">")
    else { return nil }
    at += 3
    skipSpace(bytes, &at, upper)
    guard let end = stamp(bytes, &at, upper) else { return nil }
    return (start, end, at)
  }

  /// Whether a byte is one of `0` to `9`.
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  private static func digits(
    _ bytes: Span<UInt8>, _ at: inout Int, _ end: Int, _ value: inout Int
  ) -> Int {
    let start = at
    while at < end, isDigit(bytes[at]) {
      value = min(value * 10 + Int(bytes[at] &- 48), 1 << 40)
      at += 1
    }
    return at - start
  }

  private static func skip(
    _ bytes: Span<UInt8>, _ at: inout Int, _ end: Int, _ byte: UInt8
  ) -> Bool {
    guard at < end, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private static func skipSpace(_ bytes: Span<UInt8>, _ at: inout Int, _ end: Int) {
    while at < end, bytes[at] == 32 || bytes[at] == 9 || bytes[at] == 12 { at += 1 }
  }

  private static func milliseconds(
    _ hours: Int, _ minutes: Int, _ seconds: Int, _ fraction: Int
  ) -> Int32 {
    Int32(
      clamping: min(hours, 1 << 20) * 3_600_000 + min(minutes, 1 << 20) * 60_000
        + seconds * 1000 + fraction)
  }
}
