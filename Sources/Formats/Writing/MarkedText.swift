internal import Model

/// The words of a turn with its marks where they stand.
enum MarkedText {
  /// UTF-8; marks of time are left out, spaces set round the others where none are.
  static func bytes(of turn: Turn, in transcript: Transcript) -> [UInt8] {
    let text = transcript.text
    var bytes: [UInt8] = []
    var at = turn.range.lower
    for mark in transcript.marks
    where mark.kind != .time && mark.offset >= at && mark.offset <= turn.range.upper {
      bytes += text[at..<mark.offset]
      if let last = bytes.last, last != 32 { bytes.append(32) }
      bytes += Array(mark.text.utf8)
      at = mark.offset
      if at < turn.range.upper, text[at] != 32, !isPunctuation(text[at]) { bytes.append(32) }
    }
    bytes += text[at..<turn.range.upper]
    return bytes
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    ".,;:!?)".utf8.contains(byte)
  }
}
