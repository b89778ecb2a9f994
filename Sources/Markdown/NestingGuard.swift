/// Finds lines that would nest blocks too deeply, before cmark spends its time on them.
///
/// cmark walks every open block for every line, so that thousands of `>` cost time that grows
/// with their square. Counting the markers at the start of a line is enough to refuse such text.
enum NestingGuard {
  /// The first line, from 1, that begins with more block markers than the limit.
  ///
  /// Markers are `>`, and `-`, `*` or `+` before a space. `nil` when there is no such line. A line
  /// of one bullet sign and spaces alone is a rule across the page, and counts for nothing.
  static func firstTooDeep(_ text: String, limit: Int) -> Int? {
    var line = 1
    var markers = 0
    var signs: Set<UInt8> = []
    var isAtStart = true
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 10, 13:
        if markers > limit, signs.count > 1 || signs == [62] { return line }
        if byte == 10 { line += 1 }
        markers = 0
        signs = []
        isAtStart = true
      case 32, 9:
        if isAtStart, previous == 42 || previous == 43 || previous == 45 { markers += 1 }
      case 62, 42, 43, 45:
        if isAtStart {
          signs.insert(byte)
          if byte == 62 { markers += 1 }
        }
      default:
        if isAtStart, markers > limit { return line }
        isAtStart = false
        markers = 0
      }
      previous = byte
    }
    return markers > limit && (signs.count > 1 || signs == [62]) ? line : nil
  }
}
