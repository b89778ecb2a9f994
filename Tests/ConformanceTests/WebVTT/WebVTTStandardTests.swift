import TestSupport
import Testing

/// The step-by-step parser beside what web-platform-tests asserts.
@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
struct WebVTTStandardTests {
  @Test(arguments: [
    ("arrows", 6), ("header-garbage", 1), ("header-timings", 1), ("newlines", 4),
    ("regions-lines", 13), ("signature-bom", 0), ("signature-timings", 0), ("timings-60", 2),
    ("timings-garbage", 0), ("timings-omitted-hours", 3),
  ])
  func givesAsManyCuesAsTheSuiteAsserts(name: String, count: Int) throws {
    let text = try SharedCases.text("captions-text/vtt-wpt-parsing/\(name).vtt")
    #expect(WebVTTStandard(text).cues.count == count)
  }
}
