internal import Database

/// A hash of 64 lower-case hexadecimal digits as 32 bytes in the index.
enum PackedHash {
  /// The value to store; a text that is no such hash stays a text.
  static func value(_ hash: String) -> Value {
    guard hash.utf8.count == 64 else { return .text(hash) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    var high: UInt8?
    for digit in hash.utf8 {
      guard let value = nibble(digit) else { return .text(hash) }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return .bytes(bytes)
  }

  /// The hash in a column.
  static func string(_ row: borrowing Row, _ column: Int32) -> String {
    guard row.isBytes(column) else { return row.string(column) }
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in row.bytes(column) {
      digits.append(digit(byte >> 4))
      digits.append(digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  private static func digit(_ nibble: UInt8) -> UInt8 {
    nibble + (nibble < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
  }
}
