/// Carries out the tokens of an RTF file: its words as they stand when changes are settled.
struct RTFDocument {
  /// Takes the paragraphs and tables, in order.
  private(set) var tables = RTFTables()
  /// What reviewers did, and what is hidden.
  private(set) var review = ReviewAccount()
  /// Notes and page headers: what and how many, with their words.
  private(set) var beside: [(reason: String, words: Int)] = []
  /// The encodings of the bytes.
  private(set) var pages = RTFCodePages()
  /// Characters whose encoding is not read.
  private(set) var unread = 0
  /// Whether groups are open at the end.
  private(set) var isCutOff = false
  /// Whether more groups were open at once than the limit.
  private(set) var isTooDeep = false

  private let acceptsChanges: Bool
  private var state = RTFState()
  private var groups: [RTFState] = []
  private var paragraph = DocumentParagraph()
  private var asides: [(reason: String, depth: Int, bytes: [UInt8])] = []
  private var commentAuthor: [UInt8] = []
  private var reviewers: [String] = []
  private var name: [UInt8] = []
  private var number = 0
  private var headings: Set<Int> = []
  private var leftOut: [UInt8] = []
  private var leftOutState = RTFState()
  private var highSurrogate: UInt32?
  private var fallbackLeft = 0

  /// Groups open at once.
  private static let depthLimit = 512

  /// Reads a file; `acceptsChanges` makes pending insertions its text.
  init(_ source: [UInt8], acceptsChanges: Bool) {
    self.acceptsChanges = acceptsChanges
    var scanner = RTFScanner(source)
    var wasOpen = true
    while let token = scanner.next() {
      switch token {
      case .open:
        guard groups.count < Self.depthLimit else {
          isTooDeep = true
          return
        }
        endFallback()
        groups.append(state)
        state.isOptional = false
      case .close:
        endFallback()
        close()
        // What stands after the document's last brace is no part of it.
        if groups.isEmpty { wasOpen = false }
      case .symbol(let byte): symbol(byte)
      case .byte(let byte): if !takesFallback() { self.byte(byte) }
      case .word("bin", let count):
        scanner.skip(count ?? 0)
        _ = takesFallback()
      case .word(let word, let value): if !takesFallback() { self.word(word, value) }
      }
      if !wasOpen { break }
    }
    isCutOff = wasOpen
    while !groups.isEmpty { close() }
    endParagraph(isLast: true)
    tables.finish()
  }

  // MARK: Groups

  private mutating func close() {
    endEntry()
    if let last = asides.last, last.depth == groups.count {
      asides.removeLast()
      let words = WordCount.words(last.bytes.span, 0, last.bytes.count)
      if last.reason == "comments" {
        let author = String(decoding: commentAuthor, as: UTF8.self)
        review.comments.add(author, count: 1, words: words)
        commentAuthor = []
      } else if words > 0 {
        beside.append((last.reason, words))
      }
    }
    guard let before = groups.popLast() else { return }
    state = before
  }

  /// An entry of a table of names ends.
  private mutating func endEntry() {
    guard !name.isEmpty else { return }
    let text = String(decoding: name, as: UTF8.self).lowercased()
    if state.destination == .styles, text.hasPrefix("heading ") || text == "title" {
      headings.insert(number)
    }
    name = []
  }

  private mutating func begin(_ reason: String) {
    state.destination = .aside
    asides.append((reason, groups.count, []))
  }

  // MARK: Control words

  private mutating func symbol(_ byte: UInt8) {
    if byte == UInt8(ascii: "*") {
      state.isOptional = true
      return
    }
    if takesFallback() { return }
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): add(Unicode.Scalar(byte))
    case UInt8(ascii: "~"): add("\u{A0}")
    case UInt8(ascii: "_"): add("\u{2011}")
    default: break
    }
  }

  private mutating func word(_ word: String, _ value: Int?) {
    if startDestination(word) { return }
    let isOn = value != 0
    if let scalar = RTFVocabulary.characters[word] {
      add(scalar)
      return
    }
    switch word {
    case "par", "sect": endParagraph()
    case "cell":
      endParagraph(inTable: true)
      if isText { tables.endCell() }
    case "nestcell": endParagraph(inTable: true)
    case "row": if isText { tables.endRow() }
    case "pard":
      state.isInTable = false
      state.isHeading = false
    case "intbl": state.isInTable = true
    case "plain":
      state.isHidden = false
      state.isDeleted = false
      state.isInserted = false
      state.font = nil
    case "v": state.isHidden = isOn
    case "deleted": state.isDeleted = isOn
    case "revised": state.isInserted = isOn
    case "revauth", "revauthdel": state.reviewer = value ?? 0
    case "s":
      if state.destination == .styles { number = value ?? 0 }
      state.isHeading = headings.contains(value ?? 0)
    case "outlinelevel": if let value, value < 9 { state.isHeading = true }
    case "f":
      state.font = value
    case "deff": break
    case "fcharset":
      if state.destination == .fonts, let font = state.font { pages.setFont(font, value ?? 0) }
    case "ansicpg": if let value, value > 0 { pages.setDocument(value) }
    case "uc": state.fallback = max(0, min(value ?? 1, 64))
    case "u": unicode(value ?? 0)
    case "ftnalt":
      if let last = asides.indices.last, asides[last].reason == "footnotes" {
        asides[last].reason = "endnotes"
      }
    default: break
    }
  }

  /// Whether a word says what the words of its group are for.
  private mutating func startDestination(_ word: String) -> Bool {
    let isOptional = state.isOptional
    state.isOptional = false
    switch word {
    case "fonttbl": state.destination = .fonts
    case "stylesheet": state.destination = .styles
    case "revtbl": state.destination = .reviewers
    case "atnauthor":
      state.destination = .commentAuthor
      commentAuthor = []
    case "annotation": begin("comments")
    case "footnote": begin("footnotes")
    case "upr":
      state.beforeAlternative = state.destination
      state.destination = .none
    case "ud": if let before = state.beforeAlternative { state.destination = before }
    default:
      if let part = RTFVocabulary.pageParts[word] {
        begin(part)
      } else if RTFVocabulary.withoutText.contains(word)
        || isOptional && !RTFVocabulary.optionalText.contains(word)
      {
        state.destination = .none
      } else {
        return false
      }
    }
    return true
  }

  // MARK: Characters

  /// Whether a token stands in for a character that `\u` gave.
  private mutating func takesFallback() -> Bool {
    guard fallbackLeft > 0 else { return false }
    fallbackLeft -= 1
    return true
  }

  private mutating func endFallback() { fallbackLeft = 0 }

  private mutating func unicode(_ value: Int) {
    fallbackLeft = state.fallback
    guard (-32_768...0x10FFFF).contains(value) else { return }
    let unit = UInt32(value < 0 ? value + 65_536 : value)
    if unit & 0xFFFFFC00 == 0xD800 {
      highSurrogate = unit
      return
    }
    if unit & 0xFFFFFC00 == 0xDC00 {
      guard let high = highSurrogate else { return }
      highSurrogate = nil
      let code = 0x10000 + (high & 0x3FF) << 10 + (unit & 0x3FF)
      if let scalar = Unicode.Scalar(code) { add(scalar) }
      return
    }
    highSurrogate = nil
    // U+0000 would end texts elsewhere; Word writes symbols of its fonts from U+F020 on.
    if unit != 0, let scalar = Unicode.Scalar(unit) { add(scalar) }
  }

  private mutating func byte(_ byte: UInt8) {
    if let scalar = pages.scalar(byte, font: state.font) {
      if byte >= 32 || byte == 9 { add(scalar) }
    } else {
      if state.destination == .text { unread += 1 }
      add("\u{FFFD}")
    }
  }

  private var isText: Bool { state.destination == .text }

  private mutating func add(_ scalar: Unicode.Scalar) {
    state.isOptional = false
    switch state.destination {
    case .none, .fonts: break
    case .styles, .reviewers:
      if scalar != ";" {
        name.append(scalar)
      } else if state.destination == .reviewers {
        reviewers.append(String(decoding: name, as: UTF8.self))
        name = []
      } else {
        endEntry()
      }
    case .commentAuthor: commentAuthor.append(scalar)
    case .aside: if let last = asides.indices.last { asides[last].bytes.append(scalar) }
    case .text:
      if isWithheld {
        if !isAlike(leftOutState, state) { countLeftOut() }
        leftOutState = state
        leftOut.append(scalar)
      } else {
        countLeftOut()
        paragraph.bytes.append(scalar)
      }
    }
  }

  // MARK: Changes

  private var isWithheld: Bool {
    state.isHidden || state.isDeleted || (state.isInserted && !acceptsChanges)
  }

  private func isAlike(_ one: RTFState, _ other: RTFState) -> Bool {
    one.isHidden == other.isHidden && one.isDeleted == other.isDeleted
      && one.isInserted == other.isInserted && one.reviewer == other.reviewer
  }

  private mutating func countLeftOut() {
    guard !leftOut.isEmpty else { return }
    let words = WordCount.words(leftOut.span, 0, leftOut.count)
    leftOut.removeAll(keepingCapacity: true)
    let at = leftOutState.reviewer
    let author = reviewers.indices.contains(at) ? reviewers[at] : nil
    if leftOutState.isDeleted {
      review.deletions.add(author, count: 1, words: words)
    } else if leftOutState.isHidden {
      review.hidden.count += 1
      review.hidden.words += words
    } else {
      review.insertions.add(author, count: 1, words: words)
    }
  }

  private mutating func endParagraph(inTable: Bool? = nil, isLast: Bool = false) {
    if !isLast, !isText {
      if let last = asides.indices.last { asides[last].bytes.append(10) }
      return
    }
    if !isLast, isWithheld {
      // The end of a paragraph that a reviewer took out or put in: what follows belongs to it.
      paragraph.joinsNext = true
    } else {
      countLeftOut()
    }
    paragraph.isHeading = state.isHeading
    if !isLast || !paragraph.bytes.isEmpty {
      tables.add(paragraph, inTable: inTable ?? state.isInTable)
    }
    paragraph = DocumentParagraph()
  }
}
