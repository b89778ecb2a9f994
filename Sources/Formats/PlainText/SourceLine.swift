/// A line of a transcript that is not blank, before it is known what stands in it.
struct SourceLine {
  /// Bytes from the start of the text to its first character that is no white space.
  var lower: Int
  /// Bytes from the start of the text to the end of its last such character.
  var upper: Int
  /// Its number in the source, from 1; 0 when the source has no lines.
  var number: Int
  /// Whether a blank line or the beginning of a paragraph stands before it.
  var startsParagraph: Bool
  /// Whether its paragraph is a title or a heading.
  var isHeading = false
  /// The label that the source's structure gives it, such as a table's column.
  var label: String?
  /// The time that the source's structure gives it.
  var time: TranscriptTime?

  /// The lines of a text; those that hold nothing but white space only divide paragraphs.
  static func lines(of bytes: Span<UInt8>) -> [SourceLine] {
    var lines: [SourceLine] = []
    var scanner = LineScanner()
    var startsParagraph = true
    var wasIndented = false
    while let line = scanner.next(bytes) {
      let (lower, upper) = trimmed(bytes, line.lower, line.upper)
      guard lower < upper else {
        startsParagraph = true
        continue
      }
      // A tab before a line is at times the only sign of a new paragraph.
      let isIndented = bytes[line.lower] == 9
      lines.append(
        SourceLine(
          lower: lower, upper: upper, number: line.number,
          startsParagraph: startsParagraph || isIndented || wasIndented))
      startsParagraph = false
      wasIndented = isIndented
    }
    return lines
  }

  /// A stretch without the white space round it.
  static func trimmed(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> (Int, Int) {
    var (lower, upper) = (lower, upper)
    while let next = LabelShape.space(bytes, at: lower, before: upper) { lower = next }
    while let before = LabelShape.space(bytes, endingAt: upper, after: lower) { upper = before }
    return (lower, upper)
  }
}
