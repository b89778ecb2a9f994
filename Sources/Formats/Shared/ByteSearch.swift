internal import Glibc

/// Finds bytes at the speed of the machine.
enum ByteSearch {
  /// The first place of a byte in a stretch, or `nil` when it is not in it.
  static func first(_ byte: UInt8, in bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    guard lower < upper else { return nil }
    return unsafe bytes.extracting(lower..<upper).withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base, Int32(byte), buffer.count)
      else { return nil }
      return unsafe lower + (UnsafeRawPointer(found) - UnsafeRawPointer(base))
    }
  }
}
