/// Tells lines that say what happens and not what is said: `(The participant reads the page)`.
enum StageDirection {
  /// Whether a line is wholly in one pair of parentheses, a full stop after it aside.
  static func isOne(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    var end = upper
    if end > lower, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard end - lower > 2, bytes[lower] == UInt8(ascii: "("), bytes[end - 1] == UInt8(ascii: ")")
    else { return false }
    for at in (lower + 1)..<(end - 1)
    where bytes[at] == UInt8(ascii: "(") || bytes[at] == UInt8(ascii: ")") {
      return false
    }
    return true
  }
}
