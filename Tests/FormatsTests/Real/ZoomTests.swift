import Files
import Formats
import Model
import TestSupport
import Testing

/// Transcripts of Zoom: the words of every speaker, counted in two ways.
@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
struct ZoomTests {
  private static let folders = [
    "acdc-2025-05-01_156", "acde-2025-06-05_213", "acdt-2025-07-07_043", "bal-2025-08-27_001",
    "epbs-2025-08-29_022", "focil-2025-10-07_021",
  ]

  /// The name is what stands before the first colon and space of a cue; words are counted in lines
  /// that are no number, no time and not empty.
  private func counts(_ text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for block in text.replacing("\r\n", with: "\n").split(separator: "\n\n").dropFirst() {
      let lines = block.split(separator: "\n")
      guard let at = lines.firstIndex(where: { $0.contains("-->") }) else { continue }
      let cue = lines[(at + 1)...].joined(separator: " ")
      guard let colon = cue.firstRange(of: ": ") else {
        counts["", default: 0] += SpeakerCounts.words(cue)
        continue
      }
      let name = SpeakerCounts.key(String(cue[..<colon.lowerBound]))
      counts[name, default: 0] += SpeakerCounts.words(String(cue[colon.upperBound...]))
    }
    return counts.filter { $0.value > 0 }
  }

  @Test(arguments: folders) func givesEverySpeakerOfAMeetingTheirWords(folder: String) throws {
    let source = try Files.read(Shared.path("realdata/zoom/\(folder)/transcript.vtt"))
    let reading = try FormatRegistry.read(source, path: folder)
    #expect(
      SpeakerCounts.counts(reading) == counts(String(decoding: source, as: UTF8.self)))
  }
}
