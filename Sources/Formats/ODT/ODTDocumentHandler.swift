internal import XML

/// Takes the paragraphs of a document: its words as they stand when changes are settled.
final class ODTDocumentHandler: XMLHandler {
  private typealias Name = ODTVocabulary.Name
  private typealias Space = ODTVocabulary.Space

  /// An element that is open.
  private struct Element {
    /// Whether character data directly in it is text.
    var takesText = false
    /// Whether its words are hidden.
    var isHidden = false
  }

  /// Takes the paragraphs and tables, in order.
  private(set) var output = DocumentOutput()
  /// What reviewers did, and what is hidden.
  private(set) var review = ReviewAccount()
  /// Notes, indexes and page headers: what and how many, with their words.
  private(set) var beside: [(reason: String, words: Int)] = []
  /// Whether a text was there; a spreadsheet has none.
  private(set) var foundText = false
  /// Whether the words are encrypted.
  private(set) var isEncrypted = false

  private let acceptsChanges: Bool
  private var styles = ODTStyles()
  private var style: String?
  private var open: [Element] = []
  private var hiddenDepth = 0
  private var isInText = false
  private var skipped = 0
  private var paragraphs: [ODTParagraph] = []
  private var asides: [ODTAside] = []
  private var isAuthor = false
  private var region = ""
  private var authors: [String: String] = [:]
  private var insertions: [String] = []
  private var leftOut: [UInt8] = []

  /// Starts on a document; `acceptsChanges` makes pending insertions its text.
  init(acceptsChanges: Bool) { self.acceptsChanges = acceptsChanges }

  // MARK: XMLHandler

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    if skipped > 0 {
      skipped += 1
      return
    }
    let element = Name(rawValue: name.local)
    if isSkipped(element, name.namespace, attributes) {
      skipped = 1
      return
    }
    var entry = Element()
    entry.takesText =
      name.namespace == Space.text || name.namespace == XMLName.unknown
      || name.namespace == XMLName.none
    if let kind = aside(element, name.namespace, attributes) {
      countLeftOut()
      asides.append(ODTAside(kind: kind, depth: open.count))
    }
    switch (name.namespace, element) {
    case (Space.office, .text): (isInText, foundText) = (true, true)
    case (Space.text, .p), (Space.text, .h): startParagraph(element == .h, attributes, &entry)
    case (Space.text, .span), (Space.text, .section): hide(attributes, &entry)
    case (Space.text, .s):
      // The number is a stranger's: no one sets more than a line of spaces.
      let count = attributes.integer(of: Name.c.rawValue, in: Space.text) ?? 1
      for _ in 0..<max(0, min(count, 200)) { add(32) }
    case (Space.text, .tab): add(9)
    case (Space.text, .lineBreak): add(10)
    case (Space.text, .changedRegion):
      region =
        attributes.string(of: Name.id.rawValue, in: Space.text)
        ?? attributes.string(of: Name.id.rawValue, in: Space.xml) ?? ""
    case (Space.text, .changeStart): change(attributes) { insertions.append($0) }
    case (Space.text, .changeEnd):
      change(attributes) { id in
        if let at = insertions.lastIndex(of: id) {
          countLeftOut()
          insertions.remove(at: at)
        }
      }
    case (Space.core, .creator): isAuthor = !asides.isEmpty
    case (Space.table, .table): if isSpeech { output.beginTable() }
    case (Space.table, .tableRow): if isSpeech { output.beginRow() }
    case (Space.table, .tableCell), (Space.table, .coveredTableCell):
      if isSpeech {
        // Empty cells beside one another are often one that is repeated.
        let count =
          attributes.integer(of: Name.numberColumnsRepeated.rawValue, in: Space.table) ?? 1
        for _ in 0..<max(1, min(count, 50)) { output.beginCell() }
      }
    case (Space.style, .style):
      style = ODTVocabulary.value(.name, Space.style, of: attributes)
      let parent = ODTVocabulary.value(.parentStyleName, Space.style, of: attributes)
      if let style { styles.add(style, parent: parent) }
    case (Space.style, .textProperties):
      if let style, let display = ODTVocabulary.value(.display, Space.text, of: attributes) {
        styles.hide(style, display == "none")
      }
    case (Space.manifest, .encryptionData): isEncrypted = true
    default: break
    }
    if entry.isHidden {
      countLeftOut()
      hiddenDepth += 1
    }
    open.append(entry)
  }

  func end(_ name: XMLName, in parser: XMLParser) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    let entry = open.popLast()
    let element = Name(rawValue: name.local)
    if let last = asides.last, last.depth == open.count { endAside() }
    if entry?.isHidden == true {
      countLeftOut()
      hiddenDepth -= 1
    }
    switch (name.namespace, element) {
    case (Space.office, .text): isInText = false
    case (Space.text, .p), (Space.text, .h): if isSpeech { endParagraph() }
    case (Space.core, .creator): isAuthor = false
    case (Space.table, .table): if isSpeech { output.endTable() }
    case (Space.table, .tableRow): if isSpeech { output.endRow() }
    case (Space.table, .tableCell), (Space.table, .coveredTableCell):
      if isSpeech { output.endCell() }
    case (Space.style, .style): style = nil
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>, in parser: XMLParser) {
    guard skipped == 0 else { return }
    if !asides.isEmpty {
      if isAuthor {
        asides[asides.count - 1].author += String(decoding: array(bytes), as: UTF8.self)
      } else if open.last?.takesText == true {
        asides[asides.count - 1].bytes.append(bytes, 0, bytes.count)
      }
      return
    }
    guard isInText, open.last?.takesText == true, let last = paragraphs.indices.last else { return }
    if isWithheld {
      leftOut.append(bytes, 0, bytes.count)
    } else {
      paragraphs[last].collapse(bytes)
    }
  }

  // MARK: Parts

  /// Whether what is read now is the document's own text.
  private var isSpeech: Bool { isInText && asides.isEmpty }

  /// Whether an element and all in it say nothing that a reader of the page sees as text.
  private func isSkipped(
    _ element: Name?, _ space: Int, _ attributes: XMLAttributes
  ) -> Bool {
    switch (space, element) {
    case (Space.office, .forms), (Space.office, .binaryData), (Space.office, .eventListeners),
      (Space.text, .sequenceDecls), (Space.text, .variableDecls), (Space.text, .userFieldDecls),
      (Space.text, .noteCitation), (Space.text, .number), (Space.text, .rubyText),
      (Space.text, .script), (Space.drawing, .object), (Space.drawing, .objectOle),
      (Space.svg, .title), (Space.svg, .desc), (Space.table, .title), (Space.table, .desc),
      (Space.core, .date), (Space.core, .title):
      true
    default: space == Space.form || element == .creatorInitials
    }
  }

  private func aside(_ element: Name?, _ space: Int, _ attributes: XMLAttributes) -> ODTAside.Kind?
  {
    switch (space, element) {
    case (Space.office, .annotation): .comment
    case (Space.text, .deletion): .deletion
    case (Space.text, .insertion): .insertion(id: region)
    case (Space.text, .note):
      ODTVocabulary.value(.noteClass, Space.text, of: attributes) == "endnote"
        ? .other("endnotes") : .other("footnotes")
    case (Space.text, .tableOfContent), (Space.text, .illustrationIndex),
      (Space.text, .tableIndex), (Space.text, .objectIndex), (Space.text, .userIndex),
      (Space.text, .alphabeticalIndex), (Space.text, .bibliography):
      .other("tables of contents and indexes")
    case (Space.text, .hiddenText), (Space.text, .hiddenParagraph):
      ODTVocabulary.value(.isHidden, Space.text, of: attributes) == "true"
        ? .other("hidden text") : nil
    case (Space.style, .header), (Space.style, .headerLeft), (Space.style, .headerFirst):
      .other("page headers")
    case (Space.style, .footer), (Space.style, .footerLeft), (Space.style, .footerFirst):
      .other("page footers")
    default: nil
    }
  }

  private func startParagraph(
    _ isHeading: Bool, _ attributes: XMLAttributes, _ entry: inout Element
  ) {
    if !asides.isEmpty {
      asides[asides.count - 1].bytes.append(10)
      return
    }
    guard isInText else { return }
    var paragraph = ODTParagraph()
    paragraph.words.isHeading = isHeading
    if let name = ODTVocabulary.value(.styleName, Space.text, of: attributes) {
      if styles.isHeading(name) { paragraph.words.isHeading = true }
      entry.isHidden = styles.isHidden(name)
    }
    paragraphs.append(paragraph)
  }

  private func endParagraph() {
    countLeftOut()
    guard var paragraph = paragraphs.popLast()?.words else { return }
    // The end of a paragraph that a reviewer put in: what follows belongs to it.
    paragraph.joinsNext = !insertions.isEmpty && !acceptsChanges
    output.add(paragraph)
  }

  private func hide(_ attributes: XMLAttributes, _ entry: inout Element) {
    let display = ODTVocabulary.value(.display, Space.text, of: attributes)
    if display == "none" { entry.isHidden = true }
    if let name = ODTVocabulary.value(.styleName, Space.text, of: attributes),
      styles.isHidden(name)
    {
      entry.isHidden = true
    }
  }

  private func change(_ attributes: XMLAttributes, _ body: (String) -> Void) {
    guard let id = ODTVocabulary.value(.changeID, Space.text, of: attributes),
      authors[id] != nil, isSpeech
    else { return }
    body(id)
  }

  private func endAside() {
    guard let aside = asides.popLast() else { return }
    let words = WordCount.words(aside.bytes.span, 0, aside.bytes.count)
    switch aside.kind {
    case .comment: review.comments.add(aside.author, count: 1, words: words)
    case .deletion: review.deletions.add(aside.author, count: 1, words: words)
    case .insertion(let id):
      authors[id] = aside.author
      review.insertions.add(aside.author, count: 1)
    case .other("hidden text"):
      review.hidden.count += 1
      review.hidden.words += words
    case .other(let reason): if words > 0 { beside.append((reason, words)) }
    }
  }

  // MARK: Words

  /// Whether words here are not the text: inserted and not accepted, or hidden.
  private var isWithheld: Bool {
    hiddenDepth > 0 || (!insertions.isEmpty && !acceptsChanges)
  }

  private func countLeftOut() {
    guard !leftOut.isEmpty else { return }
    let words = WordCount.words(leftOut.span, 0, leftOut.count)
    leftOut.removeAll(keepingCapacity: true)
    if hiddenDepth == 0, let id = insertions.last {
      review.insertions.add(authors[id], words: words)
    } else {
      review.hidden.count += 1
      review.hidden.words += words
    }
  }

  private func add(_ byte: UInt8) {
    if !asides.isEmpty {
      asides[asides.count - 1].bytes.append(byte)
    } else if isInText, let last = paragraphs.indices.last {
      if isWithheld { leftOut.append(byte) } else { paragraphs[last].add(byte) }
    }
  }

  private func array(_ bytes: Span<UInt8>) -> [UInt8] {
    var array: [UInt8] = []
    array.append(bytes, 0, bytes.count)
    return array
  }
}
