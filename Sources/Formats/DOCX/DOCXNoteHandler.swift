internal import XML

/// Counts notes, comments and what else stands beside the text, and the words in them.
final class DOCXNoteHandler: XMLHandler {
  /// Comments and notes by author; those without words, such as separators, are not counted.
  private(set) var notes = ReviewChanges()
  private let unit: DOCXVocabulary.Name
  private var author: String?
  private var bytes: [UInt8] = []
  private var isText = false
  /// How many fallbacks are open: what stands in them stands in the choice before them.
  private var fallbacks = 0

  /// Counts the elements of a name: `comment`, `footnote`, `hdr`.
  init(_ unit: DOCXVocabulary.Name) { self.unit = unit }

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    if isFallback(name) { fallbacks += 1 }
    guard name.namespace == DOCXVocabulary.Space.word else { return }
    if name.local == unit.rawValue {
      author = DOCXVocabulary.value(.author, of: attributes)
      bytes.removeAll(keepingCapacity: true)
    } else if name.local == DOCXVocabulary.Name.t.rawValue {
      isText = true
    } else if let element = DOCXVocabulary.Name(rawValue: name.local),
      [.p, .tab, .br, .cr].contains(element)
    {
      bytes.append(10)
    }
  }

  func end(_ name: XMLName, in parser: XMLParser) {
    if isFallback(name) { fallbacks -= 1 }
    guard name.namespace == DOCXVocabulary.Space.word else { return }
    if name.local == unit.rawValue {
      let words = WordCount.words(bytes.span, 0, bytes.count)
      let isComment = unit == .comment
      if words > 0 || isComment { notes.add(author, count: 1, words: words) }
    } else if name.local == DOCXVocabulary.Name.t.rawValue {
      isText = false
    }
  }

  func text(_ bytes: Span<UInt8>, in parser: XMLParser) {
    if isText, fallbacks == 0 { self.bytes.append(bytes, 0, bytes.count) }
  }

  private func isFallback(_ name: XMLName) -> Bool {
    name.namespace == DOCXVocabulary.Space.compatibility
      && name.local == DOCXVocabulary.Name.Fallback.rawValue
  }
}
