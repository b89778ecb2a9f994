/// UTF-32 in either byte order.
enum UTF32Decoding {
  /// The UTF-8 of some UTF-32, or `nil` when a unit is cut off or is no character.
  static func decode(_ bytes: [UInt8], from start: Int, isBigEndian: Bool) -> [UInt8]? {
    guard (bytes.count - start) % 4 == 0 else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count - start) / 2)
    for at in stride(from: start, to: bytes.count, by: 4) {
      var value: UInt32 = 0
      for offset in 0..<4 {
        let byte = UInt32(bytes[at + (isBigEndian ? offset : 3 - offset)])
        value = value << 8 | byte
      }
      guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else {
        return nil
      }
      text.append(contentsOf: encoded)
    }
    return text
  }
}
