import Files
import Formats
import JSON
import Model
import TestSupport

/// The W3C's IMSC tests beside the two published lists of when something is shown, and beside the
/// text that ttconv shows.
enum IMSCSuites {
  static func intervals() throws -> ConformanceSuite {
    let pictures = try JSONParser.parse(
      SharedCases.bytes("captions-xml/imsc-expected-png-times.json"))
    var agreed = 0
    let cases = try paths().map { path in
      let list = try SharedCases.text(Self.list(path))
      let times = pictures[path]?.array?.compactMap(\.number).map(ShownText.milliseconds)
      if times == Self.moments(list).map(\.time) { agreed += 1 }
      let shown = ShownText(try TTMLReader.runs(SharedCases.bytes(path), path: path))
      return ConformanceCase(
        name: Self.name(path), difference: Self.difference(shown, list))
    }
    return ConformanceSuite(
      title: "TTML: IMSC tests, when text is shown",
      about: """
        The W3C's `imsc-tests` (161 files of the editions 1.0.1, 1.1 and 1.2). Expected are ttconv's reference lists, moments with `+` (something is shown) or \
        `-` (nothing is); for \(agreed) files the moments are also those of the pictures that imscJS drew. Compared are the moments from which some text is \
        shown and from which none is; and each moment at which our text changes has to stand in the list. Times, time containers, regions with times and \
        `tts:display` count; other styles hide no text. White space alone is no text.
        """,
      cases: cases)
  }

  static func text() throws -> ConformanceSuite {
    let root = "realdata/expected-by-tool/ttconv-1.2.3/"
    let paths = try Shared.files(below: String(root.dropLast()))
      .map { String($0.dropFirst(root.count).dropLast(".srt".count)) }.sorted()
    let cases = try paths.map { path in
      let output = "expected-by-tool/ttconv-1.2.3/\(path).srt"
      let shown = ShownText(try TTMLReader.runs(SharedCases.bytes(path), path: path))
      let text = try SharedCases.text(output)
      return ConformanceCase(name: Self.name(path), difference: Self.difference(shown, shown: text))
    }
    return ConformanceSuite(
      title: "TTML: what ttconv shows",
      about: """
        The same files, and the TTML of ttconv, pysubs2 and pycaption, beside the SubRip that ttconv 1.2.3 writes of them: a second opinion, not the origin's. Compared are, for each of its cues, the \
        characters that are shown between its times, but for white space, and that nothing else is shown before, between and after them; within a \
        millisecond. Where the TTML gives no end, that of the last SubRip cue is ttconv's and does not count.
        """,
      cases: cases, rulings: Rulings.ttconv)
  }

  private static func paths() throws -> [String] {
    try Shared.files(below: "realdata/captions-xml/imsc").filter { $0.hasSuffix(".ttml") }
      .map { String($0.dropFirst("realdata/".count)) }.sorted()
  }

  /// `imsc1/timing/BasicTiming008`.
  private static func name(_ path: String) -> String {
    path.split(separator: "/").suffix(3).joined(separator: "/")
  }

  private static func list(_ path: String) -> String {
    let parts = path.dropLast(".ttml".count).split(separator: "/").suffix(3).map(String.init)
    return "captions-xml/imsc-expected-isd-times/\(parts[0])_ttml_\(parts[1])_\(parts[2]).txt"
  }

  private static func moments(_ list: String) -> [(time: Int, isShown: Bool)] {
    list.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ")
      guard parts.count == 2, let time = Double(parts[0]) else { return nil }
      return (ShownText.milliseconds(time), parts[1] == "+")
    }
  }

  private static func difference(_ shown: ShownText, _ list: String) -> String? {
    let moments = moments(list)
    var expected: [String] = []
    for moment in moments where moment.isShown == (expected.last?.hasSuffix("+") != true) {
      expected.append("\(moment.time)\(moment.isShown ? "+" : "-")")
    }
    let found = shown.intervals
    guard found == expected else { return "\(found), not \(expected)" }
    return shown.changes.first { change in !moments.contains { $0.time == change } }
      .map { "text changes at \($0) alone" }
  }

  private static func difference(_ shown: ShownText, shown text: String) -> String? {
    var last = 0
    for cue in SubRipStandard.cues(text) {
      for (from, to, expected) in [(last, cue.start, ""), (cue.start, cue.end, cue.text)] {
        // Neither program writes more than milliseconds; each rounds in its way.
        let inside = shown.changes.filter { from + 1 < $0 && $0 < to - 1 }
        for moment in from + 1 < to ? [from + 1] + inside : [] {
          let found = shown.characters(at: moment)
          let characters = ShownText.characters(expected)
          if found != characters { return "at \(moment) '\(found)', not '\(characters)'" }
        }
      }
      last = cue.end
    }
    // SubRip has no open end: ttconv ends such a cue after ten seconds.
    let after = shown.characters(at: last == 0 ? 0 : last + 2)
    let open = SubRipStandard.cues(text).last.map { ShownText.characters($0.text) } ?? ""
    if !after.isEmpty, after != open { return "'\(after)' is still shown at \(last)" }
    return shown.changes.first { $0 > last + 1 || (last == 0 && $0 == 0) }
      .map { "something else is shown at \($0)" }
  }
}
