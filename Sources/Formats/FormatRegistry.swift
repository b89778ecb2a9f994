package import Model

/// The formats that are read and written: one line each.
package enum FormatRegistry {
  private typealias Read =
    @Sendable (_ bytes: [UInt8], _ path: String, _ options: ReadingOptions) throws(ReadFailure)
    -> Reading

  private static let readers: [String: Read] = [
    PlainTextReader.format: PlainTextReader.read(_:path:options:),
    WebVTTReader.format: WebVTTReader.read(_:path:options:),
    SubRipReader.format: SubRipReader.read(_:path:options:),
    DOCXReader.format: DOCXReader.read(_:path:options:),
    ODTReader.format: ODTReader.read(_:path:options:),
    RTFReader.format: RTFReader.read(_:path:options:),
    RSTReader.format: RSTReader.read(_:path:options:),
    CSVReader.format: CSVReader.read(_:path:options:),
    OTranscribeReader.format: OTranscribeReader.read(_:path:options:),
    SBVReader.format: SBVReader.read(_:path:options:),
    WhisperReader.format: WhisperReader.read(_:path:options:),
    SAMIReader.format: SAMIReader.read(_:path:options:),
    JSON3Reader.format: JSON3Reader.read(_:path:options:),
    ELANReader.format: ELANReader.read(_:path:options:),
    TextGridReader.format: TextGridReader.read(_:path:options:),
    EXMARaLDAReader.format: EXMARaLDAReader.read(_:path:options:),
    TranscriberReader.format: TranscriberReader.read(_:path:options:),
    TEIReader.format: TEIReader.read(_:path:options:),
    OHMSReader.format: OHMSReader.read(_:path:options:),
    F4Reader.format: F4Reader.read(_:path:options:),
    "ttml": TTMLReader.read(_:path:options:),
    "srv1": SRV1Reader.read(_:path:options:),
    "srv2": SRV2Reader.read(_:path:options:),
    "srv3": SRV3Reader.read(_:path:options:),
  ]

  private static let writers: [String: any TranscriptWriter.Type] = [
    PlainTextWriter.format: PlainTextWriter.self,
    MarkdownWriter.format: MarkdownWriter.self,
    DOCXWriter.format: DOCXWriter.self,
    WebVTTWriter.format: WebVTTWriter.self,
    SubRipWriter.format: SubRipWriter.self,
    TTMLWriter.format: TTMLWriter.self,
    JSONTranscriptWriter.format: JSONTranscriptWriter.self,
  ]

  /// The names of the formats that are written, sorted.
  package static var writableFormats: [String] { writers.keys.sorted() }

  /// Writes a transcript in a format that `writableFormats` names.
  ///
  /// - Throws: `WriteFailure` when no such format is written, or it needs what is not there.
  package static func write(
    _ transcript: Transcript, as format: String, names: SpeakerNames = SpeakerNames()
  ) throws(WriteFailure) -> Written {
    guard let writer = writers[format] else { throw .unknownFormat(format) }
    return try writer.write(transcript, names: names)
  }

  /// The names of the formats that are read, sorted.
  package static var formats: [String] { readers.keys.sorted() }

  /// Reads a source in the format that its content shows; its name does not matter.
  ///
  /// `path` is what diagnostics call it.
  /// - Throws: `ReadFailure` when it is empty, in a format that is not read, or cannot be read.
  package static func read(
    _ bytes: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    switch try Sniffer.content(of: bytes, path: path) {
    case .empty:
      throw ReadFailure(
        "source-empty", at: Place(path), "no text in the file",
        fixes: ["export the transcript again", "remove the file"])
    case .unsupported(let name, let wayOut):
      throw ReadFailure(
        "format-unsupported", at: Place(path), "\(name) is no format that is read",
        explanation: "Read are \(formats.joined(separator: ", ")).", fixes: [wayOut])
    case .format(let name):
      guard let read = readers[name] else {
        throw ReadFailure(
          "format-unsupported", at: Place(path), "\(name) is no format that is read",
          fixes: ["export the transcript as DOCX, plain text, WebVTT or SubRip"])
      }
      return try read(bytes, path, options)
    }
  }
}
