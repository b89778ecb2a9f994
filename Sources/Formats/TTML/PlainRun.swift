/// Passes over text in which no white space needs care, eight bytes at a time.
enum PlainRun {
  /// How many bytes from a place on, in eights, hold no control character and no two spaces in a
  /// row, the byte before the place included; 0 when the next eight may.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, from lower: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var at = lower
    while at + 8 <= raw.count {
      let here = unsafe raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      let before = unsafe raw.loadUnaligned(fromByteOffset: at - 1, as: UInt64.self)
      // A byte of `pairs` is 0 where a space follows a space; the usual test for a byte that is 0,
      // and for one below 32, may find too much, never too little.
      let pairs = (here ^ spaces) | (before ^ spaces)
      let isPaired = (pairs &- ones) & ~pairs & highs
      let isControl = (here &- spaces) & ~here & highs
      if isPaired | isControl != 0 { break }
      at += 8
    }
    return at - lower
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let spaces: UInt64 = 0x2020_2020_2020_2020
  private static let highs: UInt64 = 0x8080_8080_8080_8080
}
