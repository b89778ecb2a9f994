internal import CLibXML2

/// One thing that the parser found wrong in a document.
package struct XMLComplaint: Hashable, Sendable {
  /// How many complaints of one document are kept.
  package static let limit = 50

  /// Whether the document cannot be read on after it.
  package var isFatal: Bool
  /// libxml2's number for it (`xmlParserErrors` in `xmlerror.h`).
  package var code: Int
  /// The line, from 1.
  package var line: Int
  /// The column, from 1.
  package var column: Int
  /// Whether no complete tag follows in the document.
  package var isAtEnd: Bool

  /// What is wrong in words, a headline without a full stop.
  ///
  /// libxml2's own sentences are not shown: they quote the document.
  package var message: String {
    switch xmlParserErrors(UInt32(clamping: code)) {
    case XML_ERR_DOCUMENT_EMPTY: "document is empty or begins with text instead of '<'"
    case XML_ERR_DOCUMENT_END: "document goes on after its root element, or has none"
    case XML_ERR_INVALID_CHAR: "character that XML does not allow"
    case XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF:
      "character reference to a character that XML does not allow"
    case XML_ERR_ENTITYREF_NO_NAME, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_NAME_REQUIRED:
      "bare '&' or '<' must be written '&amp;' or '&lt;'"
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      "entity that XML does not define"
    case XML_ERR_UNKNOWN_ENCODING: "declared encoding is not known"
    case XML_ERR_UNSUPPORTED_ENCODING: "declared encoding is not supported"
    case XML_ERR_INVALID_ENCODING: "bytes are not in the declared encoding"
    case XML_ERR_LT_IN_ATTRIBUTE: "bare '<' in an attribute must be written '&lt;'"
    case XML_ERR_ATTRIBUTE_NOT_STARTED: "attribute value must stand in quotes"
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: "attribute must have a value"
    case XML_ERR_ATTRIBUTE_REDEFINED: "attribute stands twice in one tag"
    case XML_ERR_RESERVED_XML_NAME: "XML declaration must stand at the very start"
    case XML_ERR_GT_REQUIRED: "tag has no closing '>'"
    case XML_ERR_TAG_NAME_MISMATCH: "end tag does not match the element that is open"
    case XML_ERR_TAG_NOT_FINISHED: "element is still open at the end of the document"
    case XML_ERR_COMMENT_NOT_FINISHED: "comment has no end"
    case XML_ERR_CDATA_NOT_FINISHED: "CDATA section has no end"
    case XML_NS_ERR_UNDEFINED_NAMESPACE: "prefix is used without being declared"
    default: "document is not well-formed XML (libxml2 error \(code))"
    }
  }

  /// The rule that it breaks.
  package var rule: XMLFailure.Rule {
    switch xmlParserErrors(UInt32(clamping: code)) {
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: .unknownEntity
    case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_INVALID_ENCODING:
      .encoding
    default: .notWellFormed
    }
  }
}
