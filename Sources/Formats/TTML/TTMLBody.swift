internal import Model
internal import XML

/// Follows a document and collects the words of its paragraphs with their times.
struct TTMLBody {
  typealias Name = TTMLVocabulary

  var reading = Reading(format: "ttml", kind: .captions)
  /// Whether the root element is `tt`.
  private(set) var isRootRight = false
  /// When each run of text is shown, for checks.
  var runs: [(span: TTMLSpan, text: String)] = []
  var clock = TTMLClock()
  var evidence = TTMLEvidence()
  var isTimeCode = false

  let assumptions: TTMLAssumptions
  private var rootNamespace = XMLName.none
  private var depth = 0
  var frames: [TTMLFrame] = [.root]
  var skip = TTMLSkip()
  var languages = TTMLLanguages()
  private var display = TTMLDisplay()
  private var isInHead = false
  private var agents: [String: Int32] = [:]

  // The paragraph that is open, and the part of it that one speaker says.
  private var paragraphDepth = 0
  private var paragraphLine = 0
  private var paragraphLower = 0
  private var paragraphUtterances = 0
  private var lower = 0
  var label: Int32 = -1
  var start = TTMLTime.never
  var stop = TTMLTime.zero
  var isTimed = false
  var isHidden = false
  private var endsInSpace = true
  /// When the last part of the paragraph is shown.
  private var partBounds: (Int32, Int32) = (-1, -1)

  let recordsRuns: Bool

  /// `room` is about how many bytes of words will come.
  init(_ assumptions: TTMLAssumptions, room: Int = 0, recordsRuns: Bool = false) {
    reading.text.reserveCapacity(room)
    self.assumptions = assumptions
    self.recordsRuns = recordsRuns
  }

  // MARK: Elements

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    depth += 1
    if depth == 1 {
      readRoot(name, attributes, parser)
      return
    }
    if skip.depth > 0 {
      skip.start(name, attributes)
      if isInHead, name.namespace == rootNamespace {
        display.start(name, attributes, at: depth, &clock)
      }
      return
    }
    guard name.namespace == rootNamespace else {
      skip.open(
        name, attributes, at: depth, name.local == Name.agent ? "metadata" : "foreign elements")
      return
    }
    switch name.local {
    case Name.body: open(.body, attributes)
    case Name.div: open(.div, attributes)
    case Name.p:
      guard paragraphDepth == 0 else {
        skip.open(name, attributes, at: depth, "paragraphs within paragraphs")
        return
      }
      open(.paragraph, attributes)
      openParagraph(parser.line)
    case Name.span where paragraphDepth > 0:
      if isRubyAid(attributes) {
        skip.open(name, attributes, at: depth, "ruby annotations")
      } else {
        open(.span, attributes)
      }
    case Name.br where paragraphDepth > 0:
      breakLine()
      skip.open(name, attributes, at: depth, "text in line breaks")
    case Name.head, Name.metadata:
      isInHead = name.local == Name.head
      skip.open(name, attributes, at: depth, "metadata")
    default:
      if name.local == Name.image { noteImage() }
      if name.local == Name.set { animate(attributes) }
      skip.open(name, attributes, at: depth, "elements that hold no captions")
    }
  }

  mutating func end(_ name: XMLName, in parser: XMLParser) {
    defer { depth -= 1 }
    if skip.depth > 0 {
      skip.end(name, at: depth, &reading.account)
      if isInHead { display.end(at: depth) }
      if skip.depth == 0 { isInHead = false }
      if let agent = skip.takeAgent() { agents[agent.id] = index(ofLabel: agent.name) }
      return
    }
    guard depth > 1, frames.count > 1, let frame = frames.popLast() else { return }
    if depth == paragraphDepth { closeParagraph() }
    if frame.hasImage { emitAlternative(frame, parser.line) }
    // A paragraph or a container ends where its last child does; a sequence goes on from there.
    let parent = frames.count - 1
    frames[parent].latest = TTMLTime.later(frames[parent].latest, frame.end)
    frames[parent].cursor = frame.end
  }

  private mutating func readRoot(_ name: XMLName, _ attributes: XMLAttributes, _ parser: XMLParser)
  {
    isRootRight =
      name.local == Name.tt && (name.namespace == Name.ttml || name.namespace == XMLName.none)
    guard isRootRight else {
      parser.stop()
      return
    }
    rootNamespace = name.namespace
    clock.readParameters(attributes)
    if let rate = assumptions.frameRate { clock.frameRate = rate }
    isTimeCode = attributes.parameter(Name.timeBase) == "smpte"
    if let language = attributes.string(of: Name.lang, in: Name.xml) {
      frames[0].language = languages.index(of: language)
    }
    frames[0].keepsSpace = attributes.string(of: Name.space, in: Name.xml) == "preserve"
  }

  private mutating func open(_ kind: TTMLFrame.Kind, _ attributes: XMLAttributes) {
    let parent = frames[frames.count - 1]
    var frame = parent
    frame.kind = kind
    frame.isSequence = false
    frame.hasImage = false
    frame.ownBegin = nil
    frame.ownEnd = nil
    if let hiding = parent.hiding {
      frame.hiding = TTMLHiding(above: hiding.above + hiding.own, byRegion: hiding.byRegion)
    }
    var hides = false
    var length: TTMLTime?
    for index in 0..<attributes.count {
      let name = attributes.name(at: index)
      switch (name.local, name.namespace) {
      case (Name.begin, XMLName.none):
        attributes.withValue(at: index) { frame.ownBegin = clock.time($0) }
      case (Name.end, XMLName.none):
        attributes.withValue(at: index) { frame.ownEnd = clock.time($0) }
      case (Name.dur, XMLName.none):
        attributes.withValue(at: index) { length = clock.time($0) }
      case (Name.timeContainer, XMLName.none):
        frame.isSequence = attributes.string(at: index) == "seq"
      case (Name.space, Name.xml):
        frame.keepsSpace = attributes.string(at: index) == "preserve"
      case (Name.lang, Name.xml) where kind == .body || kind == .div:
        frame.language = languages.index(of: attributes.string(at: index))
      case (Name.display, Name.style):
        hides = attributes.string(at: index) == "none"
      case (Name.styleElement, XMLName.none) where display.hasStyles:
        hides = display.isHidden(attributes) == true
      case (Name.region, XMLName.none) where display.hasRegions:
        frame.hiding = TTMLHiding(
          above: frame.hiding?.above ?? [],
          byRegion: display.hidden(byRegion: attributes.string(at: index)))
      case (Name.agent, Name.about):
        frame.agent = label(ofAgents: attributes.string(at: index))
      case (Name.backgroundImage, Name.smpte):
        frame.hasImage = true
        evidence.images += 1
      default: break
      }
    }
    resolve(&frame, length, parent)
    if hides { hide(&frame, [TTMLSpan(begin: frame.begin, end: frame.limit)]) }
    frames.append(frame)
  }

  private func isRubyAid(_ attributes: XMLAttributes) -> Bool {
    guard let index = attributes.index(of: Name.ruby, in: Name.style) else { return false }
    let value = attributes.string(at: index)
    return value == "text" || value == "textContainer" || value == "delimiter"
  }

  private mutating func noteImage() {
    evidence.images += 1
    frames[frames.count - 1].hasImage = true
  }

  // MARK: Text

  mutating func text(_ bytes: Span<UInt8>) {
    if skip.depth > 0 {
      skip.text(bytes)
      return
    }
    guard paragraphDepth > 0 else {
      let words = WordCount.words(bytes, 0, bytes.count)
      if words > 0 { reading.account.leaveOut("text outside paragraphs", words: words) }
      return
    }
    let top = frames.count - 1
    let isBlank = Self.isBlank(bytes)
    if !isBlank {
      speak(frames[top])
      if recordsRuns { record(bytes, frames[top]) }
    }
    if frames[top].keepsSpace {
      appendKept(bytes)
    } else {
      appendCollapsed(bytes)
    }
    if !isBlank { frames[top].latest = frames[top].limit }
  }

  private static func isBlank(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] > 32 { return false }
    return true
  }

  private mutating func appendCollapsed(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var isAfterSpace = endsInSpace
      var from = 0
      var index = 0
      while index < buffer.count {
        // Every byte of every caption passes here, nearly all of them in words one space apart.
        if index > 0, !isAfterSpace {
          let plain = unsafe PlainRun.length(buffer, from: index)
          if plain > 0 {
            index += plain
            isAfterSpace = unsafe buffer[index - 1] == 32
            continue
          }
        }
        let byte = unsafe buffer[index]
        if byte > 32 {
          isAfterSpace = false
        } else if byte == 32 && !isAfterSpace {
          isAfterSpace = true
        } else {
          unsafe reading.text.append(contentsOf: buffer[from..<index])
          from = index + 1
          if !isAfterSpace { reading.text.append(32) }
          isAfterSpace = true
        }
        index += 1
      }
      unsafe reading.text.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[from...]))
      endsInSpace = isAfterSpace
    }
  }

  private mutating func appendKept(_ bytes: Span<UInt8>) {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 10 || byte == 13 {
        breakLine()
      } else if byte > 32 || reading.text.count > lower {
        reading.text.append(byte == 9 ? 32 : byte)
        endsInSpace = byte <= 32
      }
    }
  }

  private mutating func breakLine() {
    trim()
    if reading.text.count > lower { reading.text.append(10) }
    endsInSpace = true
  }

  private mutating func trim() {
    while reading.text.count > lower, reading.text[reading.text.count - 1] <= 32 {
      reading.text.removeLast()
    }
  }

  // MARK: Paragraphs

  private mutating func openParagraph(_ line: Int) {
    paragraphDepth = depth
    paragraphLine = line
    paragraphUtterances = reading.utterances.count
    paragraphLower = reading.text.count
    label = frames[frames.count - 1].agent
    openPart()
    reading.account.unitsIn += 1
  }

  private mutating func openPart() {
    lower = reading.text.count
    start = .never
    stop = .zero
    isTimed = false
    isHidden = false
    endsInSpace = true
  }

  mutating func closePart() {
    trim()
    guard reading.text.count > lower else {
      openPart()
      return
    }
    emit(TextRange(lower, reading.text.count), label, paragraphLine)
    openPart()
  }

  private mutating func emit(_ range: TextRange, _ label: Int32, _ line: Int) {
    var utterance = Utterance(range: range, line: line)
    utterance.label = label
    if isHidden { evidence.hidden += 1 }
    if !start.isFinite {
      evidence.neverShown += 1
    } else if isTimed {
      utterance.start = start.milliseconds
      utterance.end = stop.isFinite ? stop.milliseconds : -1
    }
    let bounds = (utterance.start, utterance.end)
    if reading.utterances.count > paragraphUtterances, bounds == partBounds {
      // Two speakers share the paragraph's time; nobody says when the second begins.
      reading.utterances[reading.utterances.count - 1].end = -1
      utterance.start = -1
    }
    partBounds = bounds
    reading.utterances.append(utterance)
  }

  private mutating func closeParagraph() {
    paragraphDepth = 0
    closePart()
    guard reading.utterances.count > paragraphUtterances else {
      reading.account.leaveOut("captions without text")
      return
    }
    let language = frames[frames.count - 1].language
    guard languages.isRead(language) else {
      let words = WordCount.words(reading.text.span, paragraphLower, reading.text.count)
      reading.account.leaveOut(
        "captions in another language (\(languages.tag(language)))", words: words)
      reading.utterances.removeSubrange(paragraphUtterances...)
      reading.text.removeSubrange(paragraphLower...)
      return
    }
    if reading.language == nil, language > 0, !languages.tag(language).isEmpty {
      reading.language = languages.tag(language)
    }
  }

  /// Makes the words that stand for an image an utterance.
  private mutating func emitAlternative(_ frame: TTMLFrame, _ line: Int) {
    guard let words = skip.takeAlternative(), paragraphDepth == 0 else { return }
    openPart()
    let bytes = Array(words.utf8)
    appendCollapsed(bytes.span)
    trim()
    guard reading.text.count > lower else { return }
    if frame.showsText {
      start = frame.begin
      stop = frame.limit
      isTimed = frame.isTimed
    }
    reading.account.unitsIn += 1
    evidence.alternatives += 1
    emit(TextRange(lower, reading.text.count), frame.agent, line)
    openPart()
  }

  private mutating func label(ofAgents list: String) -> Int32 {
    // Nearly always one agent, whose id is the whole list.
    if let known = agents[list] { return known }
    let ids = list.split(separator: " ")
    let names = ids.map { id in agents[String(id)].map { reading.labels[Int($0)] } ?? String(id) }
    return names.isEmpty ? -1 : index(ofLabel: names.joined(separator: " + "))
  }

  private mutating func index(ofLabel label: String) -> Int32 {
    if let known = reading.labels.firstIndex(of: label) { return Int32(clamping: known) }
    reading.labels.append(label)
    return Int32(clamping: reading.labels.count - 1)
  }
}
