import Files
import Formats
import Model
import TestSupport
import Testing

/// Whole podcasts, hearings and oral histories: the words of every speaker, counted in two ways.
@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
struct RealTranscriptTests {
  private static func files(_ folder: String) -> [String] {
    guard Shared.isThere else { return [] }
    return (try? Files.listFiles(Shared.path("realdata/interviews/\(folder)"))) ?? []
  }

  private func bytes(_ folder: String, _ name: String) throws -> [UInt8] {
    try Files.read(Shared.path("realdata/interviews/\(folder)/\(name)"))
  }

  @Test(arguments: files("podcast-md")) func givesEverySpeakerOfAPodcastTheirWords(
    name: String
  ) throws {
    let source = try bytes("podcast-md", name)
    let reading = try FormatRegistry.read(source, path: name)
    #expect(
      SpeakerCounts.counts(reading)
        == SpeakerCounts.counts(ofBold: String(decoding: source, as: UTF8.self)))
  }

  @Test(arguments: files("hearings-rst")) func givesEverySpeakerOfAHearingTheirWords(
    name: String
  ) throws {
    let source = try bytes("hearings-rst", name)
    let reading = try FormatRegistry.read(source, path: name)
    #expect(reading.format == "rst")
    let speech = SpeakerCounts.speech(ofRST: String(decoding: source, as: UTF8.self))
    #expect(SpeakerCounts.counts(reading) == SpeakerCounts.counts(ofBold: speech))
  }

  /// Counted apart with Python's `csv` and `html` modules, an empty speaker going on with the one
  /// before.
  @Test(arguments: [
    (name: "armantrout.csv", counts: ["db": 3098, "ra": 6532]),
    (name: "gluck.csv", counts: ["db": 2130, "kristin": 26, "lg": 10009]),
  ])
  func givesEverySpeakerOfATableTheirWords(name: String, counts: [String: Int]) throws {
    let reading = try FormatRegistry.read(try bytes("oral-history-csv", name), path: name)
    #expect(reading.format == "csv")
    #expect(SpeakerCounts.counts(reading) == counts)
  }

  /// Counted apart with Python's `zipfile` and `ElementTree` over `w:p`, a label being capitals and
  /// a colon, once with a stray quotation mark before it; what stands above the first label is the header.
  @Test(arguments: [
    (name: "transcript1.docx", counts: ["tavela": 8110, "solomon": 674], header: 18),
    (name: "short.docx", counts: ["tavela": 6, "solomon": 48], header: 18),
    (name: "badname.docx", counts: ["danyow": 35, "danyow ’16": 40, "jones": 7], header: 23),
  ])
  func givesEverySpeakerOfADocumentTheirWords(
    name: String, counts: [String: Int], header: Int
  ) throws {
    let reading = try FormatRegistry.read(try bytes("oral-history-docx", name), path: name)
    #expect(SpeakerCounts.counts(reading) == counts)
    let left = reading.account.omissions.first { $0.reason == "lines before the first label" }
    #expect(left?.words == header)
  }
}
