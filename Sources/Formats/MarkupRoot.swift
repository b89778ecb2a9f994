internal import XML

/// The root elements by which XML and its relatives are told apart.
enum MarkupRoot {
  /// What a text that begins with `<` is; `nil` when it is no markup.
  ///
  /// `bytes` are the source's own, `text` the same as UTF-8.
  static func content(of bytes: [UInt8], text: [UInt8]) -> Sniffer.Content? {
    let outline = XMLOutline(of: bytes)
    if let content = outline.flatMap(content) { return content }
    let start = String(decoding: text.prefix(2000), as: UTF8.self).lowercased()
    if start.contains("<sami") { return .format(SAMIReader.format) }
    if start.contains("<!doctype html") || start.contains("<html") {
      return .unsupported(name: "a web page", wayOut: "save its text as DOCX or plain text")
    }
    if let outline {
      return .unsupported(
        name: "XML with the root '\(outline.root.name.prefix(40))'",
        wayOut: "export the transcript as DOCX, plain text, WebVTT, SubRip or TTML")
    }
    // XML that breaks a rule in its first tag: the reader says which.
    for (name, format) in [
      ("<timedtext", "srv3"), ("<transcript", "srv1"), ("<office:document ", "odt"),
      ("<annotation_document", ELANReader.format), ("<trans>", TranscriberReader.format),
      ("<trans ", TranscriberReader.format), ("<basic-transcription", EXMARaLDAReader.format),
      ("<tei>", TEIReader.format), ("<tei ", TEIReader.format), ("<tei.2", TEIReader.format),
    ]
    where start.contains(name) { return .format(format) }
    if start.contains("<tt ") || start.contains("<tt:tt") || start.contains("<tt>") {
      return .format("ttml")
    }
    guard start.contains("<?xml") || start.contains("<!doctype") else { return nil }
    return .unsupported(name: "broken XML", wayOut: "export the file again")
  }

  /// What a document of a known root is; `nil` for any other.
  private static func content(of outline: XMLOutline) -> Sniffer.Content? {
    let root = outline.root
    switch root.name {
    case "transcript":
      let isF4 = outline.elements.contains {
        ($0.name == "content" && $0.value(of: "content") != nil)
          || ($0.name == "head" && $0.value(of: "mediafile") != nil)
      }
      return .format(isF4 ? F4Reader.format : "srv1")
    case "timedtext":
      let hasTexts = outline.elements.contains { $0.name == "text" }
      return .format(root.value(of: "format") != "3" && hasTexts ? "srv2" : "srv3")
    case "tt": return .format("ttml")
    case "ANNOTATION_DOCUMENT": return .format(ELANReader.format)
    case "Trans": return .format(TranscriberReader.format)
    case "basic-transcription": return .format(EXMARaLDAReader.format)
    case "segmented-transcription", "list-transcription":
      return .unsupported(
        name: "a transcription of EXMARaLDA that is no basic one",
        wayOut: "save it as a basic transcription (.exb)")
    case "TEI", "teiCorpus", "TEI.2":
      return .format(TEIReader.format)
    case "ROOT" where outline.elements.dropFirst().first?.name == "record":
      return .format(OHMSReader.format)
    case "CodeBook":
      return .unsupported(name: "a REFI-QDA codebook", wayOut: "bring it in with `verbatim import`")
    case "Project":
      return .unsupported(name: "a REFI-QDA project", wayOut: "bring it in with `verbatim import`")
    case "document" where root.namespace == "urn:oasis:names:tc:opendocument:xmlns:office:1.0":
      return .format(ODTReader.format)
    case "document", "document-content":
      return .unsupported(
        name: "a word processor's file in XML", wayOut: "save it as DOCX or plain text")
    default: return nil
    }
  }
}
