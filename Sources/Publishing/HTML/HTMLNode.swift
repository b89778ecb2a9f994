/// A piece of a page: text or an element.
///
/// Comments and raw markup do not exist.
package indirect enum HTMLNode: Hashable, Sendable {
  /// Text as meant, before escaping.
  case text(String)
  /// An element with attributes and content.
  case element(HTMLTag, [HTMLAttribute], [HTMLNode])

  /// An element from content that is itself text or elements.
  package static func element(
    _ tag: HTMLTag, _ attributes: HTMLAttribute..., content: [HTMLNode] = []
  ) -> HTMLNode {
    .element(tag, attributes, content)
  }

  /// An element that holds only text.
  package static func element(
    _ tag: HTMLTag, _ attributes: HTMLAttribute..., text: String
  ) -> HTMLNode {
    .element(tag, attributes, [.text(text)])
  }

  /// Whether white space beside it would be seen.
  var isInline: Bool {
    switch self {
    case .text: true
    case .element(let tag, _, _): tag.isInline
    }
  }
}
