internal import XML

/// The names of OpenDocument that carry words, or say which do not.
enum ODTVocabulary {
  /// The elements and attributes by number.
  enum Name: Int, CaseIterable {
    case p, h, s, tab, lineBreak, c, span, section, number, display
    case text, styleName, name, parentStyleName, style, textProperties
    case changedRegion, insertion, deletion
    case changeStart, changeEnd, changeID, id, annotation, creator, date
    case note, noteClass, noteCitation, hiddenText, hiddenParagraph, isHidden
    case table, tableRow, tableCell, coveredTableCell, numberColumnsRepeated
    case tableOfContent, illustrationIndex, tableIndex, objectIndex, userIndex, alphabeticalIndex
    case bibliography, header, headerLeft, headerFirst, footer, footerLeft, footerFirst
    case forms, binaryData, object, objectOle, title, desc, script, rubyText, sequenceDecls
    case variableDecls, userFieldDecls, eventListeners, creatorInitials
    case encryptionData

    /// The name as it stands in a document.
    var spelling: String {
      switch self {
      case .changeID: "change-id"
      default: "\(self)".kebab
      }
    }
  }

  /// The namespaces by number.
  enum Space {
    /// Of the document as a whole.
    static let office = 0
    /// Of its text.
    static let text = 1
    /// Of its tables.
    static let table = 2
    /// Of shapes and frames.
    static let drawing = 3
    /// Of styles.
    static let style = 4
    /// Of the titles of shapes.
    static let svg = 5
    /// Dublin Core: who, when.
    static let core = 6
    /// Of XML itself.
    static let xml = 7
    /// Of a package's manifest.
    static let manifest = 8
    /// Of forms.
    static let form = 9
  }

  /// The vocabulary.
  static let vocabulary = XMLVocabulary(
    names: Name.allCases.map(\.spelling),
    namespaces: [
      ["urn:oasis:names:tc:opendocument:xmlns:office:1.0"],
      ["urn:oasis:names:tc:opendocument:xmlns:text:1.0"],
      ["urn:oasis:names:tc:opendocument:xmlns:table:1.0"],
      ["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"],
      ["urn:oasis:names:tc:opendocument:xmlns:style:1.0"],
      ["urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"],
      ["http://purl.org/dc/elements/1.1/"],
      ["http://www.w3.org/XML/1998/namespace"],
      ["urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"],
      ["urn:oasis:names:tc:opendocument:xmlns:form:1.0"],
    ])

  /// The value of an attribute, or `nil`.
  static func value(_ name: Name, _ space: Int, of attributes: XMLAttributes) -> String? {
    attributes.string(of: name.rawValue, in: space)
  }
}
