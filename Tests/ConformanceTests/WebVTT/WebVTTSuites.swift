import Formats
import Model
import Testing

/// WebVTT files beside the standard's own algorithm.
enum WebVTTSuites {
  static let rule = """
    Expected is what the parser of the standard (W3C WebVTT, section 6) gives, which the tests follow step by step in `WebVTTStandard`; where the suite of the \
    browsers asserts a number of cues, a test holds that the two agree. Compared is cue by cue: start, end, text with its entities decoded and its tags \
    gone, and the voice of each part. Identifiers are not kept. Verbatim keeps words that the standard drops (under a time that cannot be read), without a \
    time; they count as no cue here. Reading aids (`<rt>`) are left out and counted.
    """

  static func parsing() throws -> ConformanceSuite {
    ConformanceSuite(
      title: "WebVTT: web-platform-tests",
      about: "The files of `webvtt/parsing` and `webvtt/rendering` of web-platform-tests. " + rule,
      cases: try cases(
        SharedCases.named("captions-text/vtt-wpt-parsing", ".vtt")
          + SharedCases.named("captions-text/vtt-wpt-rendering", ".vtt")))
  }

  static func others() throws -> ConformanceSuite {
    ConformanceSuite(
      title: "WebVTT: webvtt-py, pycaption, ttconv, Subtitle Edit",
      about: "The WebVTT files of the suites of four programs. " + rule,
      cases: try cases(
        SharedCases.named("captions-mixed/pycaption-fixtures-webvtt", ".vtt")
          + SharedCases.named("captions-mixed/pycaption-same-content", ".vtt")
          + SharedCases.named("captions-text/subtitleedit-seconv", ".vtt")
          + SharedCases.named("captions-text/ttconv", ".vtt")
          + SharedCases.named("captions-text/webvtt-py", ".vtt")),
      rulings: Rulings.webVTTOthers)
  }

  private static func cases(_ paths: [String]) throws -> [ConformanceCase] {
    try paths.map { path in
      let name = path.split(separator: "/").suffix(2).joined(separator: "/")
      return ConformanceCase(name: name, difference: try difference(path))
    }
  }

  private static func difference(_ path: String) throws -> String? {
    let expected = WebVTTStandard(try SharedCases.text(path)).cues
    let bytes = try SharedCases.bytes(path)
    let reading: Reading
    do throws(ReadFailure) {
      reading = try WebVTTReader.read(bytes, path: path)
    } catch {
      return expected.isEmpty ? nil : "refused (\(error.diagnostic.id)), \(expected.count) cues"
    }
    // Where several voices share a cue, those in the middle have no time of their own.
    let timed = Set(reading.utterances.filter { $0.start >= 0 || $0.end >= 0 }.map(\.line))
    var left = reading.utterances.filter { timed.contains($0.line) }
    for cue in expected {
      let found = left.filter { Int($0.line) == cue.line }
      left.removeAll { Int($0.line) == cue.line }
      let text = WebVTTStandardText.spoken(cue.text)
      if let why = ComparedText.difference(found, reading, text) {
        return "line \(cue.line): \(why)"
      }
      guard let first = found.first, let last = found.last else { continue }
      if Int(first.start) != cue.start || Int(last.end) != cue.end {
        return "line \(cue.line): \(first.start)-\(last.end), not \(cue.start)-\(cue.end)"
      }
    }
    return left.first.map { "line \($0.line): no cue by the standard" }
  }
}
