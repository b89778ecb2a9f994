internal import Model
internal import XML

/// Collects the speakers, the timeline and the tiers of a basic transcription.
final class EXMARaLDAHandler: XMLHandler {
  private typealias Name = EXMARaLDAVocabulary

  /// Whether the root element is `basic-transcription`.
  private(set) var isRootRight = false
  /// The abbreviations of speakers by their ids.
  private(set) var speakers: [String: String] = [:]
  /// The times of the timeline, in order: milliseconds, -1 where a moment has none of its own.
  private(set) var times: [Int32] = []
  /// The tiers in the order of the file.
  private(set) var tiers: [EXMARaLDATier] = []
  /// The words of all events.
  private(set) var words: [UInt8] = []
  /// What stands outside events.
  private(set) var outside = OutsideWords()

  private var moments: [String: Int] = [:]
  private var depth = 0
  private var eventDepth = 0
  private var abbreviationDepth = 0
  private var speaker: String?
  private var abbreviation: [UInt8] = []

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    depth += 1
    if depth == 1 {
      isRootRight = name == XMLName(Name.transcription)
      if !isRootRight { parser.stop() }
      return
    }
    outside.part()
    switch name.local {
    case Name.speaker: speaker = attributes.string(of: Name.id)
    case Name.abbreviation where speaker != nil && abbreviationDepth == 0:
      abbreviationDepth = depth
      abbreviation.removeAll()
    case Name.moment: addMoment(attributes)
    case Name.tier where eventDepth == 0: addTier(attributes)
    case Name.event where eventDepth == 0: addEvent(attributes, parser.line)
    default: break
    }
  }

  func end(_ name: XMLName, in parser: XMLParser) {
    outside.part()
    if depth == abbreviationDepth, let speaker {
      abbreviationDepth = 0
      speakers[speaker] = String(decoding: abbreviation, as: UTF8.self)
    }
    if name.local == Name.speaker { speaker = nil }
    if depth == eventDepth {
      eventDepth = 0
      let (tier, event) = (tiers.count - 1, tiers[tiers.count - 1].events.count - 1)
      let lower = tiers[tier].events[event].words.lowerBound
      tiers[tier].events[event].words = lower..<words.count
    }
    depth -= 1
  }

  func text(_ bytes: Span<UInt8>, in parser: XMLParser) {
    if depth == eventDepth {
      words.append(bytes, 0, bytes.count)
    } else if depth == abbreviationDepth {
      abbreviation.append(bytes, 0, bytes.count)
    } else {
      outside.add(bytes)
    }
  }

  private func addMoment(_ attributes: XMLAttributes) {
    if let id = attributes.string(of: Name.id), moments[id] == nil { moments[id] = times.count }
    var time: Int32 = -1
    // `intp` marks a time that the program worked out.
    if attributes.string(of: Name.type) != "intp", let index = attributes.index(of: Name.time) {
      attributes.withValue(at: index) { time = ExactSeconds($0)?.milliseconds ?? -1 }
    }
    times.append(time)
  }

  private func addTier(_ attributes: XMLAttributes) {
    let kind: EXMARaLDATier.Kind =
      switch attributes.string(of: Name.type) {
      case "t": .transcription
      case "d": .description
      default: .annotation
      }
    tiers.append(
      EXMARaLDATier(speaker: attributes.string(of: Name.speaker) ?? "", kind: kind))
  }

  private func addEvent(_ attributes: XMLAttributes, _ line: Int) {
    guard !tiers.isEmpty else { return }
    eventDepth = depth
    func moment(_ name: Int) -> Int {
      attributes.string(of: name).flatMap { moments[$0] } ?? Int.max
    }
    tiers[tiers.count - 1].events.append(
      .init(
        start: moment(Name.start), end: moment(Name.end), words: words.count..<words.count,
        line: line))
  }
}
