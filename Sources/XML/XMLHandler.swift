/// What a reader does with the parts of a document, in document order.
///
/// What is passed is valid during the call only.
package protocol XMLHandler: AnyObject {
  /// An element begins; `attributes` are those of this element.
  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser)

  /// An element ends.
  func end(_ name: XMLName, in parser: XMLParser)

  /// Some text, UTF-8, decoded; one run of text may come in several calls, cut between characters.
  func text(_ bytes: Span<UInt8>, in parser: XMLParser)
}
