/// Gathers utterances while a TEI document is walked, one within another too.
struct TEISpeech {
  /// What was said, in the order of the file.
  private(set) var utterances: [TEIUtterance] = []

  // With the place of what was last added of each.
  private var open: [(utterance: TEIUtterance, depth: Int, isDrama: Bool, last: Int?)] = []
  private var spoken = SpokenText()
  private var anchors: [(offset: Int, moment: String)] = []
  // In a play only what stands in a paragraph or a verse is said.
  private var paragraphDepth = 0

  /// Whether an utterance is open.
  var isOpen: Bool { !open.isEmpty }
  /// Whether the utterance that is open is a speech of a play.
  var isDrama: Bool { open.last?.isDrama ?? false }

  /// An utterance begins; one around it goes on after it.
  mutating func open(_ utterance: TEIUtterance, depth: Int, isDrama: Bool) {
    if isOpen { flush() }
    open.append((utterance, depth, isDrama, nil))
    paragraphDepth = 0
  }

  /// Names who speaks, where no id does.
  mutating func name(_ label: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].utterance.label = label
  }

  /// Adds words; says whether they are speech.
  mutating func add(_ bytes: Span<UInt8>) -> Bool {
    guard isOpen, !isDrama || paragraphDepth > 0 else { return false }
    spoken.add(bytes)
    return true
  }

  /// A paragraph or a verse begins.
  mutating func beginParagraph(_ depth: Int, _ line: Int) {
    guard isOpen, paragraphDepth == 0 else { return }
    flush()
    paragraphDepth = depth
    open[open.count - 1].utterance.line = line
  }

  /// A word of a document that marks each begins; it is joined to the one before only where the
  /// document says so (`join`, TEI P5, class `att.linguistic`).
  mutating func beginWord(_ join: String?) {
    guard isOpen else { return }
    if join != "left", join != "both" { spoken.separate() }
  }

  /// A sign of punctuation begins, which stands at the word before whatever the layout is.
  mutating func beginPunctuation() {
    if isOpen { spoken.joinOverLayout() }
  }

  /// Parts what comes next from the word before.
  mutating func separate() {
    if isOpen { spoken.separate() }
  }

  /// Says at which moment the next word begins.
  mutating func anchor(_ moment: String) {
    if isOpen { anchors.append((spoken.count, moment)) }
  }

  /// Adds a transcriber's mark; says whether it could be.
  mutating func mark(_ words: String, or nothing: String) -> Bool {
    guard isOpen, !isDrama || paragraphDepth > 0 else { return false }
    return spoken.mark(words, or: nothing)
  }

  /// An element ends.
  mutating func end(depth: Int) {
    if depth == paragraphDepth {
      flush()
      paragraphDepth = 0
    }
    guard depth == open.last?.depth else { return }
    flush()
    let closed = open.removeLast()
    // Of several paragraphs the last has the end.
    if let last = closed.last { utterances[last].end = closed.utterance.end }
  }

  /// Adds what was said so far, a paragraph at a time: an empty line parts two.
  private mutating func flush() {
    guard var utterance = open.last?.utterance else { return }
    let bytes = spoken.take()
    utterance.end = nil
    var lower = 0
    var marks = anchors[...]
    for upper in Self.breaks(in: bytes) + [bytes.count] {
      let own = marks.prefix { $0.offset < upper || upper == bytes.count }
      marks = marks.dropFirst(own.count)
      utterance.words = Array(bytes[lower..<upper])
      utterance.anchors = own.map { ($0.offset - lower, $0.moment) }
      if utterance.words.contains(where: { $0 > 32 }) {
        open[open.count - 1].utterance.continues = true
        open[open.count - 1].last = utterances.count
        utterances.append(utterance)
        utterance.continues = true
      }
      lower = upper
    }
    anchors.removeAll(keepingCapacity: true)
  }

  /// Where empty lines begin.
  private static func breaks(in bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    var feed: Int?
    for (index, byte) in bytes.enumerated() {
      if byte == 10 {
        if let first = feed, found.last ?? -1 < first { found.append(first) }
        if feed == nil { feed = index }
      } else if byte > 32 {
        feed = nil
      }
    }
    return found
  }
}
