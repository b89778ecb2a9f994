import Coding
import Digest
import JSON
import Model

/// A small interview and the logs that tests write about it.
struct LogWorld {
  static let words = "We met often. It opened « des portes », she said, 🙂 and more."
  static let text = Array(words.utf8)
  static let hash = SHA256.hex(of: text.span)
  static let salt = "00112233445566778899aabbccddeeff"

  static func texts(_ hash: String) -> [UInt8]? { hash == Self.hash ? text : nil }

  /// An event about the words between two byte offsets.
  static func event(
    _ act: CodingAct, after: [String] = [], of: String? = nil, at: Int = 0, by: String = "amal",
    range: TextRange? = nil, code: String? = nil, memo: String? = nil, interview: String? = nil
  ) -> CodingEvent {
    let seconds = at % 60 < 10 ? "0\(at % 60)" : "\(at % 60)"
    var event = CodingEvent(act, by: by, at: "2025-03-01T09:30:\(seconds)Z", after: after, of: of)
    event.code = code
    event.memo = memo
    event.interview = interview
    if let range {
      func words(_ lower: Int, _ upper: Int) -> String {
        // Outwards to whole scalars.
        var lower = max(0, lower)
        var upper = min(text.count, upper)
        while lower > 0, text[lower] & 0xC0 == 0x80 { lower -= 1 }
        while upper < text.count, text[upper] & 0xC0 == 0x80 { upper += 1 }
        return String(decoding: text[lower..<upper], as: UTF8.self)
      }
      event.interview = interview ?? "louise"
      event.text = hash
      event.range = range
      event.exact = words(range.lower, range.upper)
      event.prefix = words(range.lower - 3, range.lower)
      event.suffix = words(range.upper, range.upper + 3)
    }
    if range != nil || memo != nil { event.salt = salt }
    return event
  }

  static func line(_ event: CodingEvent) -> (id: String, text: String) {
    let (id, bytes) = CodingEventWriter.line(for: event)
    return (id, String(decoding: bytes, as: UTF8.self))
  }

  static func read(_ text: String, path: String = "Corpus/codings/amal-3f.jsonl") -> CodingLog {
    read(Array(text.utf8), path: path)
  }

  static func read(
    _ bytes: [UInt8], path: String = "Corpus/codings/amal-3f.jsonl", piece: Int = 1 << 18
  ) -> CodingLog {
    var reader = CodingLogReader(path: path, texts: texts)
    var start = 0
    while start < bytes.count {
      reader.read(Array(bytes[start..<min(bytes.count, start + piece)]))
      start += piece
    }
    return reader.finish()
  }

  /// Each diagnostic as `line id`.
  static func ids(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.place.line ?? 0) \($0.id)" }
  }
}

/// A log being written: each act follows the one before it.
struct LogPen {
  let by: String
  var text = ""
  var heads: [String] = []
  var clock = 0

  init(by: String = "amal") { self.by = by }

  /// Writes an act and returns its id.
  @discardableResult
  mutating func write(
    _ act: CodingAct, of: String? = nil, range: TextRange? = nil, code: String? = nil,
    memo: String? = nil, interview: String? = nil
  ) -> String {
    let (id, line) = LogWorld.line(
      LogWorld.event(
        act, after: heads, of: of, at: clock, by: by, range: range, code: code, memo: memo,
        interview: interview))
    clock += 1
    heads = [id]
    text += line
    return id
  }

  var log: CodingLog { LogWorld.read(text, path: "\(by).jsonl") }
}
