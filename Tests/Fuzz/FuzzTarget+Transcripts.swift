internal import Archive
internal import Formats
internal import Ingest
internal import Model
internal import TestSupport

extension FuzzTarget {
  private typealias Read = @Sendable (_ input: [UInt8]) throws(ReadFailure) -> Reading

  /// The readers of transcripts, and the way through the look at a source's content (`any`).
  static let transcripts: [String: FuzzTarget] = [
    "any": target(nil) { input throws(ReadFailure) in
      try FormatRegistry.read(input, path: "a", options: options)
    },
    "text": target("text") { input throws(ReadFailure) in
      try PlainTextReader.read(input, path: "a", options: options)
    },
    "webvtt": target("webvtt") { input throws(ReadFailure) in
      try WebVTTReader.read(input, path: "a", options: options)
    },
    "subrip": target("subrip") { input throws(ReadFailure) in
      try SubRipReader.read(input, path: "a", options: options)
    },
    "docx": target("docx") { input throws(ReadFailure) in
      // Input that is no archive is the main part of one: behind the sums of an archive hardly
      // any damage would reach the reader.
      let isArchive = input.starts(with: "PK".utf8)
      return try DOCXReader.read(isArchive ? input : packed(input), path: "a", options: options)
    },
    "odt": target("odt") { input throws(ReadFailure) in
      try ODTReader.read(input, path: "a", options: options)
    },
    "rtf": target("rtf") { input throws(ReadFailure) in
      try RTFReader.read(input, path: "a", options: options)
    },
    "csv": target("csv") { input throws(ReadFailure) in
      try CSVReader.read(input, path: "a", options: options)
    },
    "whisper": target("whisper") { input throws(ReadFailure) in
      try WhisperReader.read(input, path: "a", options: options)
    },
    "sami": target("sami") { input throws(ReadFailure) in
      try SAMIReader.read(input, path: "a", options: options)
    },
    "json3": target("json3") { input throws(ReadFailure) in
      try JSON3Reader.read(input, path: "a", options: options)
    },
    "sbv": target("sbv") { input throws(ReadFailure) in
      try SBVReader.read(input, path: "a", options: options)
    },
    "rst": target("rst") { input throws(ReadFailure) in
      try RSTReader.read(input, path: "a", options: options)
    },
    "otr": target("otr") { input throws(ReadFailure) in
      try OTranscribeReader.read(input, path: "a", options: options)
    },
    "elan": target("elan") { input throws(ReadFailure) in
      try ELANReader.read(input, path: "a")
    },
    "textgrid": target("textgrid") { input throws(ReadFailure) in
      try TextGridReader.read(input, path: "a")
    },
    "exmaralda": target("exmaralda") { input throws(ReadFailure) in
      try EXMARaLDAReader.read(input, path: "a")
    },
    "transcriber": target("transcriber") { input throws(ReadFailure) in
      try TranscriberReader.read(input, path: "a")
    },
    "tei": target("tei") { input throws(ReadFailure) in
      try TEIReader.read(input, path: "a")
    },
    "ohms": target("ohms") { input throws(ReadFailure) in
      try OHMSReader.read(input, path: "a", options: options)
    },
    "f4": target("f4") { input throws(ReadFailure) in
      try F4Reader.read(input, path: "a", options: options)
    },
    "ttml": target("ttml") { input throws(ReadFailure) in
      try TTMLReader.read(input, path: "a")
    },
    "srv1": target("srv1") { input throws(ReadFailure) in
      try SRV1Reader.read(input, path: "a")
    },
    "srv2": target("srv2") { input throws(ReadFailure) in
      try SRV2Reader.read(input, path: "a")
    },
    "srv3": target("srv3") { input throws(ReadFailure) in
      try SRV3Reader.read(input, path: "a")
    },
  ]

  private static let options = ReadingOptions(labels: ["Noor"], acceptsTrackedChanges: true)
  private static let speakers = SpeakerTable(
    Interview(id: "noor"), names: ["noor": "Noor Ali"],
    interviewers: ["Q"])

  private static func target(_ format: String?, _ read: @escaping Read) -> FuzzTarget {
    let formats = format.map { [$0] } ?? Samples.all.keys.sorted()
    let seeds = formats.flatMap { Samples.all[$0] ?? [] }
    let tokens = formats.flatMap { Samples.tokens[$0] ?? [] }
    return FuzzTarget(seeds: seeds.map { Array($0.utf8) }, tokens: tokens) { input in
      do throws(ReadFailure) {
        let reading = try read(input)
        if let fault = Promises.broken(by: reading) { return fault }
        return Promises.broken(
          by: TranscriptAssembly.transcript(
            of: reading, interview: "noor", language: "en", speakers: speakers))
      } catch {
        if error.diagnostic.fixes.isEmpty { return "\(error.diagnostic.id) has no way out" }
        return Promises.broken(by: [error.diagnostic])
      }
    }
  }

  private static func packed(_ main: [UInt8]) -> [UInt8] {
    let relationships = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Target="/word/document.xml" Type="http://schemas.openxmlformats.org/\
      officeDocument/2006/relationships/officeDocument"/></Relationships>
      """
    let members: [(name: String, bytes: [UInt8])] = [
      ("[Content_Types].xml", Array("<Types/>".utf8)), ("_rels/.rels", Array(relationships.utf8)),
      ("word/document.xml", main),
    ]
    return (try? ArchiveWriter.write(members, packing: .stored)) ?? []
  }
}
