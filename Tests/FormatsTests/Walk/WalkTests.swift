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
    " text": 2, "captions-mixed/pycaption-fixtures-dfxp ttml": 26,
    "captions-mixed/pycaption-fixtures-sami captions-without-times": 1,
    "captions-mixed/pycaption-fixtures-sami sami": 14,
    "captions-mixed/pycaption-fixtures-srt subrip": 5,
    "captions-mixed/pycaption-fixtures-webvtt subrip": 2,
    "captions-mixed/pycaption-fixtures-webvtt webvtt": 19,
    "captions-mixed/pycaption-same-content format-unsupported": 2,
    "captions-mixed/pycaption-same-content sami": 1,
    "captions-mixed/pycaption-same-content subrip": 1,
    "captions-mixed/pycaption-same-content ttml": 1,
    "captions-mixed/pycaption-same-content webvtt": 1,
    "captions-text/subtitleedit-encodings subrip": 2, "captions-text/subtitleedit-seconv subrip": 1,
    "captions-text/subtitleedit-seconv webvtt": 1, "captions-text/ttconv subrip": 2,
    "captions-text/ttconv webvtt": 2, "captions-text/vtt-wpt-parsing webvtt": 20,
    "captions-text/vtt-wpt-rendering webvtt": 44, "captions-text/webvtt-py subrip": 5,
    "captions-text/webvtt-py text": 1, "captions-text/webvtt-py webvtt": 11,
    "captions-xml format-unsupported": 1, "captions-xml/imsc ttml": 161,
    "captions-xml/imsc-expected-isd-times source-empty": 1,
    "captions-xml/imsc-expected-isd-times text": 160, "captions-xml/pysubs2 format-unsupported": 2,
    "captions-xml/pysubs2 ttml": 2, "captions-xml/ttconv ttml": 3,
    "captions-xml/youtube-srv1 srv1": 8, "captions-xml/youtube-srv3 srv3": 2,
    "captions-xml/youtube-srv3 subrip": 2, "expected-by-tool/pandoc-2.17.1.1 format-unsupported": 2,
    "expected-by-tool/pandoc-2.17.1.1 source-empty": 1,
    "expected-by-tool/pandoc-2.17.1.1 text": 105,
    "expected-by-tool/praatio-6.2.2 format-unsupported": 9,
    "expected-by-tool/pycaption-2.3.14 format-unsupported": 40,
    "expected-by-tool/pympi-1.71 format-unsupported": 1,
    "expected-by-tool/pysubs2-1.8.1 format-unsupported": 17,
    "expected-by-tool/ttconv-1.2.3 source-empty": 10, "expected-by-tool/ttconv-1.2.3 subrip": 157,
    "expected-by-tool/webvtt-py-0.6.0 format-unsupported": 102,
    "expected-by-tool/youtube-transcript-api-1.2.5 format-unsupported": 8,
    "interviews/health-notes text": 8, "interviews/health-odt format-unsupported": 9,
    "interviews/health-odt odt": 8,
    "interviews/health-odt text": 3, "interviews/health-odt-comments odt": 8,
    "interviews/hearings-rst rst": 9, "interviews/oral-history-csv csv": 2,
    "interviews/oral-history-docx docx": 3, "interviews/oral-history-tei tei": 3,
    "interviews/podcast-md text": 37, "linguistic/elan-pympi elan": 2,
    "linguistic/eopas elan": 3, "linguistic/eopas format-unsupported": 1,
    "linguistic/eopas transcriber": 1,
    "linguistic/exmaralda exmaralda": 1,
    "linguistic/schemas format-unsupported": 3, "linguistic/textgrid-praatio textgrid": 9,
    "office/docx-pandoc docx": 39, "office/docx-pandoc text": 43, "office/docx-python-docx docx": 7,
    "office/odt-odfpy odt": 8, "office/odt-pandoc odt": 22,
    "office/odt-pandoc format-unsupported": 1,
    "office/odt-pandoc text": 22, "office/rtf-pandoc rtf": 8,
    "office/rtf-pandoc text": 8, "refi-qda format-unsupported": 5,
    "same-recording/talkpython-001 text": 1, "same-recording/talkpython-001 webvtt": 1,
    "same-recording/talkpython-331 text": 1, "same-recording/talkpython-331 webvtt": 2,
    "same-recording/talkpython-470 text": 1, "same-recording/talkpython-470 webvtt": 2,
    "same-recording/talkpython-474 text": 1, "same-recording/talkpython-474 webvtt": 2,
    "same-recording/talkpython-535 text": 1, "same-recording/talkpython-535 webvtt": 2,
    "same-recording/zoom-raw-vs-corrected text": 2,
    "same-recording/zoom-raw-vs-corrected webvtt": 2, "zoom/acdc-2025-05-01_156 text": 1,
    "zoom/acdc-2025-05-01_156 webvtt": 1, "zoom/acde-2025-06-05_213 text": 1,
    "zoom/acde-2025-06-05_213 webvtt": 1, "zoom/acdt-2025-07-07_043 text": 1,
    "zoom/acdt-2025-07-07_043 webvtt": 1, "zoom/bal-2025-08-27_001 text": 1,
    "zoom/bal-2025-08-27_001 webvtt": 1, "zoom/epbs-2025-08-29_022 text": 1,
    "zoom/epbs-2025-08-29_022 webvtt": 1, "zoom/focil-2025-10-07_021 text": 1,
    "zoom/focil-2025-10-07_021 webvtt": 1,
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
      let start = ThreadClock.milliseconds
      let (name, reading) = try outcome(path)
      #expect(ThreadClock.milliseconds - start < 2000, "\(path)")
      let folders = path.split(separator: "/").dropFirst().dropLast().prefix(2)
      counts["\(folders.joined(separator: "/")) \(name)", default: 0] += 1
      if let reading { #expect(Promises.broken(by: reading) == nil, "\(path)") }
    }
    for key in Set(counts.keys).union(Self.held.keys).sorted() {
      #expect(counts[key] == Self.held[key], "\(key)")
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
