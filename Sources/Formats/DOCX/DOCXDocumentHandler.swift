internal import XML

/// Takes the paragraphs of a document: its words as they stand when changes are settled.
final class DOCXDocumentHandler: XMLHandler {
  private typealias Name = DOCXVocabulary.Name

  /// Takes the paragraphs and tables, in order.
  private(set) var output = DocumentOutput()
  /// What reviewers did, and what is hidden.
  private(set) var review = ReviewAccount()
  /// Characters of symbol fonts.
  private(set) var symbols = 0

  private let acceptsChanges: Bool
  private let styles: DOCXStyles
  private var paragraphs: [DocumentParagraph] = []
  private var changes: [(kind: Name, author: String?)] = []
  private var fields: [Bool] = []
  private var alternatives: [Bool] = []
  private var skipped = 0
  private var isText = false
  private var isHidden = false
  /// What the style of the open run says that it holds, if no words.
  private var structure: DOCXStyles.Structure?
  private var propertyDepth = 0
  private var isParagraphProperties = false
  private var isRunProperties = false
  private var leftOut: [UInt8] = []

  /// Starts on a document; `acceptsChanges` makes pending insertions its text.
  init(styles: DOCXStyles, acceptsChanges: Bool) {
    self.styles = styles
    self.acceptsChanges = acceptsChanges
  }

  // MARK: XMLHandler

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    if skipped > 0 {
      skipped += 1
      return
    }
    if name.namespace == DOCXVocabulary.Space.compatibility {
      startAlternative(name)
      return
    }
    guard name.namespace == DOCXVocabulary.Space.word, let element = Self.element(name) else {
      return
    }
    if propertyDepth > 0 {
      propertyDepth += 1
      startProperty(element, attributes)
      return
    }
    switch element {
    case .p: paragraphs.append(DocumentParagraph())
    case .pPr, .rPr:
      propertyDepth = 1
      isParagraphProperties = element == .pPr
      isRunProperties = element == .rPr
    case .r:
      isHidden = false
      structure = nil
    case .t, .delText: isText = true
    case .tab, .ptab: add(9)
    // The break of a page or a column parts two words as that of a line does.
    case .br, .cr: add(10)
    case .noBreakHyphen: add("\u{2011}")
    case .sym: symbols += 1
    case .ins, .del, .moveFrom, .moveTo:
      let author = DOCXVocabulary.value(.author, of: attributes)
      changes.append((element, author))
      noteChange(element, author)
    case .fldChar: field(DOCXVocabulary.value(.fldCharType, of: attributes))
    case .tbl: output.beginTable()
    case .tr: output.beginRow()
    case .tc: output.beginCell()
    case .instrText, .delInstrText, .rt, .tblPr, .trPr, .tcPr, .sectPr: skipped = 1
    default: break
    }
  }

  func end(_ name: XMLName, in parser: XMLParser) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    if name.namespace == DOCXVocabulary.Space.compatibility {
      if name.local == Name.AlternateContent.rawValue { _ = alternatives.popLast() }
      return
    }
    guard name.namespace == DOCXVocabulary.Space.word, let element = Self.element(name) else {
      return
    }
    if propertyDepth > 0 {
      propertyDepth -= 1
      return
    }
    switch element {
    case .p:
      if let paragraph = paragraphs.popLast() { output.add(paragraph) }
    case .r: countLeftOut()
    case .t, .delText: isText = false
    case .ins, .del, .moveFrom, .moveTo:
      countLeftOut()
      _ = changes.popLast()
    case .tc: output.endCell()
    case .tr: output.endRow()
    case .tbl: output.endTable()
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>, in parser: XMLParser) {
    guard isText, skipped == 0, propertyDepth == 0, !paragraphs.isEmpty else { return }
    if fields.contains(false) { return }
    if isWithheld {
      leftOut.append(bytes, 0, bytes.count)
    } else {
      append(bytes, to: &paragraphs[paragraphs.count - 1])
    }
  }

  /// Adds text to the words of a paragraph, or to what stands before them.
  private func append(_ text: Span<UInt8>, to paragraph: inout DocumentParagraph) {
    // Names and times stand at the beginning, a blank or two before them.
    let isFirst = structure != nil && paragraph.bytes.count < 64 && paragraph.isBlank
    switch structure {
    case .speaker where isFirst: paragraph.label.append(text, 0, text.count)
    case .time where isFirst && paragraph.label.isEmpty:
      paragraph.time.append(text, 0, text.count)
    default: paragraph.bytes.append(text, 0, text.count)
    }
  }

  // MARK: Parts

  /// Either the choice or the fallback is read, never both: text boxes are stored twice.
  private func startAlternative(_ name: XMLName) {
    switch Self.element(name) {
    case .AlternateContent: alternatives.append(false)
    case .Choice, .Fallback:
      guard let last = alternatives.last else { return }
      if last {
        skipped = 1
      } else {
        alternatives[alternatives.count - 1] = true
      }
    default: break
    }
  }

  private func startProperty(_ element: Name, _ attributes: XMLAttributes) {
    switch element {
    case .pStyle where isParagraphProperties:
      let style = DOCXVocabulary.value(.val, of: attributes) ?? ""
      if !paragraphs.isEmpty, styles.isHeading(style) {
        paragraphs[paragraphs.count - 1].isHeading = true
      }
    case .rStyle where isRunProperties:
      structure = DOCXVocabulary.value(.val, of: attributes).flatMap { styles.structure($0) }
    case .vanish where isRunProperties:
      let value = DOCXVocabulary.value(.val, of: attributes)
      if value == nil || !["0", "false", "off"].contains(value) {
        isHidden = true
        review.hidden.count += 1
      }
    case .del where isParagraphProperties:
      join()
    case .ins where isParagraphProperties && !acceptsChanges:
      join()
    case .framePr where ["drop", "margin"].contains(DOCXVocabulary.value(.dropCap, of: attributes)):
      // A large first letter is a paragraph of its own (ISO/IEC 29500-1, section 17.3.1.11).
      join()
      if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].isInitial = true }
    default: break
    }
  }

  /// The paragraph's end is not there: what follows belongs to it.
  private func join() {
    if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].joinsNext = true }
  }

  private func field(_ type: String?) {
    switch type {
    case "begin": fields.append(false)
    case "separate": if !fields.isEmpty { fields[fields.count - 1] = true }
    case "end": _ = fields.popLast()
    default: break
    }
  }

  // MARK: Changes

  private func noteChange(_ kind: Name, _ author: String?) {
    switch kind {
    case .ins: review.insertions.add(author, count: 1)
    case .del: review.deletions.add(author, count: 1)
    case .moveFrom: review.moves.add(author, count: 1)
    default: break
    }
  }

  /// Whether words here are not the text: deleted, inserted and not accepted, moved, or hidden.
  ///
  /// A stretch moved stays where it was said until the change is accepted.
  private var isWithheld: Bool {
    if isHidden { return true }
    return changes.contains { change in
      switch change.kind {
      case .del: true
      case .ins, .moveTo: !acceptsChanges
      case .moveFrom: acceptsChanges
      default: false
      }
    }
  }

  private func countLeftOut() {
    guard !leftOut.isEmpty else { return }
    let words = WordCount.words(leftOut.span, 0, leftOut.count)
    leftOut.removeAll(keepingCapacity: true)
    let author = changes.last?.author
    if changes.contains(where: { $0.kind == .del }) {
      review.deletions.add(changes.last { $0.kind == .del }?.author, words: words)
    } else if changes.contains(where: { $0.kind == .ins }) {
      review.insertions.add(author, words: words)
    } else if changes.isEmpty {
      review.hidden.words += words
    }
  }

  // MARK: Words

  private func add(_ scalar: Unicode.Scalar) {
    guard !paragraphs.isEmpty, !fields.contains(false) else { return }
    if isWithheld {
      leftOut.append(scalar)
    } else {
      paragraphs[paragraphs.count - 1].bytes.append(scalar)
    }
  }

  private func add(_ byte: UInt8) { add(Unicode.Scalar(byte)) }

  private static func element(_ name: XMLName) -> Name? {
    name.local >= 0 ? Name(rawValue: name.local) : nil
  }
}
