internal import Model

/// The rows of captions that scroll in a window, as srv3 and json3 have them.
///
/// In automatic captions, told by rows that append a line feed, a row ends where the next begins.
struct WindowRows {
  /// The rows as they are read.
  var rows: YouTubeRows
  private var lower = 0
  private var row = Utterance(range: TextRange(0, 0))
  private var isAppendRow = false
  private var hasAppendRows = false
  private var hasDuration = false
  /// When the word that is open begins, until its first letter is met.
  private var wordStart: Int32?
  /// Where each row that words came from ends if a later row cuts it: the next row's beginning.
  private var nextStarts: [Int32] = []

  init(format: String, bytes: Int) { rows = YouTubeRows(format: format, bytes: bytes) }

  /// Begins a row; times are milliseconds, `nil` or below 0 when they cannot be read.
  mutating func open(start: Int?, duration: Int?, appends: Bool, line: Int) {
    lower = rows.reading.text.count
    row = Utterance(range: TextRange(0, 0), line: line)
    wordStart = nil
    isAppendRow = appends
    if isAppendRow { hasAppendRows = true }
    rows.reading.account.unitsIn += 1
    if let start, start >= 0, start <= Int32.max {
      row.start = Int32(start)
      while nextStarts.count < rows.reading.utterances.count { nextStarts.append(row.start) }
    } else {
      rows.untimed += 1
    }
    hasDuration = false
    if let duration, duration >= 0, row.start >= 0 {
      row.end = Self.sum(row.start, duration)
      hasDuration = true
    }
  }

  /// Says when the next word of the row begins, in milliseconds after the row.
  mutating func openWord(after offset: Int) {
    guard row.start >= 0 else { return }
    wordStart = Self.sum(row.start, max(0, offset))
  }

  /// A time after another, at most the latest that can be held.
  private static func sum(_ start: Int32, _ length: Int) -> Int32 {
    Int32(clamping: Int(start) + min(length, Int(Int32.max)))
  }

  /// Ends the word that is open.
  mutating func closeWord() { wordStart = nil }

  /// Adds words to the row that is open.
  mutating func append(_ bytes: Span<UInt8>) {
    if let letter = rows.append(bytes, toRowAt: lower), let start = wordStart {
      rows.reading.wordTimes.append(.init(offset: letter, start: start))
      wordStart = nil
    }
  }

  /// Ends the row that is open.
  mutating func closeRow() {
    guard rows.trim(toRowAt: lower) else {
      rows.reading.account.leaveOut(
        isAppendRow
          ? "append-newline rows of the caption window" : "captions without text")
      return
    }
    if !hasDuration { rows.endless += 1 }
    row.range = TextRange(lower, rows.reading.text.count)
    rows.reading.utterances.append(row)
  }

  /// Gives rows their ends, once it is known whether the captions are automatic.
  mutating func close() {
    for index in rows.reading.utterances.indices where index < nextStarts.count {
      let start = rows.reading.utterances[index].start
      let isOpen = rows.reading.utterances[index].end < 0
      if start >= 0, nextStarts[index] >= start, hasAppendRows || isOpen {
        rows.reading.utterances[index].end = nextStarts[index]
      }
    }
  }
}
