internal import Folding
internal import Model

/// Tells a transcriber's marks from the words of a turn.
///
/// Square brackets and double parentheses always hold a mark; a single parenthesis only when what
/// it holds is a known sound, a time, or a word for what nobody could hear: people speak in
/// parentheses too, and no word may be lost.
struct MarkScanner {
  /// A mark found in a turn.
  struct Found {
    var kind: Mark.Kind
    /// Where it stands in the bytes that were scanned, brackets included.
    var range: Range<Int>
    /// The time it gives, in milliseconds, when it is one.
    var time: Int?
  }

  /// The longest mark, in bytes: a bracket that stays open longer is taken for a slip and read as
  /// words.
  static let limit = 120

  /// The mark that opens at a byte, or `nil` when none does.
  ///
  /// A bracket inside a bracket of its kind is a slip: the outer one is words, the inner one is
  /// looked at by itself.
  static func mark(in bytes: Span<UInt8>, at start: Int, end: Int) -> Found? {
    let open = bytes[start]
    let close: UInt8
    switch open {
    case 0x5B: close = 0x5D
    case 0x28: close = 0x29
    case 0x23: return hashTime(bytes, start, end)
    default: return nil
    }
    let isDouble = open == 0x28 && start + 1 < end && bytes[start + 1] == 0x28
    let first = start + (isDouble ? 2 : 1)
    var at = first
    while at < end, at - start <= limit, bytes[at] != close {
      if bytes[at] == open { return nil }
      at += 1
    }
    guard at < end, bytes[at] == close else { return nil }
    var stop = at + 1
    if isDouble {
      guard stop < end, bytes[stop] == 0x29 else { return nil }
      stop += 1
    }
    let content = text(bytes, first..<at)
    if let time = TimeMark.milliseconds(content) {
      return Found(kind: .time, range: start..<stop, time: time)
    }
    let key = Folding.caseFolded(content)
    if open == 0x28, !isDouble {
      guard MarkLexicon.isMarkAlone(key) else { return nil }
      // Seconds of silence are no editor's words.
      let kind = MarkLexicon.kind(of: key)
      return Found(kind: kind == .editorial ? .sound : kind, range: start..<stop, time: nil)
    }
    return Found(kind: MarkLexicon.kind(of: key), range: start..<stop, time: nil)
  }

  /// `#00:00:06-8#`, the mark of f4 and f5 (tenths of a second after the hyphen).
  private static func hashTime(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Found? {
    var at = start + 1
    while at < end, at - start < 16, bytes[at] != 0x23 { at += 1 }
    guard at < end, bytes[at] == 0x23 else { return nil }
    guard let time = TimeMark.milliseconds(text(bytes, start + 1..<at)) else { return nil }
    return Found(kind: .time, range: start..<at + 1, time: time)
  }

  private static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var copy: [UInt8] = []
    for at in range { copy.append(bytes[at]) }
    return String(decoding: copy, as: UTF8.self)
  }
}
