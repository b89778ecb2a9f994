/// Why a document is refused, and where.
package struct XMLFailure: Error, Hashable {
  /// The rule that the document breaks.
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    /// It is not well-formed XML.
    case notWellFormed = "xml-not-well-formed"
    /// It ends before its root element does.
    case truncated = "xml-truncated"
    /// It declares entities or default attributes, which no transcript needs.
    case declaresEntities = "xml-declares-entities"
    /// It uses an entity that XML itself does not define, such as `&eacute;`.
    case unknownEntity = "xml-unknown-entity"
    /// Its bytes are not in the encoding that it declares, or in none that is known.
    case encoding = "xml-encoding"
    /// More elements are open at once than the limit.
    case tooDeep = "xml-too-deep"
    /// One tag, comment or instruction is longer than the limit.
    case tagTooLong = "xml-tag-too-long"
    /// The document is longer than the limit.
    case tooLarge = "xml-too-large"
  }

  /// The rule that the document breaks.
  package var rule: Rule
  /// The line, from 1.
  package var line: Int
  /// The column, from 1, in bytes as far as the parser still has the line.
  package var column: Int
  /// The rule in words, a headline without a full stop; nothing of the document's text is in it.
  package var message: String
  /// All that the parser complained of, in its order, at most `XMLComplaint.limit`.
  package var complaints: [XMLComplaint]

  /// Makes a failure.
  package init(
    _ rule: Rule, line: Int, column: Int, _ message: String, complaints: [XMLComplaint] = []
  ) {
    self.rule = rule
    self.line = line
    self.column = column
    self.message = message
    self.complaints = complaints
  }
}
