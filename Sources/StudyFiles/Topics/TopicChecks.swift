package import Model
internal import Words

/// Holds a topic against the people, clips and codes of its study.
package struct TopicChecks: Sendable {
  private let people: [String: Participant]
  private let clips: [String: ClipFile]
  private let codes: Set<String>?
  /// The words of each name, by the participant who bears it.
  private let names: [(id: String, words: [String])]

  /// Makes the checks of a study.
  ///
  /// - Parameters:
  ///   - participants: all participants.
  ///   - clips: all clip files.
  ///   - codes: the ids of all codes; `nil` to leave codes unchecked.
  package init(participants: [Participant], clips: [ClipFile] = [], codes: [String]? = nil) {
    people = Dictionary(participants.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.clips = Dictionary(clips.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.codes = codes.map(Set.init)
    names = participants.flatMap { person in
      Self.names(of: person).map { (person.id, Self.words($0)) }
    }
  }

  /// What is wrong with a topic, by place.
  package func check(_ topic: Topic) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (quotation, link) in zip(topic.quotations, topic.linkPlaces) {
      check(quotation, link, &found)
    }
    for section in topic.sections {
      for code in section.codes { check(code: code.id, at: code.place, &found) }
    }
    for claim in topic.evidence {
      for code in claim.codes { check(code: code, at: claim.linkPlace, &found) }
    }
    return found.sorted()
  }

  /// What is wrong with the reference of a clip file, by place.
  package func check(_ clip: ClipFile) -> [Diagnostic] {
    guard !clip.excerpt.target.isEmpty, people[clip.excerpt.target] == nil else { return [] }
    return [unknown(clip.excerpt.target, among: Array(people.keys), at: clip.excerptPlace)]
  }

  /// The participant whom a quotation names, itself or through a clip file; `nil` when there is
  /// none.
  package func participant(of quotation: Quotation) -> Participant? {
    if let person = people[quotation.target] { return person }
    return clips[quotation.target].flatMap { people[$0.excerpt.target] }
  }

  private func check(_ quotation: Quotation, _ link: Place, _ found: inout [Diagnostic]) {
    guard let person = participant(of: quotation) else {
      // A clip file whose own reference is wrong is reported there.
      if clips[quotation.target] == nil {
        found.append(
          unknown(quotation.target, among: Array(people.keys) + Array(clips.keys), at: link))
      }
      return
    }
    let own = Self.names(of: person)
    if quotation.kind == .clip, let shown = quotation.shownName, !own.contains(shown) {
      found.append(
        .error(
          .clipNameDiffers, at: link,
          "'\(shown)' is not the published name of '\(person.id)'",
          explanation: "A clip is attributed by the participant's published name.",
          fixes: own.map { "write '\($0)' as the link's text" }))
    }
    guard quotation.kind == .inline else { return }
    let sentence = Self.words(quotation.sentence)
    let ownWords = own.map(Self.words)
    var named: Set<String> = []
    for name in names where name.id != person.id && !ownWords.contains(name.words) {
      guard !named.contains(name.id), Self.contains(sentence, name.words, notIn: ownWords) else {
        continue
      }
      named.insert(name.id)
      found.append(
        .error(
          .quoteNamesAnother, at: quotation.place,
          "quote of '\(person.id)' stands in a sentence that names '\(name.id)'",
          explanation: "A reader would take the words for those of the person named.",
          fixes: [
            "link to '\(name.id)' if the words are theirs",
            "name the other person in a sentence of their own",
          ]))
    }
  }

  private func check(code: String, at place: Place, _ found: inout [Diagnostic]) {
    guard let codes, !codes.contains(code) else { return }
    let last = code.split(separator: "/").last
    let lastParts = codes.filter { $0.split(separator: "/").last == last }
    let near =
      lastParts.count == 1 ? lastParts.first : NearMiss.suggestion(for: code, among: codes)
    found.append(
      .error(
        .codeUnknown, at: place, "'\(code)' is no code of the codebooks",
        fixes: [near.map { "write '\($0)'" } ?? "add a heading for it to a codebook"]))
  }

  private func unknown(_ id: String, among known: [String], at place: Place) -> Diagnostic {
    .error(
      .participantUnknown, at: place, "'\(id)' is no participant and no clip",
      fixes: [
        NearMiss.suggestion(for: id, among: known).map { "write '\($0)'" }
          ?? "add Corpus/participants/\(id).md"
      ])
  }

  private static func names(of person: Participant) -> [String] {
    [person.name] + (person.alsoAs.map { [$0] } ?? [])
  }

  /// Words as written, so that "Will" is a name and "will" is not.
  private static func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return WordScanner.words(in: text).map { word in
      var text = String(decoding: bytes[word.lower..<word.upper], as: UTF8.self)
      for ending in ["'s", "’s"] where text.hasSuffix(ending) { text.removeLast(2) }
      return text
    }
  }

  /// Whether words stand in a sentence, other than inside one of the longer names given.
  private static func contains(
    _ sentence: [String], _ name: [String], notIn others: [[String]]
  ) -> Bool {
    guard !name.isEmpty else { return false }
    var at = 0
    while at + name.count <= sentence.count {
      let longer = others.first {
        $0.count > name.count && sentence[at...].starts(with: $0)
      }
      if let longer {
        at += longer.count
        continue
      }
      if sentence[at...].starts(with: name) { return true }
      at += 1
    }
    return false
  }
}
