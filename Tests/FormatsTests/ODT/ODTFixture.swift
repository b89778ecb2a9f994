import Archive

/// Small OpenDocument files, written out.
enum ODTFixture {
  private static let spaces = [
    ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
    ("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
  ].map { " xmlns:\($0.0)=\"\($0.1)\"" }.joined()

  /// The part that holds the text; `styles` are its automatic styles.
  static func content(_ body: String, styles: String = "", root: String = "document-content")
    -> String
  {
    "<office:\(root)\(spaces)><office:automatic-styles>\(styles)</office:automatic-styles>"
      + "<office:body><office:text>\(body)</office:text></office:body></office:\(root)>"
  }

  /// A packed document whose body is some markup.
  static func document(
    _ body: String, styles: String = "", kind: String = "text",
    parts: [(name: String, bytes: [UInt8])] = []
  ) throws -> [UInt8] {
    try ArchiveWriter.write(
      [
        ("mimetype", Array("application/vnd.oasis.opendocument.\(kind)".utf8)),
        ("content.xml", Array(content(body, styles: styles).utf8)),
      ] + parts)
  }

  /// A styles part that holds some master styles.
  static func stylesPart(_ inner: String) -> (name: String, bytes: [UInt8]) {
    ("styles.xml", Array("<office:document-styles\(spaces)>\(inner)</office:document-styles>".utf8))
  }

  /// A record of a change.
  static func change(_ id: String, _ kind: String, by author: String, _ inner: String = "")
    -> String
  {
    "<text:changed-region text:id=\"\(id)\"><text:\(kind)><office:change-info><dc:creator>"
      + "\(author)</dc:creator><dc:date>2024-01-02T00:00:00</dc:date></office:change-info>"
      + "\(inner)</text:\(kind)></text:changed-region>"
  }
}
