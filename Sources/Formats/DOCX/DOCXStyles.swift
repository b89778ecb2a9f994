internal import XML

/// Which paragraph styles are titles and headings; their names are English in every language.
final class DOCXStyles: XMLHandler {
  private var headings: Set<String> = []
  private var current: String?

  /// Whether a style is a title or a heading.
  func isHeading(_ style: String) -> Bool {
    headings.contains(style) || Self.isHeadingName(style)
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    guard name.namespace == DOCXVocabulary.Space.word else { return }
    if name.local == DOCXVocabulary.Name.style.rawValue {
      current = DOCXVocabulary.value(.styleId, of: attributes)
    } else if name.local == DOCXVocabulary.Name.name.rawValue, let current,
      let value = DOCXVocabulary.value(.val, of: attributes), Self.isHeadingName(value)
    {
      headings.insert(current)
    }
  }

  func end(_ name: XMLName, in parser: XMLParser) {
    if name.local == DOCXVocabulary.Name.style.rawValue { current = nil }
  }

  func text(_ bytes: Span<UInt8>, in parser: XMLParser) {}

  private static func isHeadingName(_ name: String) -> Bool {
    let folded = name.lowercased()
    return folded == "title" || folded == "subtitle" || folded.hasPrefix("heading ")
      || (folded.hasPrefix("heading") && folded.dropFirst(7).allSatisfy(\.isNumber))
  }
}
