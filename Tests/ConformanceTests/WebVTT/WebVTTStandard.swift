/// The cues of a WebVTT file by the standard's own algorithm, step by step, and nothing faster.
///
/// WebVTT (W3C), sections 6.1 "WebVTT file parsing" to 6.3 "WebVTT cue timings and settings
/// parsing". The suite of browsers asserts what this gives.
struct WebVTTStandard {
  struct Cue {
    var id: String
    var start: Int
    var end: Int
    var text: String
    /// The line of its times, from 1.
    var line: Int
  }

  /// The cues; empty when the signature is not there.
  private(set) var cues: [Cue] = []
  private let lines: [String]
  private var position = 0

  init(_ text: String) {
    lines = Self.lines(text)
    let first = lines.first ?? ""
    guard first == "WEBVTT" || first.hasPrefix("WEBVTT ") || first.hasPrefix("WEBVTT\t") else {
      return
    }
    position = 1
    if position < lines.count, !lines[position].isEmpty { _ = block(inHeader: true) }
    while position < lines.count {
      if lines[position].isEmpty {
        position += 1
      } else if let cue = block(inHeader: false) {
        cues.append(cue)
      }
    }
  }

  /// Steps 1 to 3: NUL is U+FFFD, a line ends with CR LF, CR or LF.
  private static func lines(_ text: String) -> [String] {
    var lines: [String] = [""]
    var wasReturn = false
    for scalar in text.unicodeScalars.drop(while: { $0 == "\u{FEFF}" }) {
      if scalar == "\n", wasReturn {
        wasReturn = false
        continue
      }
      wasReturn = scalar == "\r"
      if scalar == "\r" || scalar == "\n" {
        lines.append("")
      } else {
        lines[lines.count - 1].unicodeScalars.append(scalar == "\0" ? "\u{FFFD}" : scalar)
      }
    }
    return lines
  }

  /// "Collect a WebVTT block".
  private mutating func block(inHeader: Bool) -> Cue? {
    var count = 0
    var buffer: String?
    var seenArrow = false
    var isCue = false
    var cue: Cue?
    while position < lines.count {
      let line = lines[position]
      count += 1
      if line.contains("-->") {
        guard !inHeader, count == 1 || (count == 2 && !seenArrow) else { break }
        seenArrow = true
        cue = Self.timings(line, id: buffer ?? "", at: position + 1)
        if cue != nil {
          buffer = nil
          isCue = true
        }
      } else if line.isEmpty {
        break
      } else {
        buffer = buffer.map { $0 + "\n" + line } ?? line
      }
      position += 1
    }
    guard isCue else { return nil }
    cue?.text = buffer ?? ""
    return cue
  }

  /// "Collect WebVTT cue timings and settings"; settings do not matter here.
  private static func timings(_ line: String, id: String, at number: Int) -> Cue? {
    var input = Array(line.unicodeScalars)[...]
    skipSpace(&input)
    guard let start = timestamp(&input) else { return nil }
    skipSpace(&input)
    guard input.starts(with: Array("-->".unicodeScalars)) else { return nil }
    input = input.dropFirst(3)
    skipSpace(&input)
    guard let end = timestamp(&input) else { return nil }
    return Cue(id: id, start: start, end: end, text: "", line: number)
  }

  private static func skipSpace(_ input: inout ArraySlice<Unicode.Scalar>) {
    input = input.drop { " \t\u{C}".unicodeScalars.contains($0) }
  }

  /// "Collect a WebVTT timestamp", in milliseconds.
  static func timestamp(_ input: inout ArraySlice<Unicode.Scalar>) -> Int? {
    guard let first = digits(&input) else { return nil }
    let isHours = first.count != 2 || first.value > 59
    guard skip(&input, ":"), let second = digits(&input), second.count == 2 else { return nil }
    var fields = (0, first.value, second.value)
    if isHours || input.first == ":" {
      guard skip(&input, ":"), let third = digits(&input), third.count == 2 else { return nil }
      fields = (first.value, second.value, third.value)
    }
    guard skip(&input, "."), let fraction = digits(&input), fraction.count == 3 else { return nil }
    guard fields.1 <= 59, fields.2 <= 59 else { return nil }
    return fields.0 * 3_600_000 + fields.1 * 60_000 + fields.2 * 1000 + fraction.value
  }

  private static func skip(_ input: inout ArraySlice<Unicode.Scalar>, _ scalar: Unicode.Scalar)
    -> Bool
  {
    guard input.first == scalar else { return false }
    input = input.dropFirst()
    return true
  }

  private static func digits(_ input: inout ArraySlice<Unicode.Scalar>) -> (count: Int, value: Int)?
  {
    let run = input.prefix { "0"..."9" ~= $0 }
    input = input.dropFirst(run.count)
    guard !run.isEmpty else { return nil }
    return (run.count, run.reduce(0) { min($0 * 10 + Int($1.value) - 48, 1 << 40) })
  }
}
