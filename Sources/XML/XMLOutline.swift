/// The first elements of a document, with which a format is told by its content.
package struct XMLOutline: Hashable, Sendable {
  /// An element as written.
  package struct Element: Hashable, Sendable {
    /// The local name.
    package var name: String
    /// The namespace; `nil` for none, or for a prefix that is not declared.
    package var namespace: String?
    /// The local names of the attributes and their values, in order.
    package var attributes: [Attribute]

    /// The value of the first attribute of a name, whatever its namespace.
    package func value(of name: String) -> String? {
      attributes.first { $0.name == name }?.value
    }
  }

  /// An attribute as written.
  package struct Attribute: Hashable, Sendable {
    /// The local name.
    package var name: String
    /// The value, decoded.
    package var value: String
  }

  /// The root element and those after it in document order, whatever their depth; never empty.
  package var elements: [Element]

  /// The root element.
  package var root: Element { elements[0] }

  /// Looks at the beginning of a document; `nil` when no root element can be read.
  ///
  /// Only the first 64 KiB are looked at. White space before the XML declaration, which well-formed
  /// documents do not have but real ones do, is passed over.
  /// `limit` is how many elements to read at most.
  package init?(of bytes: [UInt8], limit: Int = 8) {
    var lower = 0
    while lower < bytes.count, [9, 10, 13, 32].contains(bytes[lower]) { lower += 1 }
    let upper = min(bytes.count, lower + 64 << 10)
    let handler = OutlineHandler(limit: limit)
    guard let parser = try? XMLParser(XMLVocabulary(names: []), handler: handler) else {
      return nil
    }
    try? parser.feed(bytes.span.extracting(lower..<upper))
    // A document of few bytes waits for its end.
    if !parser.wasStopped { try? parser.finish() }
    guard !handler.elements.isEmpty else { return nil }
    elements = handler.elements
  }
}

/// Takes the first elements and stops.
private final class OutlineHandler: XMLHandler {
  var elements: [XMLOutline.Element] = []
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    elements.append(attributes.element)
    if elements.count >= limit { parser.stop() }
  }

  func end(_ name: XMLName, in parser: XMLParser) {}
  func text(_ bytes: Span<UInt8>, in parser: XMLParser) {}
}
