internal import Model

/// Cuts the turns of a transcript into captions of at most two lines of 42 characters.
///
/// A caption ends at the end of a sentence or phrase where one is near, else between words. A word
/// longer than a line has a line of its own.
struct CueCutter {
  /// The captions in the order of the turns.
  private(set) var cues: [WrittenCue] = []
  /// Stretches without a time, which have no caption, and the words in them.
  private(set) var untimed = (count: 0, words: 0)

  private static let lineWidth = 42

  /// Cuts a transcript.
  ///
  /// - Throws: `WriteFailure.withoutTimes` when no word has a time.
  init(_ transcript: Transcript, format: String) throws(WriteFailure) {
    guard !transcript.timing.spans.isEmpty else { throw .withoutTimes(format: format) }
    for (number, turn) in transcript.turns.enumerated() {
      var rest = WrittenWord.words(of: turn, in: transcript)[...]
      var startsTurn = true
      while !rest.isEmpty {
        let head = rest.prefix(Self.cut(rest))
        rest = rest.dropFirst(head.count)
        add(head, of: number, startsTurn: startsTurn, in: transcript)
        startsTurn = false
      }
    }
    if cues.isEmpty { throw .withoutTimes(format: format) }
  }

  private mutating func add(
    _ words: ArraySlice<WrittenWord>, of turn: Int, startsTurn: Bool, in transcript: Transcript
  ) {
    guard let first = words.first, let last = words.last else { return }
    let range = TextRange(first.range.lower, max(first.range.lower, last.range.upper))
    guard let interval = transcript.timing.interval(of: range) else {
      untimed.count += 1
      untimed.words += words.count { !$0.range.isEmpty }
      return
    }
    cues.append(
      WrittenCue(
        turn: turn, startsTurn: startsTurn, start: interval.start,
        end: max(interval.start + 1, interval.end), lines: Self.lines(words)))
  }

  /// How many words the next caption takes.
  private static func cut(_ words: ArraySlice<WrittenWord>) -> Int {
    var count = 0
    var column = 0
    var line = 1
    for word in words {
      let needed = column == 0 ? word.width : column + 1 + word.width
      if needed <= lineWidth || column == 0 {
        column = needed
      } else if line == 1 {
        line = 2
        column = word.width
      } else {
        break
      }
      count += 1
    }
    guard count < words.count else { return count }
    let taken = Array(words.prefix(count))
    if let at = taken.lastIndex(where: \.endsSentence), (at + 1) * 3 >= count { return at + 1 }
    if let at = taken.lastIndex(where: \.endsPhrase), (at + 1) * 2 >= count { return at + 1 }
    return count
  }

  /// Words in one line, or in two of which the longer is as short as can be.
  private static func lines(_ words: ArraySlice<WrittenWord>) -> [[UInt8]] {
    let total = words.reduce(-1) { $0 + 1 + $1.width }
    guard total > lineWidth, words.count > 1 else { return [joined(words)] }
    var best = (at: words.startIndex + 1, width: Int.max)
    var before = -1
    for at in words.indices.dropFirst() {
      before += 1 + words[at - 1].width
      let width = max(before, total - before - 1)
      if width < best.width { best = (at, width) }
    }
    return [joined(words[..<best.at]), joined(words[best.at...])]
  }

  private static func joined(_ words: ArraySlice<WrittenWord>) -> [UInt8] {
    Array(words.map(\.bytes).joined(separator: [32]))
  }

  /// What captions of any format do not carry.
  var losses: [String] {
    var losses = ["which times were read and which worked out between others"]
    if untimed.count > 0 {
      losses.append(
        "\(untimed.count) stretch(es) with \(untimed.words) word(s) have no time and are left out")
    }
    return losses
  }
}
