import Files
import Formats
import Model
import TestSupport
import Testing

@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the folder of outside files"))
struct WalkTests {
  private static let refused: Set<String> = [
    "format-unsupported", "source-empty", "text-ill-formed", "not-text", "text-has-nul",
    "encoding-unknown", "captions-without-times", "docx-without-document",
  ]

  /// What became of a file: the format it was read in, or why it was refused.
  private func outcome(_ path: String) throws -> (name: String, reading: Reading?) {
    let bytes = try Files.read(Shared.path(path))
    do throws(ReadFailure) {
      let reading = try FormatRegistry.read(bytes, path: path)
      return (reading.format, reading)
    } catch {
      #expect(!error.diagnostic.summary.isEmpty, "\(path)")
      #expect(!error.diagnostic.fixes.isEmpty, "\(path): \(error.diagnostic.summary)")
      #expect(
        Self.refused.contains(error.diagnostic.id) || error.diagnostic.id.hasPrefix("xml-")
          || error.diagnostic.id.hasPrefix("archive-") || error.diagnostic.id.hasPrefix("ttml")
          || error.diagnostic.id.hasPrefix("srv"),
        "\(path): \(error.diagnostic.id)")
      return (error.diagnostic.id, nil)
    }
  }

  @Test func readsOrRefusesEveryFile() throws {
    var counts: [String: Int] = [:]
    for path in try Shared.files(below: "realdata") {
      let (name, reading) = try outcome(path)
      let family = path.split(separator: "/").dropFirst().prefix(2).joined(separator: "/")
      counts["\(family) \(name)", default: 0] += 1
      guard let reading else { continue }
      #expect(isSound(reading), "\(path)")
    }
    for (key, count) in counts.sorted(by: { $0.key < $1.key }) { print("WALK", key, count) }
    #expect(counts["captions-text/vtt-wpt-parsing webvtt"] == 20)
    #expect(counts["captions-text/vtt-wpt-rendering webvtt"] == 44)
  }

  /// Whether the ranges, labels and times of a reading keep their promises.
  private func isSound(_ reading: Reading) -> Bool {
    var at = 0
    for utterance in reading.utterances {
      guard utterance.range.lower >= at, !utterance.range.isEmpty,
        utterance.range.upper <= reading.text.count, utterance.label < reading.labels.count
      else { return false }
      at = utterance.range.upper
    }
    guard (try? UTF8Span(validating: reading.text.span)) != nil else { return false }
    return reading.account.unitsOut == reading.utterances.count
      && reading.wordTimes.allSatisfy { $0.offset < reading.text.count }
      && reading.wordTimes.map(\.offset) == reading.wordTimes.map(\.offset).sorted()
  }

  /// The words of a text as a simple second method sees them.
  private func words(_ text: some Sequence<UInt8>) -> Int {
    var count = 0
    var isOpen = false
    for byte in text {
      let isLetter = byte >= 0x80 || (byte | 32) &- 97 < 26 || byte &- 48 < 10
      if byte <= 32 {
        isOpen = false
      } else if isLetter, !isOpen {
        isOpen = true
        count += 1
      }
    }
    return count
  }

  @Test func accountsForEveryWordOfTheTranscripts() throws {
    for path in try Shared.files(below: "realdata/interviews")
    where path.hasSuffix(".md") || path.hasSuffix(".rst") || path.hasSuffix("_Notes.txt") {
      let bytes = try Files.read(Shared.path(path))
      let reading = try FormatRegistry.read(bytes, path: path)
      let before = words(bytes)
      var after = reading.account.omissions.reduce(0) { $0 + $1.words }
      for utterance in reading.utterances {
        after += words(reading.text[utterance.range.lower..<utterance.range.upper])
        if let label = reading.label(of: utterance) { after += words(Array(label.utf8)) }
      }
      #expect(before == after, "\(path)")
    }
  }

  @Test func accountsForEveryWordOfTheCaptions() throws {
    let paths =
      try Shared.files(below: "realdata/zoom")
      + Shared.files(below: "realdata/same-recording")
    for path in paths where path.hasSuffix(".vtt") {
      let bytes = try Files.read(Shared.path(path))
      let reading = try FormatRegistry.read(bytes, path: path)
      let text = String(decoding: bytes, as: UTF8.self)
      var before = 0
      var isBody = false
      for line in text.split(whereSeparator: \.isNewline) {
        if line.contains(" --> ") {
          isBody = true
        } else if isBody, !line.allSatisfy(\.isNumber) {
          // Voices are counted as words of the file, as labels are of the reading.
          before += words(Array(line.replacing("<v ", with: "").replacing(">", with: " ").utf8))
        }
      }
      var after = 0
      for utterance in reading.utterances {
        after += words(reading.text[utterance.range.lower..<utterance.range.upper])
        if let label = reading.label(of: utterance) { after += words(Array(label.utf8)) }
      }
      #expect(before == after, "\(path)")
    }
  }

  /// The words of a text, in order, those of marks and punctuation set aside.
  private func wordList(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map { $0.lowercased() }
  }

  @Test(arguments: [
    "track_changes_insertion", "paragraph_insertion_deletion", "track_changes_scrubbed_metadata",
  ])
  func acceptsTrackedChangesAsPandocDoes(name: String) throws {
    let bytes = try Files.read(Shared.path("realdata/office/docx-pandoc/\(name).docx"))
    let reading = try FormatRegistry.read(
      bytes, path: name, options: ReadingOptions(acceptsTrackedChanges: true))
    let folder = "realdata/expected-by-tool/pandoc-2.17.1.1/office/docx-pandoc"
    let golden = try Files.read(Shared.path("\(folder)/\(name).docx.accept.txt"))
    #expect(
      wordList(String(decoding: reading.text, as: UTF8.self).replacing("\n", with: " "))
        == wordList(String(decoding: golden, as: UTF8.self)))
  }
}
