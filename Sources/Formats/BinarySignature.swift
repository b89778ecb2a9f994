internal import Archive

/// The first bytes of files that are no text.
enum BinarySignature {
  /// What a file is by its first bytes; `nil` when they may be text.
  static func content(of bytes: [UInt8]) -> Sniffer.Content? {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      return archive(bytes)
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if start.starts(with: Array("{\\rtf".utf8)) { return .format(RTFReader.format) }
    for (signature, name, wayOut) in signatures where bytes.starts(with: signature) {
      return .unsupported(name: name, wayOut: wayOut)
    }
    if bytes.count > 11, bytes[4..<8].elementsEqual("ftyp".utf8) {
      return .unsupported(name: "a recording (MP4)", wayOut: listen)
    }
    return nil
  }

  private static let listen =
    "add its transcript or captions, and name the recording in the interview file"
  private static let save = "save it as DOCX or plain text"

  private static let signatures: [([UInt8], String, String)] = [
    (Array("%PDF-".utf8), "a PDF", "export the transcript as DOCX or plain text"),
    ([0xD0, 0xCF, 0x11, 0xE0], "a Word document of before 2007 (.doc)", save),
    (Array("SQLite format 3\0".utf8), "a database", "export its transcripts, and import its codes"),
    (
      Array("ooBinaryFile".utf8), "a binary file of Praat",
      "save its TextGrid as a text file in Praat"
    ),
    (Array("ID3".utf8), "a recording (MP3)", listen),
    ([0xFF, 0xFB], "a recording (MP3)", listen),
    (Array("RIFF".utf8), "a recording (WAV)", listen),
    (Array("OggS".utf8), "a recording (Ogg)", listen),
    (Array("fLaC".utf8), "a recording (FLAC)", listen),
    ([0x1A, 0x45, 0xDF, 0xA3], "a recording (Matroska)", listen),
    ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)", "add a transcript instead"),
    ([0xFF, 0xD8, 0xFF], "a picture (JPEG)", "add a transcript instead"),
    ([0x1F, 0x8B], "a gzip archive", "unpack it first"),
  ]

  /// What a ZIP archive holds, by its members' names; what cannot be opened is left to the reader
  /// of documents, which says why.
  private static func archive(_ bytes: [UInt8]) -> Sniffer.Content {
    guard let (names, kind) = members(bytes) else { return .format(DOCXReader.format) }
    if names.contains("content.xml"), let kind {
      for (word, name) in others where kind.contains("opendocument.\(word)") {
        return .unsupported(name: name, wayOut: save)
      }
      return .format(ODTReader.format)
    }
    if names.contains(where: { $0.lowercased().hasSuffix(".qde") }) {
      return .unsupported(name: "a REFI-QDA project", wayOut: "bring it in with `verbatim import`")
    }
    if names.contains(where: { $0.hasPrefix("xl/") }) {
      return .unsupported(name: "a spreadsheet (.xlsx)", wayOut: save)
    }
    if names.contains(where: { $0.hasPrefix("ppt/") }) {
      return .unsupported(name: "a presentation (.pptx)", wayOut: save)
    }
    if names.contains("_rels/.rels") || names.contains("word/document.xml") {
      return .format(DOCXReader.format)
    }
    return .unsupported(name: "a ZIP archive", wayOut: "unpack it, and add the files in it")
  }

  /// OpenDocument files that are no text.
  private static let others = [
    ("spreadsheet", "a spreadsheet (.ods)"), ("presentation", "a presentation (.odp)"),
    ("graphics", "a drawing (.odg)"), ("formula", "a formula (.odf)"),
  ]

  /// The names of an archive's members, and what its member `mimetype` says if it has one.
  private static func members(_ bytes: [UInt8]) -> (names: [String], kind: String?)? {
    do {
      let archive = try ArchiveReader(bytes)
      let kind = try archive.contains("mimetype") ? archive.read("mimetype") : nil
      return (archive.members.map(\.name), kind.map { String(decoding: $0, as: UTF8.self) })
    } catch {
      return nil
    }
  }
}
