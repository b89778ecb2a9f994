/// A moment or a length of time as an exact number of seconds.
struct TTMLTime: Sendable {
  /// Units of `1 / denominator` seconds.
  private(set) var numerator: Int
  /// Units a second, at least 1.
  ///
  /// Thousandths wherever they are exact, so that most sums are plain.
  private(set) var denominator: Int

  static let zero = TTMLTime(0, over: 1000)
  /// Later than every other time: an end that nothing sets.
  static let never = TTMLTime(numerator: .max, denominator: 1)

  private init(numerator: Int, denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Makes a time of seconds as a fraction; one too large for an `Int` is `never`.
  init(_ numerator: Int, over denominator: Int) {
    guard 1000 % denominator == 0 else {
      self.init(numerator: numerator, denominator: denominator)
      return
    }
    let (scaled, isTooLarge) = numerator.multipliedReportingOverflow(by: 1000 / denominator)
    self = isTooLarge ? .never : TTMLTime(numerator: scaled, denominator: 1000)
  }

  /// Whether it is a time, not `never`.
  var isFinite: Bool { numerator != .max }

  /// Milliseconds, rounded once, halves up; at most what an `Int32` holds.
  var milliseconds: Int32 {
    if denominator == 1000 { return Int32(clamping: numerator) }
    let wide = (Int128(numerator) * 2000 + Int128(denominator)) / (Int128(denominator) * 2)
    return Int32(clamping: wide)
  }

  static func + (left: TTMLTime, right: TTMLTime) -> TTMLTime {
    guard left.isFinite, right.isFinite else { return .never }
    if left.denominator == right.denominator {
      let (sum, isTooLarge) = left.numerator.addingReportingOverflow(right.numerator)
      return isTooLarge ? .never : TTMLTime(numerator: sum, denominator: left.denominator)
    }
    var top =
      Int128(left.numerator) * Int128(right.denominator)
      + Int128(right.numerator) * Int128(left.denominator)
    var bottom = Int128(left.denominator) * Int128(right.denominator)
    var (a, b) = (bottom, top)
    while b != 0 { (a, b) = (b, a % b) }
    top /= a
    bottom /= a
    guard let numerator = Int(exactly: top), let denominator = Int(exactly: bottom) else {
      return .never
    }
    return TTMLTime(numerator, over: denominator)
  }

  static func < (left: TTMLTime, right: TTMLTime) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    guard left.isFinite else { return false }
    guard right.isFinite else { return true }
    return Int128(left.numerator) * Int128(right.denominator)
      < Int128(right.numerator) * Int128(left.denominator)
  }

  /// The earlier of two times.
  static func earlier(_ left: TTMLTime, _ right: TTMLTime) -> TTMLTime {
    right < left ? right : left
  }

  /// The later of two times.
  static func later(_ left: TTMLTime, _ right: TTMLTime) -> TTMLTime {
    left < right ? right : left
  }
}

extension TTMLTime {
  /// Seconds, to the nearest that a `Double` has.
  var seconds: Double { Double(numerator) / Double(denominator) }
}
