/// The canonical text of an interview: its turns in order, and what stands beside them.
public struct Transcript: Hashable, Sendable {
  /// The interview.
  public var interview: String
  /// The turns' own words joined by line feeds, UTF-8.
  ///
  /// Labels, times and transcriber's marks are not in it; nothing is normalised or re-wrapped.
  /// A line break inside a turn of the source is a space here.
  public var text: [UInt8]
  /// The turns; they tile the text but for the line feeds between them.
  public var turns: [Turn]
  /// Transcriber's marks by where they stand.
  public var marks: [Mark]
  /// When the words were said; without spans when no source has times.
  public var timing: Timing
  /// The language spoken (BCP 47).
  public var language: String
  /// SHA-256 of `text`, 64 lower-case hexadecimal digits; what coding logs count in.
  public var hash: String

  /// Makes an empty transcript.
  public init(interview: String, language: String) {
    self.interview = interview
    self.language = language
    text = []
    turns = []
    marks = []
    timing = Timing()
    hash = ""
  }

  /// The words in a range.
  public func words(in range: TextRange) -> String {
    String(decoding: text[range.lower..<range.upper], as: UTF8.self)
  }

  /// When a stretch of the text is heard, punctuation at either end aside; `nil` when a bound of it
  /// is unknown.
  public func interval(of range: TextRange) -> Timing.Interval? {
    timing.interval(of: range, around: range.withoutPunctuation(in: text))
  }

  /// The index of the turn that holds a byte of the text, or `nil` when the text is empty.
  ///
  /// The line feed after a turn counts as that turn's.
  public func turn(at offset: Int) -> Int? {
    guard !turns.isEmpty else { return nil }
    var low = 0
    var high = turns.count
    while low < high {
      let middle = (low + high) / 2
      if turns[middle].range.lower <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
