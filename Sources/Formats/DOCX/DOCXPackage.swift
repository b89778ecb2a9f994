internal import Archive
internal import Model
internal import XML

/// The parts of a Word document, found by their relationships and never by a fixed name.
struct DOCXPackage: ~Copyable {
  /// A relationship of a part.
  struct Relationship {
    /// The last part of its type, such as `comments`.
    var type: String
    /// The name of the member it leads to.
    var target: String
  }

  /// The name of the main part.
  let document: String
  /// The relationships of the main part, in its order.
  let relationships: [Relationship]
  private let archive: ArchiveReader
  private let path: String

  /// Opens a document.
  ///
  /// - Throws: `ReadFailure` when the archive is refused, or has no main part.
  init(_ bytes: [UInt8], path: String) throws(ReadFailure) {
    let archive = try Self.open(bytes, path)
    let roots = try Self.relationships(of: "", named: "_rels/.rels", in: archive, path)
    let main = roots.first { $0.type == "officeDocument" }?.target ?? "word/document.xml"
    guard archive.contains(main) else {
      throw ReadFailure(
        "docx-without-document", at: Place(path), "document part is missing from the file",
        explanation: "The archive is a document by its parts, and none of them is the text.",
        fixes: ["open the file in a word processor and save it as DOCX"])
    }
    let folder = Self.folder(of: main)
    let name = main.utf8.count > folder.utf8.count ? String(main.dropFirst(folder.count)) : main
    relationships = try Self.relationships(
      of: folder, named: "\(folder)_rels/\(name).rels", in: archive, path)
    document = main
    self.path = path
    self.archive = archive
  }

  private static func open(
    _ bytes: [UInt8], _ path: String
  ) throws(ReadFailure) -> ArchiveReader {
    do throws(ArchiveFailure) {
      return try ArchiveReader(bytes)
    } catch {
      throw ReadFailure(error, path: path, format: "DOCX")
    }
  }

  /// The names of the parts of a kind, such as `footnotes`, that are there.
  func parts(_ type: String) -> [String] {
    relationships.filter { $0.type == type && archive.contains($0.target) }.map(\.target)
  }

  /// Reads a part as XML.
  ///
  /// - Throws: `ReadFailure` when it cannot be unpacked, or is no well-formed XML.
  func read(_ part: String, into handler: any XMLHandler) throws(ReadFailure) {
    try Self.read(part, of: archive, into: handler, path)
  }

  private static func read(
    _ part: String, of archive: borrowing ArchiveReader, into handler: any XMLHandler,
    _ path: String
  ) throws(ReadFailure) {
    let bytes: [UInt8]
    do throws(ArchiveFailure) {
      bytes = try archive.read(part)
    } catch {
      throw ReadFailure(error, path: path, format: "DOCX")
    }
    do throws(XMLFailure) {
      let parser = try XMLParser(DOCXVocabulary.vocabulary, handler: handler)
      try parser.feed(bytes.span)
      try parser.finish()
    } catch {
      throw ReadFailure(
        error.rule.rawValue, at: Place(path), "a part of the document: \(error.message)",
        explanation: "Line \(error.line) of the part that holds "
          + (part.hasSuffix(".rels") ? "its relationships." : "words or notes."),
        fixes: ["open the file in a word processor and save it again as DOCX"])
    }
  }

  private static func relationships(
    of folder: String, named name: String, in archive: borrowing ArchiveReader, _ path: String
  ) throws(ReadFailure) -> [Relationship] {
    guard archive.contains(name) else { return [] }
    let handler = DOCXRelationshipHandler()
    try read(name, of: archive, into: handler, path)
    return handler.found.compactMap { type, target in
      member(target, from: folder).map { Relationship(type: type, target: $0) }
    }
  }

  /// The member that a target names, resolved against a folder; `nil` when it leads out.
  private static func member(_ target: String, from folder: String) -> String? {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// A name up to and with its last `/`.
  private static func folder(of name: String) -> String {
    guard let slash = name.lastIndex(of: "/") else { return "" }
    return String(name[...slash])
  }
}

/// Takes the relationships of a part.
private final class DOCXRelationshipHandler: XMLHandler {
  var found: [(type: String, target: String)] = []

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    typealias Name = DOCXVocabulary.Name
    guard name.local == Name.Relationship.rawValue,
      let type = attributes.string(of: Name.relationshipType.rawValue),
      let target = attributes.string(of: Name.Target.rawValue)
    else { return }
    let kind = type.split(separator: "/").last.map { String($0) } ?? type
    found.append((kind, target))
  }

  func end(_ name: XMLName, in parser: XMLParser) {}
  func text(_ bytes: Span<UInt8>, in parser: XMLParser) {}
}
