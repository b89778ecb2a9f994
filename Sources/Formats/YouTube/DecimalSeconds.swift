/// Seconds as decimal text, such as `12.881`.
enum DecimalSeconds {
  /// The milliseconds, rounded once, halves up; `nil` when it is no such text or beyond 24 days.
  static func milliseconds(_ bytes: Span<UInt8>) -> Int32? {
    var value = 0
    var decimals = -1
    var digits = 0
    for index in bytes.indices {
      let digit = bytes[index] &- 48
      if digit < 10 {
        digits += 1
        // Four decimals decide the rounding; those after them are read and not counted.
        if decimals >= 4 { continue }
        guard value < 1 << 40 else { return nil }
        value = value * 10 + Int(digit)
        if decimals >= 0 { decimals += 1 }
      } else if bytes[index] == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
      } else {
        return nil
      }
    }
    guard digits > 0 else { return nil }
    for _ in max(0, decimals)..<4 { value *= 10 }
    return Int32(exactly: (value + 5) / 10)
  }
}
