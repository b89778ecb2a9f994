/// Stretches of words in which nothing has to be looked at: no mark opens, no line breaks.
enum PlainWords {
  /// Where the stretch from a byte on ends, at most at `upper`.
  static func end(in bytes: Span<UInt8>, from lower: Int, _ upper: Int) -> Int {
    var at = lower
    // Every byte of every interview passes here: eight at a time until one may be special.
    unsafe bytes.withUnsafeBytes { raw in
      while at + 8 <= upper {
        let eight = unsafe raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        if mayBeSpecial(eight) { break }
        at += 8
      }
    }
    while at < upper, isPlain(bytes[at]) { at += 1 }
    return at
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "[") && byte != UInt8(ascii: "(")
      && byte != UInt8(ascii: "#")
  }

  /// Whether one of eight bytes may not be plain: the usual tests for a byte that is 0, and for one
  /// below 32, find too much at times, never too little.
  private static func mayBeSpecial(_ eight: UInt64) -> Bool {
    let square = eight ^ (ones &* UInt64(UInt8(ascii: "[")))
    let round = eight ^ (ones &* UInt64(UInt8(ascii: "(")))
    let number = eight ^ (ones &* UInt64(UInt8(ascii: "#")))
    let isMark =
      ((square &- ones) & ~square) | ((round &- ones) & ~round) | ((number &- ones) & ~number)
    let isControl = (eight &- (ones &* 0x20)) & ~eight
    return (isMark | isControl) & highs != 0
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080
}
