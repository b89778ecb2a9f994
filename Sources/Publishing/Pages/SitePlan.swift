internal import Model

/// A module that was looked at once more, with what all pages share: addresses, names, element ids.
struct SitePlan {
  /// The module.
  let module: PublishedModule
  /// The topics in the order in which they are listed, main language first among versions.
  let topics: [PublishedTopic]
  /// People by id.
  let people: [String: PublishedParticipant]
  /// The element ids of each topic's quotes, by place in `topics`, then by place in the text.
  let elementIDs: [[String]]
  /// The start of each quote's excerpt id that no other excerpt of the module shares, placed alike.
  let keys: [[String]]
  /// Where each person's quotes stand: place in `topics`, then place in the text.
  private let quotes: [String: [(topic: Int, number: Int)]]
  private let versions: [Slug: [PublishedTopic]]
  private var lists: [Listed: [PublishedTopic]] = [:]

  /// What the language versions of a topic have in common.
  private struct Slug: Hashable {
    var slug: String
    var kind: PublishedTopic.Kind
  }

  private struct Listed: Hashable {
    var kind: PublishedTopic.Kind
    var language: String
  }

  /// The study's languages, the main one first.
  var languages: [String] { module.settings.languages }
  /// The language of titles, roles and profiles.
  var mainLanguage: String { module.settings.languages.first ?? "en" }

  /// Looks at a module.
  ///
  /// - Throws: the first reason found not to publish it.
  init(_ module: PublishedModule) throws(PublishingFailure) {
    self.module = module
    let languages = module.settings.languages
    topics = module.topics.sorted { Self.precedes($0, $1, languages: languages) }
    var people: [String: PublishedParticipant] = [:]
    for person in module.participants { people[person.participant.id] = person }
    self.people = people
    try Self.checkConsent(module)
    try Self.checkAddresses(module)
    for topic in topics { try Self.checkQuotes(of: topic, people: people) }
    keys = Self.keys(of: topics)
    elementIDs = Self.elementIDs(of: topics, keys: keys, people: people)
    versions = Dictionary(grouping: topics) { Slug(slug: $0.slug, kind: $0.kind) }
    var quotes: [String: [(topic: Int, number: Int)]] = [:]
    for (index, topic) in topics.enumerated() {
      for (number, quote) in topic.quotes.enumerated() {
        quotes[quote.excerpt.participant, default: []].append((index, number))
      }
    }
    self.quotes = quotes
    for kind in [PublishedTopic.Kind.topic, .page] {
      for language in languages {
        lists[Listed(kind: kind, language: language)] = list(kind, in: language)
      }
    }
  }

  /// A person's quotes in the order of `topics`, then of the text: where each stands.
  func quotes(of participant: String) -> [(topic: Int, number: Int)] {
    quotes[participant] ?? []
  }

  /// Whether a quote appears under a further name that nothing may join to the person.
  ///
  /// For somebody who has one, a quote is under the own name only where the page says that name.
  func isUnderOtherName(_ quote: PublishedQuote) -> Bool {
    Self.isUnderOtherName(quote, people: people)
  }

  /// The language versions of a topic, in the order of the study's languages.
  func versions(of topic: PublishedTopic) -> [PublishedTopic] {
    versions[Slug(slug: topic.slug, kind: topic.kind)] ?? []
  }

  /// The topics or other pages, each in a language or, where it has none in it, in its first.
  func listed(_ kind: PublishedTopic.Kind, in language: String) -> [PublishedTopic] {
    lists[Listed(kind: kind, language: language)] ?? []
  }

  private func list(_ kind: PublishedTopic.Kind, in language: String) -> [PublishedTopic] {
    var seen: Set<String> = []
    return topics.filter { $0.kind == kind }.compactMap { topic in
      guard seen.insert(topic.slug).inserted else { return nil }
      return versions(of: topic).first { $0.language == language } ?? topic
    }
  }

  /// The person whose name stands beside a quote and whose profile it links to; `nil` when nothing
  /// may join the two or there is no profile.
  func profileOwner(of quote: PublishedQuote) -> Participant? {
    guard !isUnderOtherName(quote), let owner = people[quote.excerpt.participant]?.participant,
      owner.hasProfile
    else { return nil }
    return owner
  }

  /// The name that stands beside a quote.
  func shownName(of quote: PublishedQuote) -> String {
    quote.quotation.shownName ?? people[quote.excerpt.participant]?.participant.name ?? ""
  }

  // MARK: Order

  private static func precedes(
    _ left: PublishedTopic, _ right: PublishedTopic, languages: [String]
  ) -> Bool {
    func key(_ topic: PublishedTopic) -> (Int, String, String, Int) {
      (
        topic.order ?? Int.max, topic.slug, topic.kind.rawValue,
        languages.firstIndex(of: topic.language) ?? 0
      )
    }
    return key(left) < key(right)
  }

  // MARK: Checks

  private static func checkConsent(_ module: PublishedModule) throws(PublishingFailure) {
    for person in module.participants.map(\.participant) {
      if let obstacle = person.consent.obstacle(on: module.date) {
        throw .consentForbids(participant: person.id, obstacle)
      }
    }
  }

  private static func checkAddresses(_ module: PublishedModule) throws(PublishingFailure) {
    var taken: Set<String> = []
    func claim(_ path: String) throws(PublishingFailure) {
      guard taken.insert(path.lowercased()).inserted else { throw .addressTaken(path) }
    }
    for language in module.settings.languages {
      guard SitePath.isUsable(language) else { throw .addressUnusable(language) }
      try claim(SitePath.module(language))
      for person in module.participants.map(\.participant) where person.hasProfile {
        guard SitePath.isUsable(person.slug) else { throw .addressUnusable(person.slug) }
        try claim(SitePath.person(person.slug, language))
      }
    }
    for topic in module.topics {
      guard SitePath.isUsable(topic.slug) else { throw .addressUnusable(topic.slug) }
      guard module.settings.languages.contains(topic.language) else {
        throw .languageNotListed(topic: topic.slug, language: topic.language)
      }
      try claim(topic.path)
    }
  }

  private static func checkQuotes(
    of topic: PublishedTopic, people: [String: PublishedParticipant]
  ) throws(PublishingFailure) {
    let references = QuoteSpot.all(in: topic.body)
    guard references.count == topic.quotes.count else {
      throw .quotesUnproven(
        topic: topic.slug, language: topic.language, quotes: references.count,
        proofs: topic.quotes.count)
    }
    for (index, (reference, quote)) in zip(references, topic.quotes).enumerated() {
      guard let owner = people[quote.excerpt.participant]?.participant else {
        throw .speakerNotShown(participant: quote.excerpt.participant, topic: topic.slug)
      }
      let page = ShownWords.folded(reference.text)
      guard reference.isClip == (quote.quotation.kind == .clip),
        quote.quotation.parts.allSatisfy({ page.contains(ShownWords.folded($0.text)) })
      else {
        throw .proofMismatched(topic: topic.slug, language: topic.language, quote: index + 1)
      }
      if let form = quote.clip?.media?.form, form > owner.consent.form {
        throw .formForbidden(participant: owner.id, form: form)
      }
    }
  }

  // MARK: Names

  private static func isUnderOtherName(
    _ quote: PublishedQuote, people: [String: PublishedParticipant]
  ) -> Bool {
    guard let person = people[quote.excerpt.participant]?.participant, let other = person.alsoAs
    else { return false }
    if let shown = quote.quotation.shownName { return shown != person.name }
    let sentence = quote.quotation.sentence
    return names(sentence, other) || !names(sentence, person.name)
  }

  /// Whether a name stands in a sentence, not merely as a part of a longer word.
  private static func names(_ sentence: String, _ name: String) -> Bool {
    sentence.ranges(of: name).contains { range in
      let before = sentence[..<range.lowerBound].last
      let after = sentence[range.upperBound...].first
      return !(before?.isLetter ?? false) && !(after?.isLetter ?? false)
    }
  }

  /// The shortest start of at least eight digits that tells an excerpt from all others.
  private static func keys(of topics: [PublishedTopic]) -> [[String]] {
    let ids = Set(topics.flatMap { $0.quotes.map(\.excerpt.id) }).sorted()
    var length: [String: Int] = [:]
    for (before, id) in zip(ids, ids.dropFirst()) {
      let shared = zip(before.utf8, id.utf8).prefix { $0 == $1 }.count
      length[before] = max(length[before] ?? 8, shared + 1)
      length[id] = max(8, shared + 1)
    }
    return topics.map { topic in
      topic.quotes.map { String($0.excerpt.id.prefix(length[$0.excerpt.id] ?? 8)) }
    }
  }

  /// `q-PARTICIPANT-KEY`; without the participant where nothing may join the two; a second use of
  /// one excerpt on one page gets `-2`.
  private static func elementIDs(
    of topics: [PublishedTopic], keys: [[String]], people: [String: PublishedParticipant]
  ) -> [[String]] {
    zip(topics, keys).map { topic, keys in
      var uses: [String: Int] = [:]
      return zip(topic.quotes, keys).map { quote, key in
        let owner = people[quote.excerpt.participant]?.participant
        let isOther = isUnderOtherName(quote, people: people)
        let name = isOther ? "" : (owner.map { elementName($0.slug) + "-" } ?? "")
        let id = "q-\(name)\(key)"
        uses[id, default: 0] += 1
        let count = uses[id] ?? 1
        return count == 1 ? id : "\(id)-\(count)"
      }
    }
  }

  /// A name as part of an element id, which may not hold white space.
  private static func elementName(_ slug: String) -> String {
    String(slug.map { $0.isWhitespace ? "-" : $0 })
  }
}
