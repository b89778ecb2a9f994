import Files
import Formats
import Model
import TestSupport
import Testing

@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
struct TTMLRealFileTests {
  private static func files() throws -> [String] {
    try [
      "captions-xml/imsc", "captions-xml/pysubs2", "captions-xml/ttconv",
      "captions-mixed/pycaption-fixtures-dfxp",
    ]
    .flatMap { try Shared.files(below: "realdata/\($0)") }
    .filter { [".ttml", ".xml", "dfxp"].contains($0.suffix(5).drop { $0 != "." && $0 != "d" }) }
      + ["realdata/captions-mixed/pycaption-same-content/example.xml"]
  }

  @Test func readsOrRefusesEveryFile() throws {
    var read = 0
    var refused: [String] = []
    for path in try Self.files() {
      do throws(ReadFailure) {
        let reading = try TTMLReader.read((try? Files.read(Shared.path(path))) ?? [], path: path)
        read += 1
        let account = reading.account
        #expect(account.unitsOut == reading.utterances.count, "\(path)")
        if reading.utterances.isEmpty { #expect(reading.diagnostics.count > 0, "\(path)") }
        var last = 0
        for utterance in reading.utterances {
          #expect(utterance.range.lower >= last && !utterance.range.isEmpty, "\(path)")
          last = utterance.range.upper
          if utterance.start >= 0, utterance.end >= 0 {
            #expect(utterance.end >= utterance.start, "\(path)")
          }
        }
        #expect(last == reading.text.count, "\(path)")
      } catch {
        refused.append("\(path) \(error.diagnostic.id)")
      }
    }
    #expect(refused == [])
    #expect(read == 193)
  }

  @Test func readsAppleLyricsAsTheyAreMeant() throws {
    let path = "realdata/captions-xml/pysubs2/ttml_example_apple.ttml"
    let reading = try TTMLReader.read(Files.read(Shared.path(path)), path: path)
    #expect(reading.diagnostics.map(\.id).contains("ttml-times-absolute"))
    #expect(reading.utterances.first?.start == 19764)
    #expect(reading.utterances.first?.end == 21900)
    #expect(reading.labels == ["Radiohead"])
    #expect(reading.utterances.allSatisfy { $0.label == 0 && $0.start >= 0 })
  }

  @Test func readsTheSampleOfTheStandardAsPysubs2Does() throws {
    let path = "realdata/captions-xml/pysubs2/ttml_example.ttml"
    let reading = try TTMLReader.read(Files.read(Shared.path(path)), path: path)
    let list = String(
      decoding: try Files.read(Shared.path("realdata/captions-xml/pysubs2/ttml_example.ass")),
      as: UTF8.self)
    let times = list.split { $0.isNewline }.filter { $0.hasPrefix("Dialogue:") }
      .map { line in line.split(separator: ",")[1...2].joined(separator: " ") }
    let found = reading.utterances.map { "\(Self.clock($0.start)) \(Self.clock($0.end))" }
    #expect(found == times)
  }

  /// `0:00:03.45`, hundredths cut off as the other program has it.
  private static func clock(_ milliseconds: Int32) -> String {
    let value = Int(milliseconds)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return
      "\(value / 3_600_000):\(two(value / 60_000 % 60)):\(two(value / 1000 % 60)).\(two(value % 1000 / 10))"
  }
}
