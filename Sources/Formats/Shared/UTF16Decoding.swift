/// UTF-16 in either byte order.
enum UTF16Decoding {
  /// The UTF-8 of some UTF-16, or `nil` when it has an odd byte or half a surrogate pair.
  static func decode(_ bytes: [UInt8], from start: Int, isBigEndian: Bool) -> [UInt8]? {
    guard (bytes.count - start) % 2 == 0 else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count - start)
    var high: UInt32?
    for at in stride(from: start, to: bytes.count, by: 2) {
      let (a, b) = (UInt32(bytes[at]), UInt32(bytes[at + 1]))
      let unit = isBigEndian ? a << 8 | b : b << 8 | a
      var value = unit
      if let first = high {
        guard (0xDC00...0xDFFF).contains(unit) else { return nil }
        value = 0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00)
        high = nil
      } else if (0xD800...0xDBFF).contains(unit) {
        high = unit
        continue
      }
      guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else {
        return nil
      }
      text.append(contentsOf: encoded)
    }
    return high == nil ? text : nil
  }

  /// The byte order of UTF-16 without a mark, or `nil` when the bytes do not look like it.
  ///
  /// They do when the first two characters are ASCII and most are.
  static func guessedOrder(of bytes: [UInt8]) -> String? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    let sample = bytes.prefix(4096)
    let even = stride(from: 0, to: sample.count, by: 2).count { sample[$0] == 0 }
    let odd = stride(from: 1, to: sample.count, by: 2).count { sample[$0] == 0 }
    let half = sample.count / 4
    if odd > half, even == 0 { return "UTF-16LE" }
    if even > half, odd == 0 { return "UTF-16BE" }
    return nil
  }
}
