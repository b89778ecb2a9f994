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

  /// Takes a hash of 32 bytes.
  init(_ hash: [UInt8]) {
    func word(_ start: Int) -> UInt64 {
      var value: UInt64 = 0
      for index in start..<(start + 8) { value = value << 8 | UInt64(hash[index]) }
      return value
    }
    self.init(a: word(0), b: word(8), c: word(16), d: word(24))
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

  private static func word(_ bytes: Span<UInt8>, _ start: Int) -> UInt64? {
    var value: UInt64 = 0
    for index in start..<(start + 16) {
      let byte = bytes[index]
      let digit: UInt8
      if byte &- 48 < 10 {
        digit = byte &- 48
      } else if byte &- 97 < 6 {
        digit = byte &- 87
      } else {
        return nil
      }
      value = value << 4 | UInt64(digit)
    }
    return value
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
    for word in [a, b, c, d] {
      var shift: UInt64 = 64
      while shift > 0 {
        shift -= 4
        let digit = UInt8(word >> shift & 15)
        buffer.append(digit < 10 ? 48 + digit : 87 + digit)
      }
    }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(a) }

  static func precedes(_ left: EventID, _ right: EventID) -> Bool {
    (left.a, left.b, left.c, left.d) < (right.a, right.b, right.c, right.d)
  }
}
