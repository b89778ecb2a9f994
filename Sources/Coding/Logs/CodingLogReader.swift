internal import JSON
internal import Model

/// Reads a coding log piece by piece and verifies every event in it.
///
/// What is wrong becomes a diagnostic; every other event still counts. Memory follows the number
/// of events and not their words. The form of a log stands in `docs/coding-log.md`.
package struct CodingLogReader {
  /// The longest line that is read, in bytes.
  static let lineLimit = 1 << 20

  var log: CodingLog
  var tally = DiagnosticTally()
  var form = CanonicalForm()
  var texts: TextCache
  /// Places in `log.parents` whose event was not there yet, by record.
  var waiting: [(record: Int, slot: Int, id: EventID)] = []
  var line = 0
  var coder = CodingRecord.noName
  var missingTexts: Set<UInt32> = []
  var unescaped: [UInt8] = []
  private var rest: [UInt8] = []
  private var isTooLong = false

  /// Makes a reader of one log.
  ///
  /// - Parameters:
  ///   - path: the file, as diagnostics will name it.
  ///   - texts: gives the canonical text of a hash (64 lower-case hexadecimal digits), or `nil`
  ///     when it is not kept.
  package init(path: String, texts: @escaping (String) -> [UInt8]?) {
    log = CodingLog(path: path)
    self.texts = TextCache(load: texts)
  }

  /// Reads on; pieces may end anywhere.
  package mutating func read(_ piece: [UInt8]) {
    let bytes = piece.span
    var start = 0
    while let end = Self.lineFeed(bytes, from: start) {
      if rest.isEmpty && !isTooLong {
        read(bytes, start..<end, isTorn: false)
      } else {
        keep(piece[start..<end])
        readRest(isTorn: false)
      }
      start = end + 1
    }
    if start < piece.count { keep(piece[start...]) }
  }

  /// Ends the log and gives what was read.
  package consuming func finish() -> CodingLog {
    if !rest.isEmpty || isTooLong { readRest(isTorn: true) }
    settleWaiting()
    log.diagnostics = tally.finished(at: log.path).sorted()
    return log
  }

  private mutating func keep(_ piece: ArraySlice<UInt8>) {
    if rest.count + piece.count > Self.lineLimit {
      rest.removeAll()
      isTooLong = true
    }
    if !isTooLong { rest.append(contentsOf: piece) }
  }

  private mutating func readRest(isTorn: Bool) {
    let whole = rest
    rest.removeAll(keepingCapacity: true)
    if isTooLong {
      isTooLong = false
      line += 1
      add("coding-log-line-length", "line longer than \(Self.lineLimit) bytes, not an event")
    } else {
      read(whole.span, 0..<whole.count, isTorn: isTorn)
    }
  }

  private mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>, isTorn: Bool) {
    line += 1
    var range = range
    if line == 1, range.count >= 3, bytes[range.lowerBound] == 0xEF,
      bytes[range.lowerBound + 1] == 0xBB, bytes[range.lowerBound + 2] == 0xBF
    {
      range = (range.lowerBound + 3)..<range.upperBound
    }
    guard !Self.isBlank(bytes, range), !isConflictMarker(bytes, range) else { return }
    guard range.count <= Self.lineLimit else {
      return add(
        "coding-log-line-length", "line longer than \(Self.lineLimit) bytes, not an event")
    }
    do {
      try form.read(bytes, range)
    } catch {
      return salvage(bytes, range, isTorn: isTorn, failure: error, from: range.lowerBound)
    }
    readEvent(bytes)
  }

  /// A line that is no JSON may be a torn event with a whole one behind it.
  private mutating func salvage(
    _ bytes: Span<UInt8>, _ range: Range<Int>, isTorn: Bool, failure: JSONFailure, from start: Int
  ) {
    let opening = Array("{\"id\":\"".utf8)
    var at = start + 1
    var attempts = 0
    while at + opening.count <= range.upperBound, attempts < 16 {
      var index = 0
      while index < opening.count, bytes[at + index] == opening[index] { index += 1 }
      if index == opening.count {
        attempts += 1
        if (try? form.read(bytes, at..<range.upperBound)) != nil {
          addTorn()
          return readEvent(bytes)
        }
      }
      at += 1
    }
    if isTorn { return addTorn() }
    add(
      "coding-log-not-json", column: failure.offset - start + 1,
      "line that is no event: \(failure.reason)",
      explanation: "Every line of a coding log is one JSON object.",
      fixes: ["take the line back from an earlier version of the file"])
  }

  private mutating func addTorn() {
    tally.add(
      .warning(
        "coding-log-torn", at: Place(log.path, line: line),
        "event cut off; it was not written to its end",
        explanation: "Everything before it counts.",
        fixes: ["delete the line", "repeat the act that was being written"]))
  }

  private mutating func isConflictMarker(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound]
    guard range.count >= 7, first != UInt8(ascii: "{"), "<=>|".utf8.contains(first) else {
      return false
    }
    for index in 0..<7 where bytes[range.lowerBound + index] != first { return false }
    add(
      "coding-log-conflict", "conflict marker of a merge",
      explanation: "Both sides of the conflict count.",
      fixes: [
        "delete the line with the marker and keep all events",
        "set 'Corpus/codings/*.jsonl merge=union' in .gitattributes",
      ])
    return true
  }

  mutating func add(
    _ id: String, column: Int? = nil, _ summary: String, explanation: String? = nil,
    fixes: [String] = []
  ) {
    tally.add(
      .error(
        id, at: Place(log.path, line: line, column: column), summary, explanation: explanation,
        fixes: fixes))
  }

  private static func isBlank(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] != 32 && bytes[index] != 13 && bytes[index] != 9 {
      return false
    }
    return true
  }

  /// The offset of the next line feed, eight bytes at a time.
  private static func lineFeed(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    let raw = unsafe bytes.bytes
    let ones: UInt64 = 0x0101_0101_0101_0101
    var at = start
    while at + 8 <= bytes.count {
      let word = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
      let difference = word ^ (ones &* 10)
      let marks = (difference &- ones) & ~difference & (ones &* 0x80)
      if marks != 0 { return at + marks.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < bytes.count {
      if bytes[at] == 10 { return at }
      at += 1
    }
    return nil
  }
}
