extension [UInt8] {
  /// Adds a stretch of bytes at once.
  mutating func append(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) {
    guard lower < upper else { return }
    unsafe bytes.extracting(lower..<upper).withUnsafeBufferPointer { buffer in
      unsafe append(contentsOf: buffer)
    }
  }

  /// Adds the UTF-8 of a character.
  mutating func append(_ scalar: Unicode.Scalar) {
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
