import Formats
import JSON
import Model

/// What other programs read from caption files, from the outside collection.
enum OtherProgram {
  /// The cues that pysubs2 reads.
  static func pysubs2(_ path: String) throws -> [ExpectedCue] {
    try list("pysubs2-1.8.1", path).array.map { cues in
      cues.compactMap { cue in
        guard let start = cue["start_ms"]?.integer, let end = cue["end_ms"]?.integer else {
          return nil
        }
        return ExpectedCue(start: start, end: end, text: cue["plain"]?.string ?? "")
      }
    } ?? []
  }

  /// The cues that pycaption reads, of the first language of the file.
  static func pycaption(_ path: String) throws -> [ExpectedCue] {
    let first = try list("pycaption-2.3.14", path).object?.members.first?.value.array ?? []
    return first.compactMap { cue in
      guard let start = cue["start_us"]?.integer, let end = cue["end_us"]?.integer else {
        return nil
      }
      return ExpectedCue(start: start / 1000, end: end / 1000, text: cue["text"]?.string ?? "")
    }
  }

  /// The cues that webvtt-py reads; their markup is read by the standard's algorithm.
  static func webvttPy(_ path: String) throws -> [ExpectedCue] {
    try list("webvtt-py-0.6.0", path).array.map { cues in
      cues.compactMap { cue in
        var start = Array((cue["start"]?.string ?? "").unicodeScalars)[...]
        var end = Array((cue["end"]?.string ?? "").unicodeScalars)[...]
        guard let from = WebVTTStandard.timestamp(&start), let to = WebVTTStandard.timestamp(&end)
        else { return nil }
        return ExpectedCue(
          start: from, end: to, parts: WebVTTStandardText.spoken(cue["raw"]?.string ?? ""))
      }
    } ?? []
  }

  /// The events of a SubStation file beside the case, as pysubs2's own tests expect them.
  static func subStation(_ path: String) throws -> [ExpectedCue] {
    try SharedCases.text(path).split(whereSeparator: \.isNewline).compactMap { line in
      guard line.hasPrefix("Dialogue:") else { return nil }
      let parts = line.split(separator: ",", maxSplits: 9, omittingEmptySubsequences: false)
      guard parts.count == 10, let start = hundredths(parts[1]), let end = hundredths(parts[2])
      else { return nil }
      return ExpectedCue(
        start: start, end: end, text: parts[9].split(separator: "\\N").joined(separator: "\n"))
    }
  }

  private static func hundredths(_ text: Substring) -> Int? {
    let fields = text.split { $0 == ":" || $0 == "." }.compactMap { Int($0) }
    guard fields.count == 4 else { return nil }
    return ((fields[0] * 60 + fields[1]) * 60 + fields[2]) * 1000 + fields[3] * 10
  }

  private static func list(_ tool: String, _ path: String) throws -> JSONValue {
    try JSONParser.parse(SharedCases.bytes("expected-by-tool/\(tool)/\(path).json"))
  }
}
