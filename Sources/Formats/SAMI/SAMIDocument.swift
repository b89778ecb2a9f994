internal import Model

/// Walks over a SAMI file, which nobody closes as it should be, and gathers its paragraphs.
///
/// `SYNC` and `P` end where the next begins. White space is one blank, as in HTML; blanks that pad a
/// line to the middle of the screen go.
struct SAMIDocument {
  /// What was gathered.
  private(set) var tracks: SAMITracks
  /// The languages of the classes.
  private(set) var styles = SAMIStyles()
  /// Moments whose time cannot be read.
  private(set) var untimed = 0
  /// How many moments it has.
  var moments: Int { sync }
  /// Words that stand under no moment.
  private(set) var outside = 0

  private var paragraph = SAMITracks.Paragraph()
  private var isOpen = false
  private var holdsParagraph = true
  private var start: Int32 = -1
  private var sync = 0
  private var line = 1
  /// The blank that stands before the next word, if there is one.
  private var blank: [UInt8] = []
  /// Whether the last character outside of any moment was one of a word.
  private var isOutsideWord = false

  private static let space: [UInt8] = [32]
  private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]

  private static let breaks: Set<String> = ["br", "div", "li", "tr", "ul", "ol", "table"]
  private static let plain: Set<String> = [
    "i", "b", "u", "s", "em", "strong", "font", "span", "ruby", "rt", "rp", "rb", "small", "big",
    "sub", "sup", "strike", "center", "c", "a", "td", "th", "tbody", "tt", "code", "nobr", "blink",
    "marquee", "img", "hr", "h1", "h2", "h3", "h4", "samiparam", "meta", "link", "html", "body",
    "sami", "head",
  ]

  /// Walks over a file.
  init(_ bytes: Span<UInt8>, size: Int) {
    tracks = SAMITracks(bytes: size)
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "<") {
        at = markup(bytes, at)
      } else if byte == UInt8(ascii: "&") {
        at = reference(bytes, at)
      } else if byte == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xA0 {
        addBlank(Self.noBreakSpace)
        at += 2
      } else {
        add(byte)
        at += 1
      }
    }
    closeSync()
  }

  // MARK: Markup

  /// Reads what begins with `<`; gives the byte after it.
  private mutating func markup(_ bytes: Span<UInt8>, _ at: Int) -> Int {
    if at + 3 < bytes.count,
      bytes[at + 1] == UInt8(ascii: "!") || bytes[at + 1] == UInt8(ascii: "?")
    {
      return pass(bytes, at, to: bytes[at + 2] == UInt8(ascii: "-") ? "-->" : ">")
    }
    guard let tag = SAMITag(bytes, at) else {
      add(bytes[at])
      return at + 1
    }
    switch tag.name {
    case "style", "title":
      guard !tag.isEnd else { break }
      let end = Self.find("</\(tag.name)", in: bytes, from: tag.next)
      if tag.name == "style" {
        var sheet: [UInt8] = []
        sheet.append(bytes, tag.next, end)
        styles.add(sheet)
      } else {
        let words = WordCount.words(bytes, tag.next, end)
        if words > 0 { tracks.reading.account.leaveOut("the title", words: words) }
      }
      count(bytes, at, end)
      return max(end, tag.next)
    case "sync": open(tag)
    case "p": tag.isEnd ? closeParagraph() : openParagraph(tag)
    case _ where Self.breaks.contains(tag.name): breakLine()
    case _ where Self.plain.contains(tag.name): break
    default:
      // `<inaudible>` is no markup.
      add(bytes[at])
      return at + 1
    }
    count(bytes, at, tag.next)
    return tag.next
  }

  private mutating func open(_ tag: SAMITag) {
    closeSync()
    guard !tag.isEnd else { return }
    sync += 1
    start = -1
    holdsParagraph = false
    if let value = tag.value("start"), let time = Int32(value.prefix { $0.isNumber || $0 == "-" }) {
      start = max(-1, time)
    }
    if start < 0 { untimed += 1 }
    // Some files have no `P`.
    paragraph = SAMITracks.Paragraph()
    paragraph.line = line
    isOpen = true
  }

  private mutating func openParagraph(_ tag: SAMITag) {
    closeParagraph()
    guard sync > 0 else { return }
    paragraph = SAMITracks.Paragraph()
    paragraph.line = line
    paragraph.isSource = tag.value("id")?.lowercased() == "source"
    paragraph.language =
      tag.value("lang") ?? tag.value("class").flatMap { styles.language(of: $0) } ?? ""
    isOpen = true
    holdsParagraph = true
    blank = []
  }

  private mutating func closeParagraph() {
    blank = []
    guard isOpen else { return }
    while let last = paragraph.words.last, last <= 32 { paragraph.words.removeLast() }
    if holdsParagraph || !paragraph.words.isEmpty {
      tracks.add(paragraph, at: start, sync: sync)
      holdsParagraph = true
    }
    paragraph.words = []
    isOpen = false
  }

  /// Ends a moment; one that holds nothing clears the screen.
  private mutating func closeSync() {
    closeParagraph()
    if sync > 0, !holdsParagraph { tracks.clear(at: start, sync: sync) }
    holdsParagraph = true
  }

  /// Passes over what ends with a mark; gives the byte after it.
  private mutating func pass(_ bytes: Span<UInt8>, _ at: Int, to mark: String) -> Int {
    let end = Self.find(mark, in: bytes, from: at)
    let next = min(bytes.count, end + mark.utf8.count)
    let words = WordCount.words(bytes, min(at + 4, end), end)
    if words > 0 { tracks.reading.account.leaveOut("comments", words: words) }
    count(bytes, at, next)
    return next
  }

  /// Where a text in lower case begins, letter case aside; the end when it does not come.
  private static func find(_ text: String, in bytes: Span<UInt8>, from: Int) -> Int {
    let wanted = Array(text.utf8)
    var at = from
    while at + wanted.count <= bytes.count {
      var length = 0
      while length < wanted.count {
        let byte = bytes[at + length]
        let lower = byte &- 65 < 26 ? byte | 32 : byte
        guard lower == wanted[length] else { break }
        length += 1
      }
      if length == wanted.count { return at }
      at += 1
    }
    return bytes.count
  }

  // MARK: Words

  private mutating func reference(_ bytes: Span<UInt8>, _ at: Int) -> Int {
    if let found = CharacterReference.read(bytes, at: at, before: bytes.count) {
      if found.scalar == "\u{A0}" {
        addBlank(Self.noBreakSpace)
      } else {
        for byte in String(found.scalar).utf8 { add(byte) }
      }
      return found.next
    }
    // `&nbsp` without its semicolon is met often.
    let name = Array("&nbsp".utf8)
    if at + name.count <= bytes.count, name.indices.allSatisfy({ bytes[at + $0] == name[$0] }) {
      addBlank(Self.noBreakSpace)
      return at + name.count
    }
    add(bytes[at])
    return at + 1
  }

  /// Adds a byte of text; white space waits for a word after it.
  private mutating func add(_ byte: UInt8) {
    if byte == 10 { line += 1 }
    guard byte > 32 else { return addBlank(Self.space) }
    guard isOpen else {
      if !isOutsideWord { outside += 1 }
      isOutsideWord = true
      return
    }
    if let last = paragraph.words.last, last != 10 { paragraph.words += blank }
    blank = []
    paragraph.words.append(byte)
  }

  /// Adds a blank; of several in a row one stays, and a no-break space only when it is alone.
  private mutating func addBlank(_ bytes: [UInt8]) {
    isOutsideWord = false
    blank = blank.isEmpty ? bytes : Self.space
  }

  private mutating func breakLine() {
    blank = []
    isOutsideWord = false
    if let last = paragraph.words.last, last != 10 { paragraph.words.append(10) }
  }

  /// Counts the lines of a stretch that is passed over.
  private mutating func count(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) {
    for at in lower..<min(upper, bytes.count) where bytes[at] == 10 { line += 1 }
  }
}
