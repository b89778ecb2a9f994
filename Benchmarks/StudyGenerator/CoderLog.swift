internal import Coding
internal import Model

/// The coding log of one invented coder.
struct CoderLog {
  let coder: String
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0
  private var head: String?

  init(coder: String) { self.coder = coder }

  /// Adds a coding of an excerpt.
  mutating func code(
    _ range: TextRange, of transcript: Transcript, as code: String, salt: String
  ) {
    var event = CodingEvent(.code, by: coder, at: time, after: head.map { [$0] } ?? [])
    event.interview = transcript.interview
    event.text = transcript.hash
    event.range = range
    event.exact = transcript.words(in: range)
    let text = transcript.text
    var before = max(0, range.lower - 32)
    while before < range.lower, text[before] & 0xC0 == 0x80 { before += 1 }
    var after = min(text.count, range.upper + 32)
    while after < text.count, text[after] & 0xC0 == 0x80 { after -= 1 }
    event.prefix = transcript.words(in: TextRange(before, range.lower))
    event.suffix = transcript.words(in: TextRange(range.upper, max(range.upper, after)))
    event.salt = salt
    event.code = code
    let line = CodingEventWriter.line(for: event)
    bytes += line.bytes
    head = line.id
    count += 1
  }

  /// Half a minute after the coding before, from the first of January on.
  private var time: String {
    let seconds = count * 30
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "2026-01-\(two(seconds / 86_400 % 28 + 1))T"
      + "\(two(seconds / 3600 % 24)):\(two(seconds / 60 % 60)):\(two(seconds % 60))Z"
  }
}
