import Files
import Formats
import JSON
import Model
import TestSupport
import Testing

/// Every SAMI file of the outside collection, beside what pycaption 2.3.14 makes of it.
@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
struct SAMIRealFileTests {
  private static let folder = "captions-mixed/pycaption-fixtures-sami"

  @Test func readsTheWordsAndTimesThatPycaptionReads() throws {
    var files = 0
    var cues = 0
    let paths =
      try Shared.files(below: "realdata/\(Self.folder)").filter { $0.hasSuffix(".sami") }
      + ["realdata/captions-mixed/pycaption-same-content/example.sami"]
    for path in paths {
      let name = path.dropFirst("realdata/".count)
      let expected = "realdata/expected-by-tool/pycaption-2.3.14/\(name).json"
      guard let bytes = try? Files.read(Shared.path(expected)) else {
        // pycaption refuses an empty file; it has no moment.
        #expect(throws: ReadFailure.self) { try Self.read(path) }
        continue
      }
      let languages = try #require(try JSONParser.parse(bytes).object)
      let reading = try Self.read(path)
      var matches = false
      for language in languages.keys {
        let wanted = Self.joined(
          (languages[language]?.array ?? []).map { caption in
            ((caption["start_us"]?.integer ?? -1) / 1000, caption["text"]?.string ?? "")
          })
        if wanted == Self.captions(of: reading) {
          matches = true
          cues += wanted.count
        }
      }
      #expect(matches, "\(path)")
      files += 1
    }
    #expect(files == 15)
    // As counted in the bytes by a second method.
    #expect(cues == 1872)
  }

  private static func read(_ path: String) throws -> Reading {
    try SAMIReader.read(Files.read(Shared.path(path)), path: path)
  }

  /// The words at each moment, labels put back where they stood.
  private static func captions(of reading: Reading) -> [String] {
    var start = -1
    return joined(
      reading.utterances.map { utterance in
        if utterance.start >= 0 { start = Int(utterance.start) }
        let label = reading.label(of: utterance).map { "\($0): " } ?? ""
        let words = (utterance.changesSpeaker ? ">> " : "") + label + reading.words(of: utterance)
        return (start, words)
      })
  }

  /// What is said at each moment, in one line.
  private static func joined(_ captions: [(start: Int, words: String)]) -> [String] {
    var lines: [(start: Int, words: String)] = []
    for caption in captions {
      let words = caption.words.split { $0.isWhitespace }.joined(separator: " ")
      if let last = lines.last, last.start == caption.start {
        lines[lines.count - 1].words += " " + words
      } else {
        lines.append((caption.start, words))
      }
    }
    return lines.map { "\($0.start) \($0.words)" }
  }
}
