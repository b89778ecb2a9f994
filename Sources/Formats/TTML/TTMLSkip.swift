internal import Model
internal import XML

/// An element whose content is no speech, while it is passed over.
///
/// Its words are counted, and what is of use in it is kept: names of agents, texts for images.
struct TTMLSkip {
  /// The depth at which it stands; 0 when nothing is passed over.
  private(set) var depth = 0
  private var reason = ""
  private var inner = 0
  private var bytes: [UInt8] = []
  private var words = 0

  private var agentID: String?
  private var agentDepth = 0
  private var agentName = ""
  private var isFullName = false
  private var finished: (id: String, name: String)?

  private var textDepth = 0
  private var isAlternative = false
  private var captured: [UInt8] = []
  private var alternative: String?

  /// Begins with an element.
  mutating func open(_ name: XMLName, _ attributes: XMLAttributes, at depth: Int, _ reason: String)
  {
    self.depth = depth
    self.reason = reason
    inner = 0
    words = 0
    bytes.removeAll(keepingCapacity: true)
    note(name, attributes)
  }

  /// An element within it begins.
  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    inner += 1
    note(name, attributes)
  }

  private mutating func note(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == XMLName(TTMLVocabulary.agent, in: TTMLVocabulary.about) {
      agentID = attributes.string(of: TTMLVocabulary.id, in: TTMLVocabulary.xml)
      agentDepth = inner + 1
      agentName = ""
      isFullName = false
    } else if name == XMLName(TTMLVocabulary.name, in: TTMLVocabulary.about), agentID != nil {
      let isFull = attributes.string(of: TTMLVocabulary.type) == "full"
      // The full name counts, else the first.
      if isFull && !isFullName || agentName.isEmpty {
        capture(isAlternative: false)
        isFullName = isFull
      }
    } else if name == XMLName(TTMLVocabulary.altText, in: TTMLVocabulary.imscAbout) {
      capture(isAlternative: true)
    }
  }

  private mutating func capture(isAlternative: Bool) {
    textDepth = inner + 1
    self.isAlternative = isAlternative
    captured.removeAll(keepingCapacity: true)
  }

  /// Text within it.
  mutating func text(_ text: Span<UInt8>) {
    for index in text.indices {
      bytes.append(text[index])
      if textDepth > 0 && captured.count < 4096 { captured.append(text[index]) }
    }
    if bytes.count > 1 << 16 { count() }
  }

  private mutating func count() {
    words += WordCount.words(bytes.span, 0, bytes.count)
    bytes.removeAll(keepingCapacity: true)
  }

  /// An element within it ends, or it does itself.
  mutating func end(_ name: XMLName, at depth: Int, _ account: inout ReadingAccount) {
    if textDepth == inner + 1 {
      textDepth = 0
      let text = Self.trimmed(captured)
      if isAlternative { alternative = text } else { agentName = text }
    }
    if agentDepth == inner + 1, let id = agentID {
      finished = (id, agentName.isEmpty ? id : agentName)
      agentID = nil
      agentDepth = 0
    }
    guard depth == self.depth else {
      inner -= 1
      return
    }
    count()
    if words > 0 { account.leaveOut(reason, words: words) }
    self.depth = 0
  }

  /// The agent that was just described, once.
  mutating func takeAgent() -> (id: String, name: String)? {
    defer { finished = nil }
    return finished
  }

  /// The text for an image that was last met, once.
  mutating func takeAlternative() -> String? {
    defer { alternative = nil }
    return alternative
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
