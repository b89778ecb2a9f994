/// Random numbers that are the same for the same seed on every machine (SplitMix64).
struct SeededGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to a bound, without it; the bound is at least 1.
  mutating func below(_ bound: Int) -> Int { Int(next() >> 1) % bound }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// 32 hexadecimal digits.
  mutating func salt() -> String {
    let digits = Array("0123456789abcdef".utf8)
    var salt: [UInt8] = []
    for _ in 0..<2 {
      let word = next()
      for step in 0..<16 { salt.append(digits[Int(word >> UInt64(step * 4) & 15)]) }
    }
    return String(decoding: salt, as: UTF8.self)
  }
}
