/// Well-formed UTF-8 (Unicode Standard, Table 3-7).
enum UTF8Rules {
  /// The number of bytes of the scalar that begins at an offset, or `nil` when none does or it
  /// reaches beyond `end`.
  static func lengthOfScalar(at offset: Int, before end: Int, in bytes: Span<UInt8>) -> Int? {
    let first = bytes[offset]
    if first < 0x80 { return 1 }
    guard first >= 0xC2, first <= 0xF4 else { return nil }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + length <= end else { return nil }
    let second = bytes[offset + 1]
    let low: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let high: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard second >= low, second <= high else { return nil }
    var index = 2
    while index < length {
      guard bytes[offset + index] & 0xC0 == 0x80 else { return nil }
      index += 1
    }
    return length
  }
}
