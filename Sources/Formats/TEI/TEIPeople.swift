internal import XML

/// The people whom a TEI document describes, by their ids.
struct TEIPeople {
  private var names: [String: String] = [:]
  private var person: (id: String, depth: Int)?
  private var nameDepth = 0
  private var name: [UInt8] = []

  /// An element begins.
  mutating func start(_ name: XMLName, id: String?, depth: Int) {
    switch name.local {
    case TEIVocabulary.person, TEIVocabulary.personGrp:
      if person == nil, let id { person = (id, depth) }
    case TEIVocabulary.personName, TEIVocabulary.name:
      // The first name counts.
      if let person, nameDepth == 0, names[person.id] == nil {
        nameDepth = depth
        self.name.removeAll()
      }
    default: break
    }
  }

  /// Text within it.
  mutating func text(_ bytes: Span<UInt8>) {
    if nameDepth > 0 { name.append(bytes, 0, bytes.count) }
  }

  /// An element ends.
  mutating func end(depth: Int) {
    if nameDepth > 0, depth >= nameDepth { name.append(32) }
    if depth == nameDepth, let person {
      nameDepth = 0
      let text = String(decoding: name, as: UTF8.self)
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty { names[person.id] = words }
    }
    if depth == person?.depth { person = nil }
  }

  /// The label of some people: their names, else their ids; empty for nobody.
  func label(of ids: [String]) -> String {
    ids.map { names[$0] ?? $0 }.joined(separator: " + ")
  }
}
