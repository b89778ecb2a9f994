internal import Archive
internal import Model
internal import XML

/// The parts of an OpenDocument file: a ZIP archive of XML, or one XML that holds them all.
struct ODTPackage: ~Copyable {
  private static let fix = "open the file in a word processor and save it again as ODT"

  private let archive: ArchiveReader
  private let path: String

  /// Opens an archive.
  ///
  /// - Throws: `ReadFailure` when it is refused, has no text part, or is encrypted.
  init(_ bytes: [UInt8], path: String) throws(ReadFailure) {
    let archive = try Self.open(bytes, path)
    guard archive.contains("content.xml") else {
      throw ReadFailure(
        "odt-without-document", at: Place(path), "document part is missing from the file",
        explanation: "The archive is a document by its parts, and none of them is the text.",
        fixes: [Self.fix])
    }
    if archive.contains("META-INF/manifest.xml") {
      let manifest = ODTDocumentHandler(acceptsChanges: false)
      try Self.read("META-INF/manifest.xml", of: archive, into: manifest, path)
      if manifest.isEncrypted {
        throw ReadFailure(
          "odt-encrypted", at: Place(path), "password protects the document",
          explanation: "Its parts are encrypted.", fixes: ["save it without a password"])
      }
    }
    self.path = path
    self.archive = archive
  }

  private static func open(
    _ bytes: [UInt8], _ path: String
  ) throws(ReadFailure) -> ArchiveReader {
    do throws(ArchiveFailure) {
      return try ArchiveReader(bytes)
    } catch {
      throw ReadFailure(error, path: path, format: "ODT")
    }
  }

  /// Reads styles and page headers, then the text.
  ///
  /// - Throws: `ReadFailure` when a part cannot be unpacked, or is no well-formed XML.
  func read(into handler: ODTDocumentHandler) throws(ReadFailure) {
    if archive.contains("styles.xml") {
      try Self.read("styles.xml", of: archive, into: handler, path)
    }
    try Self.read("content.xml", of: archive, into: handler, path)
  }

  private static func read(
    _ part: String, of archive: borrowing ArchiveReader, into handler: any XMLHandler,
    _ path: String
  ) throws(ReadFailure) {
    let bytes: [UInt8]
    do throws(ArchiveFailure) {
      bytes = try archive.read(part)
    } catch {
      throw ReadFailure(error, path: path, format: "ODT")
    }
    do throws(XMLFailure) {
      let parser = try XMLParser(ODTVocabulary.vocabulary, handler: handler)
      try parser.feed(bytes.span)
      try parser.finish()
    } catch {
      throw ReadFailure(
        error.rule.rawValue, at: Place(path), "a part of the document: \(error.message)",
        explanation: "Line \(error.line) of '\(part)'.", fixes: [fix])
    }
  }
}
