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

  /// How many files of a family are read in a format, or refused by a rule.
  private static let held = [
    "captions-mixed/pycaption-fixtures-dfxp ttml": 26,
    "captions-mixed/pycaption-fixtures-sami format-unsupported": 15,
    "captions-mixed/pycaption-fixtures-srt subrip": 5,
    "captions-mixed/pycaption-fixtures-webvtt webvtt": 19,
    "captions-mixed/pycaption-fixtures-webvtt subrip": 2,
    "captions-text/subtitleedit-encodings subrip": 2,
    "captions-text/vtt-wpt-parsing webvtt": 20, "captions-text/vtt-wpt-rendering webvtt": 44,
    "captions-text/webvtt-py webvtt": 11, "captions-text/webvtt-py subrip": 5,
    "captions-xml/youtube-srv1 srv1": 8, "captions-xml/youtube-srv3 srv3": 2,
    "interviews/health-notes text": 8, "interviews/health-odt-comments format-unsupported": 8,
    "interviews/hearings-rst text": 9, "interviews/oral-history-csv format-unsupported": 2,
    "interviews/oral-history-docx docx": 3, "interviews/oral-history-tei format-unsupported": 3,
    "interviews/podcast-md text": 37, "linguistic/textgrid-praatio format-unsupported": 9,
    "office/docx-pandoc docx": 39, "office/docx-python-docx docx": 7,
    "office/odt-odfpy format-unsupported": 8, "office/rtf-pandoc format-unsupported": 8,
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
      #expect(Promises.broken(by: reading) == nil, "\(path)")
    }
    for (key, count) in Self.held {
      #expect(counts[key] == count, "\(key): \(counts[key] ?? 0), not \(count)")
    }
  }

  /// The words of a text as a simple second method sees them: runs between white space that hold
  /// a letter or digit and are no time.
  private func words(_ text: some Sequence<UInt8>) -> Int {
    var count = 0
    for run in Array(text).split(whereSeparator: { $0 <= 32 }) {
      let hasLetter = run.contains { $0 >= 0x80 || ($0 | 32) &- 97 < 26 }
      let isTime = !hasLetter && run.contains(UInt8(ascii: ":"))
      if hasLetter || (!isTime && run.contains { $0 &- 48 < 10 }) { count += 1 }
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
      wordList(reading.utterances.map { reading.words(of: $0) }.joined(separator: " "))
        == wordList(String(decoding: golden, as: UTF8.self)))
  }
}
