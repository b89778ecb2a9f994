/// The minutes that somebody marked in a transcript of OHMS: `1:|13(3)|19(14)|…` says that the
/// first minute falls on the third word of line 13.
struct OHMSSync {
  /// A moment at a word of the transcript.
  struct Moment: Hashable {
    /// Minutes of the recording.
    var minutes: Int
    /// The line, from 1; those that are empty count.
    var line: Int
    /// The word of the line, from 1.
    var word: Int
  }

  /// The moments in the order of the file, those that go back in the transcript left out.
  private(set) var moments: [Moment] = []
  /// Moments that cannot be read, or go back.
  private(set) var unreadable = 0

  /// Reads what stands in `sync`.
  init(_ text: [UInt8]) {
    let parts = String(decoding: text, as: UTF8.self).split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let step = Int(Self.trimmed(parts[0])), 1...60 ~= step else {
      unreadable = text.contains { $0 > 32 } ? 1 : 0
      return
    }
    let fields = parts[1].split(separator: "|", omittingEmptySubsequences: false)
    for (index, field) in fields.enumerated() where !Self.trimmed(field).isEmpty {
      let numbers = field.split { !$0.isNumber }.compactMap { Int($0) }
      guard numbers.count == 2, index > 0, index * step < 100 * 60,
        (moments.last.map { ($0.line, $0.word) } ?? (0, 0)) < (numbers[0], numbers[1])
      else {
        unreadable += 1
        continue
      }
      moments.append(Moment(minutes: index * step, line: numbers[0], word: numbers[1]))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.filter { !$0.isWhitespace })
  }

  /// The text with a time in brackets before each word that has one, and how many found no word.
  ///
  /// Lines stay lines. Where the word begins a line in the middle of a paragraph, the time stands
  /// at the end of the line before; where it is part of a label, before the label.
  func marked(_ text: [UInt8]) -> (text: [UInt8], lost: Int) {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + moments.count * 12)
    var next = 0
    var lost = 0
    var lines = LineScanner()
    // Up to where the text is copied.
    var copied = 0
    var isAfterBlank = true
    while next < moments.count, let line = lines.next(text.span) {
      var words = Words(of: text, line.lower, line.upper)
      while next < moments.count, moments[next].line == line.number {
        let moment = moments[next]
        next += 1
        guard let word = words.start(of: moment.word) else {
          lost += 1
          continue
        }
        // Before the line feed, which is copied with what follows.
        let isBefore = word == line.lower && !isAfterBlank
        let place = max(copied, isBefore ? Self.end(of: text, before: word) : word)
        result += text[copied..<place]
        copied = place
        result += isBefore ? [32] + Self.mark(moment.minutes) : Self.mark(moment.minutes) + [32]
      }
      isAfterBlank = line.isEmpty
    }
    return (result + text[copied...], lost + moments.count - next)
  }

  /// The words of a line, found one after another.
  private struct Words {
    private let text: [UInt8]
    private let lower: Int
    private let upper: Int
    private var at: Int
    private var count = 0
    /// Where a label at the start of the line ends; the line's start when there is none.
    private let label: Int

    init(of text: [UInt8], _ lower: Int, _ upper: Int) {
      (self.text, self.lower, self.upper, at) = (text, lower, upper, lower)
      label = text[lower..<min(upper, lower + 60)].firstIndex(of: UInt8(ascii: ":")) ?? lower
    }

    /// Where a word begins, from 1, those before it passed; a word of a label is the line's first.
    mutating func start(of number: Int) -> Int? {
      while at < upper, count < number {
        if text[at] > 32, at == lower || text[at - 1] <= 32 { count += 1 }
        at += 1
      }
      guard count == number, number > 0 else { return nil }
      return at - 1 <= label ? lower : at - 1
    }
  }

  /// Where the line before the one that begins at a byte ends.
  private static func end(of text: [UInt8], before lower: Int) -> Int {
    var end = lower
    while end > 0, text[end - 1] == 10 || text[end - 1] == 13 { end -= 1 }
    return end
  }

  /// `[0:01:00]`.
  private static func mark(_ minutes: Int) -> [UInt8] {
    Array("[\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60):00]".utf8)
  }
}
