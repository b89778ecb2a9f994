/// Times as transcribers write them into a text.
enum TimeMark {
  /// Milliseconds of `h:mm:ss`, `mm:ss`, with a fraction after `.` or `,`, or tenths after `-`;
  /// `nil` when the text is no such time.
  ///
  /// Minutes after an hour, and seconds, have two digits: `2:1` is a score. Blanks around the
  /// whole do not count.
  static func milliseconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    var low = 0
    var high = bytes.count
    while low < high, bytes[low] == 0x20 { low += 1 }
    while low < high, bytes[high - 1] == 0x20 { high -= 1 }
    var fields: [Int] = []
    var digits = 0
    var value = 0
    var fraction: Int?
    var fractionDigits = 0
    for byte in bytes[low..<high] {
      switch byte {
      case 0x30...0x39:
        if let known = fraction {
          guard fractionDigits < 3 else { continue }
          fraction = known * 10 + Int(byte - 0x30)
          fractionDigits += 1
        } else {
          guard digits < 4 else { return nil }
          value = value * 10 + Int(byte - 0x30)
          digits += 1
        }
      case 0x3A:
        guard digits > 0, fields.isEmpty || digits == 2, fraction == nil else { return nil }
        fields.append(value)
        (value, digits) = (0, 0)
      case 0x2E, 0x2C, 0x2D:
        guard digits > 0, fraction == nil else { return nil }
        fraction = 0
      default: return nil
      }
    }
    guard digits == 2, fraction == nil || fractionDigits > 0 else { return nil }
    fields.append(value)
    guard (2...3).contains(fields.count), fields.dropFirst().allSatisfy({ $0 < 60 }) else {
      return nil
    }
    let seconds = fields.reduce(0) { $0 * 60 + $1 }
    var rest = fraction ?? 0
    for _ in fractionDigits..<3 { rest *= 10 }
    return seconds * 1000 + rest
  }
}
