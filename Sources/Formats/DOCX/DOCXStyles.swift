internal import XML

/// Which styles are titles and headings, whose names are English in every language, and which are
/// those that `DOCXWriter` gives names and times.
final class DOCXStyles: XMLHandler {
  private var headings: Set<String> = []
  private var structures: [String: Structure] = [:]
  private var current: String?

  /// What `DOCXWriter` sets beside the words of a turn.
  enum Structure {
    /// The speaker's name.
    case speaker
    /// When the turn begins.
    case time
  }

  /// What a character style says its words are; `nil` for words.
  func structure(_ style: String) -> Structure? { structures[style] }

  /// Whether a style is a title or a heading.
  func isHeading(_ style: String) -> Bool {
    headings.contains(style) || Self.isHeadingName(style)
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    guard name.namespace == DOCXVocabulary.Space.word else { return }
    if name.local == DOCXVocabulary.Name.style.rawValue {
      current = DOCXVocabulary.value(.styleId, of: attributes)
    } else if name.local == DOCXVocabulary.Name.name.rawValue, let current,
      let value = DOCXVocabulary.value(.val, of: attributes)
    {
      if Self.isHeadingName(value) { headings.insert(current) }
      if value == DOCXTemplate.speakerStyleName { structures[current] = .speaker }
      if value == DOCXTemplate.timeStyleName { structures[current] = .time }
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
