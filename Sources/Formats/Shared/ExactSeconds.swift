/// A time in seconds as decimal text gives it: exact to fifteen decimals, rounded once at the end.
struct ExactSeconds: Hashable {
  private var femtoseconds: Int128

  static let zero = ExactSeconds(femtoseconds: 0)

  private init(femtoseconds: Int128) { self.femtoseconds = femtoseconds }

  /// Beyond what a recording can have, about a hundred days.
  private static let limit: Int128 = 10_000_000 * 1_000_000_000_000_000

  /// Reads decimal text: a sign, digits, a point, an exponent (`-0.5`, `1.0E-4`).
  ///
  /// `nil` when it is no such text, white space round it aside, or beyond a hundred days. Decimals
  /// after the fifteenth cannot change a rounding to milliseconds and are passed over.
  init?(_ bytes: Span<UInt8>) {
    var at = 0
    var end = bytes.count
    while at < end, bytes[at] <= 32 { at += 1 }
    while end > at, bytes[end - 1] <= 32 { end -= 1 }
    let isNegative = at < end && bytes[at] == UInt8(ascii: "-")
    if at < end, isNegative || bytes[at] == UInt8(ascii: "+") { at += 1 }
    var value: Int128 = 0
    var digits = 0
    // How many places the value has to be moved to count femtoseconds.
    var places = 15
    var isFraction = false
    while at < end, bytes[at] &- 48 < 10 || (bytes[at] == UInt8(ascii: ".") && !isFraction) {
      if bytes[at] == UInt8(ascii: ".") {
        isFraction = true
      } else {
        digits += 1
        let isCounted = value < Self.limit
        if isCounted { value = value * 10 + Int128(bytes[at] &- 48) }
        // A digit that is not counted is a place of the whole number, or beyond what matters.
        if isCounted == isFraction { places += isFraction ? -1 : 1 }
      }
      at += 1
    }
    guard digits > 0 else { return nil }
    if at < end, bytes[at] | 32 == UInt8(ascii: "e") {
      guard let exponent = Self.exponent(bytes, at + 1, end) else { return nil }
      places += exponent
      at = end
    }
    guard at == end else { return nil }
    while places > 0, value != 0 {
      value *= 10
      places -= 1
      guard value <= Self.limit else { return nil }
    }
    while places < 0, value != 0 {
      value /= 10
      places += 1
    }
    guard value <= Self.limit else { return nil }
    femtoseconds = isNegative ? -value : value
  }

  private static func exponent(_ bytes: Span<UInt8>, _ lower: Int, _ end: Int) -> Int? {
    var at = lower
    let isNegative = at < end && bytes[at] == UInt8(ascii: "-")
    if at < end, isNegative || bytes[at] == UInt8(ascii: "+") { at += 1 }
    guard at < end else { return nil }
    var value = 0
    while at < end {
      guard bytes[at] &- 48 < 10 else { return nil }
      value = min(value * 10 + Int(bytes[at] &- 48), 10_000)
      at += 1
    }
    return isNegative ? -value : value
  }

  /// Milliseconds, rounded once, halves up; -1 when they lie before zero or an `Int32` cannot hold
  /// them.
  var milliseconds: Int32 {
    guard femtoseconds >= 0 else { return -1 }
    return Int32(exactly: (femtoseconds + 500_000_000_000) / 1_000_000_000_000) ?? -1
  }

  /// As long before zero as this is after it.
  var negated: ExactSeconds { ExactSeconds(femtoseconds: -femtoseconds) }

  /// So many times as long; `nil` beyond a hundred days.
  func scaled(by numerator: Int, over denominator: Int) -> ExactSeconds? {
    let product = femtoseconds * Int128(numerator) / Int128(denominator)
    return product.magnitude <= Self.limit.magnitude ? ExactSeconds(femtoseconds: product) : nil
  }

  /// The sum of two times; `nil` beyond a hundred days.
  func adding(_ other: ExactSeconds) -> ExactSeconds? {
    let sum = femtoseconds + other.femtoseconds
    return sum.magnitude <= Self.limit.magnitude ? ExactSeconds(femtoseconds: sum) : nil
  }
}
