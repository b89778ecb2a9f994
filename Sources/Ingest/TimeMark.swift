/// Times as transcribers write them into a text.
enum TimeMark {
  /// Milliseconds of `h:mm:ss`, `mm:ss`, with a fraction after `.` or `,`, or tenths after `-`;
  /// `nil` when the text is no such time.
  static func milliseconds(_ text: String) -> Int? {
    var fields: [Int] = []
    var digits = 0
    var value = 0
    var fraction: Int?
    var fractionDigits = 0
    for byte in text.utf8 {
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
        guard digits > 0, fraction == nil else { return nil }
        fields.append(value)
        (value, digits) = (0, 0)
      case 0x2E, 0x2C, 0x2D:
        guard digits > 0, fraction == nil else { return nil }
        fraction = 0
      case 0x20: break
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
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
