/// How far bytes look like UTF-8: what tells damaged UTF-8 from an older encoding.
struct UTF8Shape {
  /// Well-formed sequences of two bytes or more.
  private(set) var sequences = 0
  /// Bytes from 0x80 on that belong to no well-formed sequence.
  private(set) var strays = 0
  /// The first of them; `nil` when there is none.
  private(set) var firstStray: Int?

  /// Measures bytes.
  init(of bytes: [UInt8]) {
    var at = 0
    while at < bytes.count {
      let first = bytes[at]
      if first < 0x80 {
        at += 1
        continue
      }
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      let isSequence =
        (0xC2...0xF4).contains(first) && at + length <= bytes.count
        && (try? UTF8Span(validating: bytes[at..<at + length].span)) != nil
      if isSequence {
        sequences += 1
        at += length
      } else {
        if firstStray == nil { firstStray = at }
        strays += 1
        at += 1
      }
    }
  }
}
