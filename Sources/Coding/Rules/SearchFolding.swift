internal import Folding

/// What a word is compared by when rules look for it: no letter case, no accents, one style of
/// apostrophe and hyphen.
///
/// The folding of `Folding.searchKey` depends on one scalar at a time (it decomposes, folds case
/// and drops marks), so that a table serves Latin text and no string is made for a word.
enum SearchFolding {
  /// Scalars below this are looked up in the table.
  private static let tableEnd: UInt32 = 0x250

  private static let table: [[UInt8]] = (0..<tableEnd).map { fold($0) }

  /// Adds the folded bytes of a stretch of UTF-8 to a buffer.
  ///
  /// A byte that is no UTF-8 is kept as it is.
  static func append(
    _ bytes: Span<UInt8>, _ range: Range<Int>, to buffer: inout [UInt8]
  ) {
    var at = range.lowerBound
    while at < range.upperBound {
      let first = bytes[at]
      if first < 0x80 {
        buffer.append(first >= 0x41 && first <= 0x5A ? first | 0x20 : first)
        at += 1
        continue
      }
      let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
      guard width > 1, at + width <= range.upperBound else {
        buffer.append(first)
        at += 1
        continue
      }
      var scalar = UInt32(first) & (0x7F >> UInt32(width))
      for step in 1..<width { scalar = scalar << 6 | UInt32(bytes[at + step] & 0x3F) }
      if scalar < tableEnd {
        for byte in table[Int(scalar)] { buffer.append(byte) }
      } else {
        buffer += fold(scalar)
      }
      at += width
    }
  }

  private static func fold(_ value: UInt32) -> [UInt8] {
    switch value {
    case 0x2019, 0x2018, 0x2BC, 0xFF07: return [UInt8(ascii: "'")]
    case 0x2010, 0x2011, 0x2212: return [UInt8(ascii: "-")]
    case 0xAD, 0x200C, 0x200D, 0x2060, 0x300...0x36F: return []
    default:
      guard let scalar = Unicode.Scalar(value) else { return [] }
      return Array(Folding.searchKey(String(Character(scalar))).utf8)
    }
  }
}
