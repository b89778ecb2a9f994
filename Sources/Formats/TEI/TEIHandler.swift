internal import Model
internal import XML

/// Collects the utterances of a TEI document: `u`, and `sp` of plays and older transcripts.
final class TEIHandler: XMLHandler {
  private typealias Name = TEIVocabulary

  /// Whether the root element is one of TEI.
  private(set) var isRootRight = false
  /// The utterances in the order of the file.
  var utterances: [TEIUtterance] { speech.utterances }
  /// The people whom it describes.
  private(set) var people = TEIPeople()
  /// When its moments are.
  private(set) var timeline = TEITimeline()
  /// The language that it declares; `nil` when it does not.
  private(set) var language: String?
  /// Elements `u` and `sp`.
  private(set) var units = 0
  /// How many texts it holds; a corpus has several.
  private(set) var texts = 0
  /// What was left out.
  private(set) var account = ReadingAccount()

  private var speech = TEISpeech()
  private var root = XMLName.none
  private var depth = 0
  private var isInHeader = false
  private var skip: (reason: String, depth: Int)?
  private var skipped = OutsideWords()
  private var outside = OutsideWords()
  private var languages: Set<String> = []
  // Who speaks and when, as an element around utterances says it.
  private var block: (depth: Int, said: TEIUtterance)?
  private var choiceDepth = 0
  private var speakerDepth = 0
  private var speaker: [UInt8] = []
  // A mark, whose words are gathered until it ends.
  private var mark: (depth: Int, words: [UInt8], nothing: String)?
  private var unclear: [Int] = []

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    depth += 1
    if depth == 1 {
      openRoot(name, attributes, parser)
      return
    }
    guard skip == nil else { return }
    let isTEI = name.namespace == root
    let id = attributes.string(of: Name.id, in: Name.xml) ?? attributes.string(of: Name.id)
    people.start(isTEI ? name : XMLName(XMLName.unknown), id: id, depth: depth)
    if mark == nil { outside.part() }
    guard isTEI else { return }
    switch name.local {
    case Name.header: isInHeader = true
    case Name.language where isInHeader: add(attributes.string(of: Name.ident))
    case Name.text:
      texts += 1
      if let tag = attributes.string(of: Name.lang, in: Name.xml) { language = tag }
    case Name.timeline: timeline.open(attributes)
    case Name.when: timeline.add(id, attributes)
    case Name.annotationBlock where block == nil:
      block = (depth, said(attributes, TEIUtterance()))
    case Name.utterance, Name.speech: open(name.local, attributes, parser.line)
    default: openPart(name.local, attributes, parser.line)
    }
  }

  private func openRoot(_ name: XMLName, _ attributes: XMLAttributes, _ parser: XMLParser) {
    let isNamed = [Name.tei, Name.corpus, Name.oldRoot].contains(name.local)
    isRootRight =
      isNamed && (name.namespace == Name.namespace || name.namespace == XMLName.none)
    guard isRootRight else {
      parser.stop()
      return
    }
    root = name.namespace
    language = attributes.string(of: Name.lang, in: Name.xml)
  }

  private func add(_ tag: String?) {
    if let tag, !tag.isEmpty { languages.insert(tag) }
  }

  private func said(_ attributes: XMLAttributes, _ around: TEIUtterance) -> TEIUtterance {
    var said = around
    if let who = attributes.string(of: Name.who) { said.who = TEIReference.ids(who) }
    if let start = attributes.string(of: Name.start) { said.start = start }
    if let end = attributes.string(of: Name.end) { said.end = end }
    return said
  }

  private func open(_ name: Int, _ attributes: XMLAttributes, _ line: Int) {
    guard mark == nil, speakerDepth == 0 else { return }
    units += 1
    var utterance = said(attributes, block?.said ?? TEIUtterance())
    utterance.line = line
    speech.open(utterance, depth: depth, isDrama: name == Name.speech)
  }

  /// An element in an utterance, or one outside that holds no speech.
  private func openPart(_ name: Int, _ attributes: XMLAttributes, _ line: Int) {
    guard mark == nil, speakerDepth == 0 else { return }
    switch name {
    case Name.note: skip = ("notes", depth)
    case Name.spanGrp: skip = ("annotations beside utterances", depth)
    case Name.writing: skip = ("writing that was shown", depth)
    case Name.speaker where speech.isDrama:
      speakerDepth = depth
      speaker.removeAll()
    case Name.pause: put("", or: "pause")
    case Name.gap: open(mark: attributes.string(of: Name.reason), or: "inaudible")
    case Name.vocal: open(mark: attributes.string(of: Name.description), or: "sound")
    case Name.kinesic: open(mark: attributes.string(of: Name.description), or: "gesture")
    case Name.incident, Name.event:
      open(mark: attributes.string(of: Name.description), or: "noise")
    case Name.stage, Name.supplied: open(mark: nil, or: "…")
    case Name.unclear: unclear.append(depth)
    case Name.choice: choiceDepth = depth
    case Name.regular, Name.corrected, Name.expanded:
      if depth == choiceDepth + 1 { skip = ("forms that were normalised", depth) }
    case Name.word: speech.beginWord(attributes.string(of: Name.join))
    case Name.punctuation: speech.beginPunctuation()
    case Name.lineBreak, Name.seg: speech.separate()
    case Name.paragraph, Name.block, Name.verse: speech.beginParagraph(depth, line)
    default: break
    }
    if let moment = attributes.string(of: Name.synch) ?? attributes.string(of: Name.start) {
      speech.anchor(String(moment.prefix { $0 != " " }))
    }
  }

  /// A mark begins; what it says stands in an attribute, or in what it holds.
  private func open(mark text: String?, or nothing: String) {
    mark = (depth, Array((text.map { $0 + " " } ?? "").utf8), nothing)
  }

  private func closeMark() {
    guard let closed = mark else { return }
    mark = nil
    put(String(decoding: closed.words, as: UTF8.self), or: closed.nothing)
  }

  private func addToMark(_ bytes: Span<UInt8>) {
    if (mark?.words.count ?? 0) < 1 << 16 {
      mark?.words.append(bytes, 0, bytes.count)
    } else {
      outside.add(bytes)
    }
  }

  private static let blank: [UInt8] = [32]

  private func put(_ words: String, or nothing: String) {
    if speech.mark(words, or: nothing) { return }
    account.leaveOut(
      "sounds and remarks between utterances, or too long for a mark",
      words: WordCount.words(words))
  }

  func end(_ name: XMLName, in parser: XMLParser) {
    defer { depth -= 1 }
    people.end(depth: depth)
    if let open = skip {
      skipped.part()
      if depth == open.depth {
        account.leaveOut(open.reason, words: skipped.words)
        skipped = OutsideWords()
        skip = nil
      }
      return
    }
    outside.part()
    if let markDepth = mark?.depth {
      if depth == markDepth { closeMark() } else { addToMark(Self.blank.span) }
      return
    }
    if depth == speakerDepth {
      speakerDepth = 0
      speech.name(String(decoding: speaker, as: UTF8.self))
    }
    if depth == unclear.last {
      unclear.removeLast()
      _ = speech.mark("", or: "unclear")
    }
    if depth == choiceDepth { choiceDepth = 0 }
    if depth == block?.depth { block = nil }
    speech.end(depth: depth)
    if name == XMLName(Name.header, in: root) {
      isInHeader = false
      outside.leaveOut("metadata", of: &account)
      outside = OutsideWords()
    }
  }

  func text(_ bytes: Span<UInt8>, in parser: XMLParser) {
    people.text(bytes)
    if skip != nil {
      skipped.add(bytes)
    } else if mark != nil {
      addToMark(bytes)
    } else if speakerDepth > 0 {
      if speaker.count < 1 << 10 { speaker.append(bytes, 0, bytes.count) }
    } else if !speech.add(bytes) {
      outside.add(bytes)
    }
  }

  /// Ends the document.
  func close() {
    outside.leaveOut("text outside utterances", of: &account)
    if language == nil, languages.count == 1 { language = languages.first }
  }
}
