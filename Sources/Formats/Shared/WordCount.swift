/// Counts words for the account of what was left out.
enum WordCount {
  /// Runs between white space that hold a letter or a digit, in a stretch of UTF-8.
  ///
  /// Every character beyond ASCII counts as a letter, but the no-break space.
  static func words(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    var count = 0
    var isCounted = false
    var at = lower
    while at < upper {
      let byte = bytes[at]
      if byte <= 32 {
        isCounted = false
      } else if byte == 0xC2, at + 1 < upper, bytes[at + 1] == 0xA0 {
        isCounted = false
        at += 1
      } else if !isCounted, byte >= 0x80 || byte &- 48 < 10 || (byte | 32) &- 97 < 26 {
        isCounted = true
        count += 1
      }
      at += 1
    }
    return count
  }

  /// The words of a text.
  static func words(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    return words(bytes.span, 0, bytes.count)
  }
}
