internal import XML

/// The names of WordprocessingML that carry words, or say which do not.
enum DOCXVocabulary {
  /// The elements and attributes by number.
  enum Name: Int, CaseIterable {
    case p, r, t, tab, br, cr, noBreakHyphen, softHyphen, sym, ptab
    case ins, del, moveFrom, moveTo, delText, instrText, delInstrText
    case pPr, rPr, pStyle, rStyle, vanish, fldChar, fldCharType
    case tbl, tr, tc, AlternateContent, Choice, Fallback, rt
    case val, author, type, comment, footnote, endnote
    case Relationship, relationshipType, Target
    case style, styleId, name, basedOn
    case framePr, dropCap
    case tblPr, trPr, tcPr, sectPr, document, hdr, ftr
  }

  /// The namespaces by number.
  enum Space {
    /// WordprocessingML, transitional and strict.
    static let word = 0
    /// Markup compatibility.
    static let compatibility = 1
    /// Relationships of a package.
    static let package = 2
  }

  /// The vocabulary.
  static let vocabulary = XMLVocabulary(
    names: Name.allCases.map { $0 == .relationshipType ? "Type" : "\($0)" },
    namespaces: [
      [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
      ],
      ["http://schemas.openxmlformats.org/markup-compatibility/2006"],
      ["http://schemas.openxmlformats.org/package/2006/relationships"],
    ])

  /// The value of an attribute of WordprocessingML, or `nil`.
  static func value(_ name: Name, of attributes: XMLAttributes) -> String? {
    attributes.string(of: name.rawValue, in: Space.word)
  }
}
