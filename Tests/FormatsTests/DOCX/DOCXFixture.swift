import Archive
import Formats

/// Small Word documents, written out.
enum DOCXFixture {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"

  /// A document whose body is some markup; `parts` are further parts by kind.
  static func document(_ body: String, parts: [(kind: String, xml: String)] = []) throws -> [UInt8]
  {
    let document =
      "<w:document xmlns:w=\"\(word)\" xmlns:mc=\"\(compatibility)\"><w:body>\(body)</w:body></w:document>"
    return try ArchiveWriter.write(members(Array(document.utf8), parts: parts))
  }

  /// A document whose main part is any bytes; empty when it cannot be packed.
  static func packed(_ main: [UInt8]) -> [UInt8] {
    (try? ArchiveWriter.write(members(main, parts: []), packing: .stored)) ?? []
  }

  private static func members(
    _ main: [UInt8], parts: [(kind: String, xml: String)]
  ) -> [(name: String, bytes: [UInt8])] {
    var members: [(name: String, bytes: [UInt8])] = [
      ("[Content_Types].xml", Array("<Types/>".utf8)),
      ("_rels/.rels", relationships([("officeDocument", "/word/document.xml")])),
      ("word/document.xml", main),
      ("word/_rels/document.xml.rels", relationships(parts.map { ($0.kind, "\($0.kind).xml") })),
    ]
    for part in parts { members.append(("word/\(part.kind).xml", Array(part.xml.utf8))) }
    return members
  }

  /// A paragraph of one run.
  static func paragraph(_ text: String, style: String? = nil) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(properties)\(run(text))</w:p>"
  }

  /// A run; a tab and a line feed in it are elements.
  static func run(_ text: String) -> String {
    let inner = text.replacing("\t", with: "</w:t><w:tab/><w:t xml:space=\"preserve\">")
      .replacing("\n", with: "</w:t><w:br/><w:t xml:space=\"preserve\">")
    return "<w:r><w:t xml:space=\"preserve\">\(inner)</w:t></w:r>"
  }

  private static func relationships(_ targets: [(String, String)]) -> [UInt8] {
    let items = targets.map { "<Relationship Type=\"\(office)/\($0.0)\" Target=\"\($0.1)\"/>" }
    let space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return Array("<Relationships xmlns=\"\(space)\">\(items.joined())</Relationships>".utf8)
  }
}
