internal import Model
internal import XML

/// Collects the speech of a Transcriber file: of each turn the stretches between its moments, and
/// of those what each of several speakers says.
final class TranscriberHandler: XMLHandler {
  private typealias Name = TranscriberVocabulary

  /// Whether the root element is `Trans`.
  private(set) var isRootRight = false
  /// The stretches of speech in the order of the file.
  private(set) var segments = TierSegments()
  /// Who speaks.
  private(set) var labels = LabelTable()
  /// What went in and what was left out.
  private(set) var account = ReadingAccount()
  /// Times that cannot be read.
  private(set) var unreadable = 0

  private var names: [String: String] = [:]
  private var depth = 0
  private var turnDepth = 0
  private var speakers: [String] = []
  private var together: Int32 = -1
  private var turnEnd: Int32 = -1
  // The stretch that is open, and what each voice says in it.
  private var start: Int32 = -1
  private var voice: Int32 = -1
  private var voices: [Segment] = []
  private var spoken = SpokenText()
  private var line = 0
  private var outside = OutsideWords()

  private typealias Segment = (label: Int32, words: [UInt8], line: Int)

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    depth += 1
    if depth == 1 {
      isRootRight = name == XMLName(Name.root)
      if !isRootRight { parser.stop() }
      return
    }
    switch name.local {
    case Name.speaker:
      if let id = attributes.string(of: Name.id) { names[id] = attributes.string(of: Name.name) }
    case Name.turn where turnDepth == 0: openTurn(attributes, parser.line)
    case Name.sync where turnDepth > 0:
      let moment = moment(Name.time, attributes)
      closeStretch(at: moment)
      start = moment
      line = parser.line
    case Name.who where turnDepth > 0:
      closeVoice()
      let number = attributes.integer(of: Name.number) ?? 0
      voice = number > 0 ? label(speakers.dropFirst(number - 1).prefix(1)) : together
      line = parser.line
    case Name.event where turnDepth > 0: addEvent(attributes)
    case Name.comment:
      leaveOut("comments of the transcriber", attributes)
    default: break
    }
  }

  func end(_ name: XMLName, in parser: XMLParser) {
    if depth == turnDepth {
      closeStretch(at: turnEnd)
      turnDepth = 0
    }
    depth -= 1
    outside.part()
  }

  func text(_ bytes: Span<UInt8>, in parser: XMLParser) {
    if turnDepth > 0 {
      spoken.add(bytes)
    } else {
      outside.add(bytes)
    }
  }

  /// Ends the document.
  func close() { outside.leaveOut("text outside turns", of: &account) }

  private func openTurn(_ attributes: XMLAttributes, _ line: Int) {
    turnDepth = depth
    self.line = line
    speakers = (attributes.string(of: Name.speakers) ?? "").split(separator: " ").map(String.init)
    start = moment(Name.startTime, attributes)
    turnEnd = moment(Name.endTime, attributes)
    together = label(speakers[...])
    voice = together
  }

  /// The label of some speakers, by their ids; those who speak at once have one together.
  private func label(_ ids: ArraySlice<String>) -> Int32 {
    let voices = ids.map { id in names[id].flatMap { $0.isEmpty ? nil : $0 } ?? id }
    return voices.isEmpty ? -1 : labels.index(of: voices.joined(separator: " + ").utf8)
  }

  private func moment(_ name: Int, _ attributes: XMLAttributes) -> Int32 {
    guard let index = attributes.index(of: name) else { return -1 }
    var time: Int32?
    attributes.withValue(at: index) { time = ExactSeconds($0)?.milliseconds }
    if time ?? -1 < 0 { unreadable += 1 }
    return time ?? -1
  }

  private func closeVoice() {
    voices.append((voice, spoken.take(), line))
  }

  /// Ends the stretch between two moments; all its voices have its times.
  private func closeStretch(at end: Int32) {
    closeVoice()
    var isEmpty = true
    for said in voices {
      let segment = TierSegments.Segment(
        order: segments.count, label: said.label, start: start, end: end, line: said.line)
      if segments.add(segment, said.words.span, said.words.indices) { isEmpty = false }
    }
    voices.removeAll()
    voice = together
    // A turn begins with its first moment: between the two is nothing.
    if isEmpty, start == end { return }
    account.unitsIn += 1
    if isEmpty { account.leaveOut("stretches without words") }
  }

  private func addEvent(_ attributes: XMLAttributes) {
    let isNoise = attributes.string(of: Name.type) ?? "noise" == "noise"
    guard isNoise else {
      leaveOut("events that say something about words", attributes)
      return
    }
    // A noise under words has two events; it is told where it begins.
    guard attributes.string(of: Name.extent) != "end" else { return }
    let words = TranscriberNoise.words(for: attributes.string(of: Name.description) ?? "")
    if !spoken.mark(words, or: "noise") { leaveOut("noises that are no short mark", attributes) }
  }

  private func leaveOut(_ reason: String, _ attributes: XMLAttributes) {
    let words = WordCount.words(attributes.string(of: Name.description) ?? "")
    account.leaveOut(reason, words: words)
  }
}
