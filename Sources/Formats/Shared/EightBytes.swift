/// Eight bytes of a text looked at together, for the loops that every byte of a file passes.
///
/// The tests are those of the "haszero" family (Warren, *Hacker's Delight*, 6-1): exact as to whether
/// there is such a byte among the eight, which is all that is asked of them.
struct EightBytes {
  private let word: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Takes the bytes from a place on; there must be eight.
  @inline(__always)
  @unsafe init(_ buffer: UnsafeBufferPointer<UInt8>, at place: Int) {
    word = unsafe UnsafeRawBufferPointer(buffer).loadUnaligned(
      fromByteOffset: place, as: UInt64.self)
  }

  /// Whether one of them is a control character up to 13, as line ends are.
  @inline(__always) var hasControl: Bool {
    (word &- Self.ones &* 14) & ~word & Self.highs != 0
  }

  /// Whether one of them is a byte of ASCII.
  @inline(__always) func has(_ byte: UInt8) -> Bool {
    let difference = word ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.highs != 0
  }
}
