/// Numbers that look like chance and are the same for the same seed.
///
/// SplitMix64, after Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators"
/// (2014).
package struct Seeded: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts a sequence.
  package init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something happens that happens so often in a hundred times.
  package mutating func happens(in percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }
}
