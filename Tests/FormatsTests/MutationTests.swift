import Archive
import Formats
import Model
import TestSupport
import Testing

/// Damaged sources are read or refused, soon, and what is read keeps every promise.
@Suite struct MutationTests {
  private typealias Read = (_ bytes: [UInt8]) throws(ReadFailure) -> Reading

  private static let formats = Samples.all.keys.sorted()

  private func reader(of format: String) -> Read? {
    switch format {
    case "docx":
      { bytes throws(ReadFailure) in
        // Damage inside the parts is what the reader meets; the archive's sums would hide it.
        let packed = bytes.starts(with: Array("PK".utf8)) ? bytes : DOCXFixture.packed(bytes)
        return try DOCXReader.read(packed, path: "a", options: ReadingOptions())
      }
    case "odt":
      { bytes throws(ReadFailure) in
        // Whatever is no archive is read as the flat form.
        try ODTReader.read(bytes, path: "a", options: ReadingOptions())
      }
    case "csv":
      { bytes throws(ReadFailure) in
        try CSVReader.read(bytes, path: "a", options: ReadingOptions())
      }
    case "whisper":
      { bytes throws(ReadFailure) in
        try WhisperReader.read(bytes, path: "a", options: ReadingOptions())
      }
    case "sami":
      { bytes throws(ReadFailure) in
        try SAMIReader.read(bytes, path: "a", options: ReadingOptions())
      }
    case "json3":
      { bytes throws(ReadFailure) in
        try JSON3Reader.read(bytes, path: "a", options: ReadingOptions())
      }
    case "sbv":
      { bytes throws(ReadFailure) in
        try SBVReader.read(bytes, path: "a", options: ReadingOptions())
      }
    case "otr":
      { bytes throws(ReadFailure) in
        try OTranscribeReader.read(bytes, path: "a", options: ReadingOptions())
      }
    case "rst":
      { bytes throws(ReadFailure) in
        try RSTReader.read(bytes, path: "a", options: ReadingOptions())
      }
    case "rtf":
      { bytes throws(ReadFailure) in
        try RTFReader.read(bytes, path: "a", options: ReadingOptions())
      }
    case "text":
      { bytes throws(ReadFailure) in
        try PlainTextReader.read(bytes, path: "a", options: ReadingOptions(labels: ["Noor"]))
      }
    case "webvtt":
      { bytes throws(ReadFailure) in
        try WebVTTReader.read(bytes, path: "a", options: ReadingOptions())
      }
    case "subrip":
      { bytes throws(ReadFailure) in
        try SubRipReader.read(bytes, path: "a", options: ReadingOptions())
      }
    case "elan": { bytes throws(ReadFailure) in try ELANReader.read(bytes, path: "a") }
    case "textgrid": { bytes throws(ReadFailure) in try TextGridReader.read(bytes, path: "a") }
    case "exmaralda": { bytes throws(ReadFailure) in try EXMARaLDAReader.read(bytes, path: "a") }
    case "transcriber":
      { bytes throws(ReadFailure) in try TranscriberReader.read(bytes, path: "a") }
    case "tei": { bytes throws(ReadFailure) in try TEIReader.read(bytes, path: "a") }
    case "ohms": { bytes throws(ReadFailure) in try OHMSReader.read(bytes, path: "a") }
    case "f4": { bytes throws(ReadFailure) in try F4Reader.read(bytes, path: "a") }
    case "ttml": { bytes throws(ReadFailure) in try TTMLReader.read(bytes, path: "a") }
    case "srv1": { bytes throws(ReadFailure) in try SRV1Reader.read(bytes, path: "a") }
    case "srv2": { bytes throws(ReadFailure) in try SRV2Reader.read(bytes, path: "a") }
    case "srv3": { bytes throws(ReadFailure) in try SRV3Reader.read(bytes, path: "a") }
    default: nil
    }
  }

  @Test(arguments: formats) func readsOrRefusesDamagedSources(format: String) throws {
    let read = try #require(reader(of: format))
    let samples = try #require(Samples.all[format]).map { Array($0.utf8) }
    var mutator = Mutator(seed: 2026, tokens: try #require(Samples.tokens[format]))
    for round in 0..<2_000 {
      let bytes = mutator.mutate(
        samples[round % samples.count], with: samples[(round / 7) % samples.count])
      var fault: String?
      let time = ProcessorTime.of {
        do throws(ReadFailure) {
          fault = Promises.broken(by: try read(bytes))
        } catch {
          fault = Promises.broken(by: [error.diagnostic])
          if error.diagnostic.fixes.isEmpty { fault = "\(error.diagnostic.id) has no way out" }
        }
      }
      if time > .seconds(1) { fault = "reading takes \(time)" }
      if let fault { Issue.record("\(fault): \(String(decoding: bytes, as: UTF8.self))") }
    }
  }

  @Test func readsOrRefusesDamagedPackages() throws {
    let read = try #require(reader(of: "docx"))
    let package = DOCXFixture.packed(Array(try #require(Samples.all["docx"])[0].utf8))
    var mutator = Mutator(seed: 2026, tokens: ["PK\u{1}\u{2}", "PK\u{3}\u{4}", "PK\u{5}\u{6}"])
    for round in 0..<500 {
      let bytes = Array("PK".utf8) + mutator.mutate(Array(package.dropFirst(2)), with: package)
      do throws(ReadFailure) {
        #expect(Promises.broken(by: try read(bytes)) == nil, "round \(round)")
      } catch {
        #expect(Promises.broken(by: [error.diagnostic]) == nil, "round \(round)")
      }
    }
  }
}
