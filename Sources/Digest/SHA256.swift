internal import CSodium

/// SHA-256 (FIPS 180-4), by libsodium.
@safe package struct SHA256: ~Copyable {
  private var state: crypto_hash_sha256_state

  /// Starts a hash of nothing.
  package init() {
    state = crypto_hash_sha256_state()
    _ = unsafe crypto_hash_sha256_init(&state)
  }

  /// Adds bytes; the order of calls matters, their boundaries do not.
  package mutating func update(_ bytes: Span<UInt8>) {
    _ = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe crypto_hash_sha256_update(&state, buffer.baseAddress, UInt64(buffer.count))
    }
  }

  /// Adds the UTF-8 of a text.
  package mutating func update(_ text: String) {
    var copy = text
    copy.withUTF8 { buffer in
      _ = unsafe crypto_hash_sha256_update(&state, buffer.baseAddress, UInt64(buffer.count))
    }
  }

  /// The hash of all that was added, 32 bytes.
  package consuming func finish() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      _ = unsafe crypto_hash_sha256_final(&state, base)
      count = 32
    }
  }

  /// The hash of all that was added, as four words, the first byte highest; without an array,
  /// for those who hash hundreds of thousands of small things.
  package consuming func finishWords() -> (UInt64, UInt64, UInt64, UInt64) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    unsafe withUnsafeMutablePointer(to: &words) { pointer in
      unsafe pointer.withMemoryRebound(to: UInt8.self, capacity: 32) { bytes in
        _ = unsafe crypto_hash_sha256_final(&state, bytes)
      }
    }
    return (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
  }

  /// The hash of some bytes, as 64 lower-case hexadecimal digits.
  package static func hex(of bytes: Span<UInt8>) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return Hexadecimal.encode(hash.finish())
  }

  /// The hash of a text's UTF-8, as 64 lower-case hexadecimal digits.
  package static func hex(of text: String) -> String {
    var hash = SHA256()
    hash.update(text)
    return Hexadecimal.encode(hash.finish())
  }
}
