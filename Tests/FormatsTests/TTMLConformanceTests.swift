import Files
import Formats
import Model
import TestSupport
import Testing

@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
struct TTMLConformanceTests {
  /// Tests of the suite in which style, not time, decides what is shown; a reader keeps that text.
  static let hiddenByStyle = [
    "imsc1_ttml_animation_Animation003.txt", "imsc1_ttml_display_Display004.txt",
    "imsc1_ttml_region_region-timing.txt", "imsc1_ttml_timing_MediaParTiming002.txt",
    "imsc1_ttml_timing_MediaSeqTiming007.txt",
  ]

  @Test func agreesWithTheSuiteOnWhenTextIsShown() throws {
    var agreed = 0
    var others: [String] = []
    for path in try Shared.files(below: "realdata/captions-xml/imsc") where path.hasSuffix(".ttml")
    {
      let parts = path.split(separator: "/")
      let edition = parts[parts.count - 3]
      let name =
        "\(edition)_ttml_\(parts[parts.count - 2])_\(parts[parts.count - 1].dropLast(5)).txt"
      let list = try Files.read(
        Shared.path("realdata/captions-xml/imsc-expected-isd-times/\(name)"))
      let shown = try TTMLReader.shown(Files.read(Shared.path(path)), path: path)
      let found = shown.map { "\(Self.rounded($0.begin))-\($0.end.map(Self.rounded) ?? "")" }
      if found == Self.intervals(String(decoding: list, as: UTF8.self)) {
        agreed += 1
      } else {
        others.append(name)
      }
    }
    #expect(others == Self.hiddenByStyle)
    #expect(agreed == 156)
  }

  private static func rounded(_ seconds: Double) -> String {
    "\((seconds * 1000).rounded() / 1000)"
  }

  /// The intervals of a list of change times: `+` something is shown from here, `-` nothing.
  private static func intervals(_ list: String) -> [String] {
    var result: [String] = []
    var begin: String?
    for line in list.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2, let time = Double(parts[0]) else { continue }
      if parts[1] == "+" {
        begin = begin ?? rounded(time)
      } else if let from = begin {
        result.append("\(from)-\(rounded(time))")
        begin = nil
      }
    }
    if let from = begin { result.append("\(from)-") }
    return result
  }
}
