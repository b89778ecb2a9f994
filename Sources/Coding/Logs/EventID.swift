/// The SHA-256 that names an event, as four words and not as 64 digits.
struct EventID: Hashable, Sendable {
  var a: UInt64
  var b: UInt64
  var c: UInt64
  var d: UInt64

  init(a: UInt64, b: UInt64, c: UInt64, d: UInt64) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// Takes a hash as four words, the first byte highest.
  init(_ hash: (UInt64, UInt64, UInt64, UInt64)) {
    self.init(a: hash.0, b: hash.1, c: hash.2, d: hash.3)
  }

  /// Reads 64 lower-case hexadecimal digits, or `nil` for anything else.
  init?(hexadecimal bytes: Span<UInt8>, _ range: Range<Int>) {
    guard range.count == 64, range.upperBound <= bytes.count else { return nil }
    let start = range.lowerBound
    guard let a = Self.word(bytes, start), let b = Self.word(bytes, start + 16),
      let c = Self.word(bytes, start + 32), let d = Self.word(bytes, start + 48)
    else { return nil }
    self.init(a: a, b: b, c: c, d: d)
  }

  /// Sixteen digits as a number, eight at a time.
  private static func word(_ bytes: Span<UInt8>, _ start: Int) -> UInt64? {
    guard let high = half(bytes, start), let low = half(bytes, start + 8) else { return nil }
    return high << 32 | low
  }

  private static func half(_ bytes: Span<UInt8>, _ start: Int) -> UInt64? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = unsafe bytes.bytes
    let text = unsafe UInt64(
      littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    // `0` to `9` are 0x30 to 0x39, `a` to `f` are 0x61 to 0x66: bit 6 tells them apart.
    let isLetter = text >> 6 & ones
    let values = (text & (ones &* 0x0F)) &+ isLetter &* 9
    guard text & (ones &* 0xF0) == ones &* 0x30 &+ isLetter &* 0x30,
      values & (ones &* 0xF0) == 0,
      (values &+ ones &* 6) >> 4 & ones == isLetter
    else { return nil }
    // The first digit is the highest: turned around, then neighbours joined.
    var packed = values.byteSwapped
    packed = (packed | packed >> 4) & 0x00FF_00FF_00FF_00FF
    packed = (packed | packed >> 8) & 0x0000_FFFF_0000_FFFF
    return (packed | packed >> 16) & 0xFFFF_FFFF
  }

  /// The 64 digits.
  var hexadecimal: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    appendHexadecimal(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  /// Adds the 64 digits to a buffer.
  func appendHexadecimal(to buffer: inout [UInt8]) {
    for word in [a >> 32, a, b >> 32, b, c >> 32, c, d >> 32, d] {
      appendHalf(word & 0xFFFF_FFFF, to: &buffer)
    }
  }

  private func appendHalf(_ half: UInt64, to buffer: inout [UInt8]) {
    var shift: UInt64 = 32
    while shift > 0 {
      shift -= 4
      let digit = UInt8(truncatingIfNeeded: half >> shift & 15)
      buffer.append(digit &+ (digit < 10 ? 48 : 87))
    }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(a) }

  static func precedes(_ left: EventID, _ right: EventID) -> Bool {
    (left.a, left.b, left.c, left.d) < (right.a, right.b, right.c, right.d)
  }
}
