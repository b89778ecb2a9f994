/// Tells the numbered questions of an interview guide, which a transcript may repeat.
///
/// `1 Read this.`, `3.a Please explain.`, `4) Why?`: numbers that go on counting from 1. A number
/// that does not is spoken: `7 days` after the third question.
struct GuideLines {
  private var last = 0

  /// Whether a line is the next of the guide, which it then is.
  mutating func next(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    var at = lower
    var number = 0
    while at < upper, at - lower < 3, CaptionTime.isDigit(bytes[at]) {
      number = number * 10 + Int(bytes[at] &- 48)
      at += 1
    }
    guard at > lower else { return false }
    var hasPart = false
    if at + 1 < upper, bytes[at] == UInt8(ascii: "."), (bytes[at + 1] | 32) &- 97 < 26 {
      at += 2
      hasPart = true
    }
    if at < upper, bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ")") { at += 1 }
    guard let next = LabelShape.space(bytes, at: at, before: upper), next < upper,
      bytes[next] != UInt8(ascii: "-")
    else { return false }
    guard number == last + 1 || hasPart && number == last else { return false }
    last = number
    return true
  }
}
