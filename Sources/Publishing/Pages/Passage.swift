internal import Model

/// Words of one person as a profile lists them: once, with every place that quotes them.
struct Passage {
  /// A topic and the quote's element in it.
  struct PlaceOfUse {
    let topic: PublishedTopic
    let id: String
  }

  /// The quote.
  let quote: PublishedQuote
  /// Where it stands, in the study's order; never empty.
  private(set) var places: [PlaceOfUse]

  /// All of a person's passages, in the study's order of topics, then in the order of the text.
  ///
  /// Of a topic the version in the language counts, or the first one when there is none. Passages
  /// under a name that nothing may join to the person are not among them.
  static func all(of participant: String, plan: SitePlan, language: String) -> [Passage] {
    var passages: [Passage] = []
    var known: [String: Int] = [:]
    for (index, number) in plan.quotes(of: participant) {
      let topic = plan.topics[index]
      let quote = topic.quotes[number]
      let versions = plan.versions(of: topic)
      let shown = versions.first { $0.language == language } ?? versions.first
      guard shown?.language == topic.language, !plan.isUnderOtherName(quote) else { continue }
      let place = PlaceOfUse(topic: topic, id: plan.elementIDs[index][number])
      let key = quote.excerpt.id + "\n" + ShownWords.text(of: quote.quotation)
      if let at = known[key] {
        passages[at].places.append(place)
      } else {
        known[key] = passages.count
        passages.append(Passage(quote: quote, places: [place]))
      }
    }
    return passages
  }
}
