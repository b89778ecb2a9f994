import Formats
import Model
import TestSupport

/// Caption files of the suites of other programs beside what these read.
enum CaptionSuites {
  static let rule = """
    Compared is cue by cue: start and end in milliseconds, and the words. Cues without words do not count. What a program reads is a second opinion, not \
    the origin's expected output.
    """

  static func pysubs2() throws -> ConformanceSuite {
    let events = ["ttml_example.ttml", "ttml_example_apple.ttml"].map {
      "captions-xml/pysubs2/\($0)"
    }
    let cases =
      try events.map { path in
        try read(path, within: 9) {
          try OtherProgram.subStation(path.replacing(".ttml", with: ".ass"))
        }
      }
      + others("pysubs2-1.8.1").filter { $0.hasSuffix(".srt") }
      .map { path in try read(path) { try OtherProgram.pysubs2(path) } }
    return ConformanceSuite(
      title: "SubRip and TTML: pysubs2",
      about: """
        The SubRip files of pycaption, Subtitle Edit, ttconv and webvtt-py beside what pysubs2 1.8.1 reads, and pysubs2's own TTML cases beside the SubStation \
        files that its tests expect (hundredths of a second).
        """ + " " + rule,
      cases: cases, rulings: Rulings.pysubs2)
  }

  static func pycaption() throws -> ConformanceSuite {
    let paths = try others("pycaption-2.3.14").filter {
      $0.hasSuffix(".xml") || $0.hasSuffix(".sami")
    }
    return ConformanceSuite(
      title: "TTML and SAMI: pycaption",
      about: """
        The DFXP and SAMI fixtures of pycaption's tests beside what pycaption 2.3.14 reads. SAMI gives its last cue no end; pycaption makes one four seconds \
        later, which does not count. Of a file in two languages the first is read and compared.
        """ + " " + rule,
      cases: try paths.map { path in
        try read(path, within: 1) { try OtherProgram.pycaption(path) }
      }, rulings: Rulings.pycaption)
  }

  static func webvttPy() throws -> ConformanceSuite {
    ConformanceSuite(
      title: "WebVTT: what webvtt-py reads",
      about: """
        All WebVTT files of the collection beside the cues of webvtt-py 0.6.0. Its cue text is taken with its markup, which is read by the standard, since \
        webvtt-py leaves entities as they are and names one voice a cue.
        """ + " " + rule,
      cases: try others("webvtt-py-0.6.0").map { path in
        try read(path, skipsUntimed: true) { try OtherProgram.webvttPy(path) }
      }, rulings: Rulings.webvttPy)
  }

  /// The files that a program read, sorted.
  private static func others(_ tool: String) throws -> [String] {
    let root = "realdata/expected-by-tool/\(tool)/"
    return try Shared.files(below: String(root.dropLast())).map {
      String($0.dropFirst(root.count).dropLast(".json".count))
    }.sorted()
  }

  private static func read(
    _ path: String, within tolerance: Int = 0, skipsUntimed: Bool = false,
    _ expected: () throws -> [ExpectedCue]
  ) throws -> ConformanceCase {
    let name = path.split(separator: "/").suffix(2).joined(separator: "/")
    let cues = try expected()
    let bytes = try SharedCases.bytes(path)
    do throws(ReadFailure) {
      let reading = try FormatRegistry.read(bytes, path: path)
      return ConformanceCase(
        name: name,
        difference: ExpectedCue.difference(
          reading, cues, within: tolerance, skipsUntimed: skipsUntimed))
    } catch {
      return ConformanceCase(
        name: name,
        difference: cues.isEmpty ? nil : "refused: \(error.diagnostic.id), \(cues.count) cues")
    }
  }
}
