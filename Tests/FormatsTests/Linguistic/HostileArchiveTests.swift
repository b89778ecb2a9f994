import Formats
import Model
import TestSupport
import Testing

/// Files made so that a careless reader would look at everything again for each of their parts.
@Suite struct HostileArchiveTests {
  private static let sources: [(name: String, text: String)] = {
    func many(_ count: Int, _ part: (Int) -> String) -> String { (0..<count).map(part).joined() }
    let moments = many(3_000) { "<tli id=\"T\($0)\"/>" }
    let blanks = many(3_000) { "<event start=\"T\($0)\" end=\"T\($0 + 1)\">   </event>" }
    let speakers = many(8_000) { "s\($0) " }
    return [
      (
        "tiers of one name",
        "<ANNOTATION_DOCUMENT>" + many(2_000) { _ in "<TIER TIER_ID=\"A\"/>" }
          + many(2_000) { _ in "<TIER TIER_ID=\"B\" PARENT_REF=\"A\"/>" } + "</ANNOTATION_DOCUMENT>"
      ),
      (
        "annotations in circles",
        "<ANNOTATION_DOCUMENT><TIER TIER_ID=\"A\">"
          + many(2_000) {
            "<REF_ANNOTATION ANNOTATION_ID=\"a\($0)\" ANNOTATION_REF=\"a\($0 ^ 1)\"/>"
          }
          + "</TIER></ANNOTATION_DOCUMENT>"
      ),
      (
        "blank events",
        "<basic-transcription><common-timeline>\(moments)</common-timeline>"
          + "<tier type=\"t\">\(blanks)</tier></basic-transcription>"
      ),
      (
        "speakers and moments",
        "<Trans><Turn speaker=\"\(speakers)\">" + many(4_000) { "<Sync time=\"\($0)\"/>a" }
          + "</Turn></Trans>"
      ),
      (
        "punctuation after blanks",
        "<TEI><u>" + many(100_000) { _ in " " } + many(8_000) { _ in "<pc/>" } + "</u></TEI>"
      ),
      (
        "a long mark",
        "<TEI><u><vocal>" + many(30_000) { _ in "a " } + many(8_000) { _ in "<x/>" }
          + "</vocal></u></TEI>"
      ),
      (
        "minutes on one line",
        "<ROOT><record><sync>1:" + many(5_000) { "|1(\($0 + 1))" } + "</sync><transcript>"
          + many(60_000) { _ in "a " } + "</transcript></record></ROOT>"
      ),
      (
        "quotation marks",
        "\"ooTextFile\" \"TextGrid\" 0 1 <exists> 1 \"IntervalTier\" \"A\" 0 1 1 0 1 "
          + many(100_000) { _ in "\"" }
      ),
    ]
  }()

  @Test(arguments: sources.map(\.name)) func readsInATimeThatGrowsWithTheSize(
    name: String
  ) throws {
    let bytes = Array(try #require(Self.sources.first { $0.name == name }).text.utf8)
    var fault: String?
    let time = ProcessorTime.of {
      do throws(ReadFailure) {
        fault = Promises.broken(by: try FormatRegistry.read(bytes, path: "a"))
      } catch {
        fault = Promises.broken(by: [error.diagnostic])
      }
    }
    #expect(fault == nil)
    #expect(time < .seconds(1), "\(time)")
  }

  @Test func refusesEntitiesAndDepth() {
    func id(_ text: String) -> String? {
      #expect(throws: ReadFailure.self) {
        try FormatRegistry.read(Array(text.utf8), path: "a")
      }?.diagnostic.id
    }
    let bomb = "<!DOCTYPE Trans [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
    for (open, close) in [
      ("<Trans><Turn>", "</Turn></Trans>"), ("<TEI><u>", "</u></TEI>"),
      ("<ANNOTATION_DOCUMENT>", "</ANNOTATION_DOCUMENT>"),
      ("<basic-transcription>", "</basic-transcription>"), ("<ROOT><record>", "</record></ROOT>"),
    ] {
      let refusal = open.hasPrefix("<ROOT") ? "format-unsupported" : "xml-declares-entities"
      #expect(id(bomb + open + "&b;" + close) == refusal)
      let (deep, back) = (
        String(repeating: "<x>", count: 600), String(repeating: "</x>", count: 600)
      )
      #expect(id(open + deep + back + close) == "xml-too-deep")
    }
  }
}
