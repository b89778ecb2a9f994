/// The parts of the Word documents that are written, but for the turns.
enum DOCXTemplate {
  /// The id of the style of speakers' names.
  static let speakerStyle = "TranscriptSpeaker"
  /// The id of the style of times.
  static let timeStyle = "TranscriptTime"
  /// The name of the style of speakers' names, which a word processor keeps when it gives ids anew.
  static let speakerStyleName = "Transcript Speaker"
  /// The name of the style of times.
  static let timeStyleName = "Transcript Time"

  private static let declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let word =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let types =
    "application/vnd.openxmlformats-officedocument.wordprocessingml"

  /// What kind each part is.
  static let contentTypes = part(
    """
    <Types xmlns="\(package)/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/word/document.xml" ContentType="\(types).document.main+xml"/>\
    <Override PartName="/word/styles.xml" ContentType="\(types).styles+xml"/>\
    <Override PartName="/word/footer1.xml" ContentType="\(types).footer+xml"/></Types>
    """)

  /// Where the text is.
  static let packageRelationships = part(
    """
    <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" \
    Type="\(relations)/officeDocument" Target="word/document.xml"/></Relationships>
    """)

  /// Where the text's styles and footer are.
  static let documentRelationships = part(
    """
    <Relationships xmlns="\(package)/relationships">\
    <Relationship Id="rId1" Type="\(relations)/styles" Target="styles.xml"/>\
    <Relationship Id="rId2" Type="\(relations)/footer" Target="footer1.xml"/></Relationships>
    """)

  /// The number of the page.
  static let footer = part(
    """
    <w:ftr \(word)><w:p><w:pPr><w:jc w:val="center"/></w:pPr>\
    <w:r><w:fldChar w:fldCharType="begin"/></w:r>\
    <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
    """)

  /// The text, on A4 with margins for notes by hand.
  static func document(_ body: [UInt8]) -> [UInt8] {
    part("<w:document \(word) xmlns:r=\"\(relations)\"><w:body>\n") + body
      + Array(
        """
        <w:sectPr><w:footerReference w:type="default" r:id="rId2"/>\
        <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" \
        w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>

        """.utf8)
  }

  /// The styles; a language (BCP 47) other than `und` is the one that spelling is checked in.
  static func styles(language: String) -> [UInt8] {
    let isKnown = !language.isEmpty && language != "und"
    let tag = isKnown ? "<w:lang w:val=\"\(XMLText.escaped(language))\"/>" : ""
    return part(
      """
      <w:styles \(word)><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" \
      w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/>\(tag)</w:rPr>\
      </w:rPrDefault></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
      <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn \
      w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:after="240"/></w:pPr><w:rPr><w:sz \
      w:val="36"/><w:szCs w:val="36"/></w:rPr></w:style>\
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="Turn"><w:name w:val="Transcript \
      Turn"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="160" w:line="276" \
      w:lineRule="auto"/></w:pPr></w:style>\
      <w:style w:type="character" w:customStyle="1" w:styleId="\(speakerStyle)"><w:name \
      w:val="\(speakerStyleName)"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>\
      <w:style w:type="character" w:customStyle="1" w:styleId="\(timeStyle)"><w:name \
      w:val="\(timeStyleName)"/><w:rPr><w:color w:val="595959"/><w:sz w:val="18"/><w:szCs \
      w:val="18"/></w:rPr></w:style></w:styles>
      """)
  }

  private static func part(_ text: String) -> [UInt8] { Array((declaration + text).utf8) }
}
