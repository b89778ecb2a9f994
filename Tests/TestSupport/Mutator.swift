/// Damages bytes the way that bad exports, cut downloads and hostile people do.
///
/// The same seed gives the same damage on every machine.
package struct Mutator {
  private var state: UInt64
  private let tokens: [[UInt8]]

  /// Makes a mutator; `tokens` are spliced in beside those that trouble every reader.
  package init(seed: UInt64, tokens: [String] = []) {
    state = seed
    self.tokens = Self.hostile + tokens.map { Array($0.utf8) }
  }

  /// A damaged copy: one to six changes, never longer than four times the original and 4 KB.
  package mutating func mutate(_ original: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = original
    let limit = original.count * 4 + 4096
    for _ in 0...below(6) {
      change(&bytes, with: other)
      if bytes.count > limit { bytes.removeLast(bytes.count - limit) }
    }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], with other: [UInt8]) {
    let at = below(bytes.count + 1)
    let length = below(min(bytes.count - at, 1 << below(8)) + 1)
    let stretch = bytes[at..<at + length]
    switch below(8) {
    case 0 where at < bytes.count: bytes[at] ^= 1 << UInt8(below(8))
    case 1 where at < bytes.count: bytes[at] = UInt8(truncatingIfNeeded: next())
    case 2: bytes.removeSubrange(stretch.indices)
    case 3: bytes.insert(contentsOf: Array(stretch), at: below(bytes.count + 1))
    case 4: bytes.removeLast(bytes.count - at)
    case 5:
      let from = below(other.count + 1)
      let to = from + below(other.count - from + 1)
      bytes.insert(contentsOf: other[from..<to], at: at)
    default: bytes.replaceSubrange(stretch.indices, with: tokens[below(tokens.count)])
    }
  }

  private mutating func below(_ bound: Int) -> Int {
    bound <= 1 ? 0 : Int(next() % UInt64(bound))
  }

  /// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// Numbers at the edge of what fits, bytes that are no text, and marks of structure.
  private static let hostile: [[UInt8]] =
    [
      "", "\0", "\n", "\r", "\r\n", "\n\n", "\u{FEFF}", "\u{2028}", "\u{85}", "\u{A0}", "\u{301}",
      "\u{1F468}\u{200D}\u{1F469}", "\u{202E}", "ß", "İ", "-1", "0", "2147483647", "2147483648",
      "-2147483648", "9223372036854775807", "9223372036854775808", "18446744073709551616",
      "99999999999999999999999999", "1e999", "NaN", "&", "&amp;", "&#0;", "&#x110000;",
      "&#xD800;", "&#99999999999;", "<", ">", "<!--", "-->", "]]>", "<![CDATA[", "<?xml", "\"", "'",
      "[", "]", "(", ")", "{", "}", ":", "::", "--->", "00:00:00,000", "99:99:99.999", " ", "\t",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xFE, 0xFF], [0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80],
      [0xE2, 0x80], [0x80], [0, 0, 0xFE, 0xFF], [0x93, 0x94],
    ]
}
