import Digest

/// SHA-256 as tests want it.
enum Hashing {
  static func hex(_ bytes: [UInt8]) -> String { SHA256.hex(of: bytes.span) }
}
