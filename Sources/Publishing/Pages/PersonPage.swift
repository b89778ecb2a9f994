internal import Model

/// A profile: who the person is, and every word of theirs that the module publishes.
struct PersonPage {
  let plan: SitePlan
  let person: PublishedParticipant
  let language: String

  private var words: InterfaceWords { .words(for: language) }
  private var participant: Participant { person.participant }
  private var page: String { SitePath.person(participant.slug, language) }

  /// The file.
  var file: OutputFile {
    let frame = PageFrame(
      plan: plan, page: page, language: language, title: participant.name, summary: nil,
      versions: plan.languages.map { ($0, SitePath.person(participant.slug, $0)) },
      trail: [
        PageFrame.Step(
          text: plan.module.settings.title, path: SitePath.module(language),
          language: plan.mainLanguage)
      ])
    return OutputFile(path: "site/\(page)", bytes: frame.document(content))
  }

  private func lang(_ other: String) -> [HTMLAttribute] {
    BodyRenderer.areSame(other, language) ? [] : [.lang(other)]
  }

  private var content: [HTMLNode] {
    let facts = PersonFacts(participant, language: language, plan: plan)
    var header: [HTMLNode] = [.element(.h1, text: participant.name)]
    if let role = facts.role {
      header.append(.element(.p, [.class("role")] + lang(role.language), [.text(role.text)]))
    }
    var nodes: [HTMLNode] = [.element(.header, [.class("title")], header)]
    if let list = factList(facts) { nodes.append(list) }
    var renderer = BodyRenderer(plan: plan, page: page, language: language)
    let profile = renderer.blocks(person.profile)
    if !profile.isEmpty {
      nodes.append(.element(.div, [.class("prose")] + lang(plan.mainLanguage), profile))
    }
    nodes.append(quotes)
    return [.element(.article, [.class("person")], nodes)]
  }

  private func factList(_ facts: PersonFacts) -> HTMLNode? {
    var entries = facts.attributes.map { key, fact in
      HTMLNode.element(
        .div,
        content: [
          .element(.dt, lang(plan.mainLanguage), [.text(Self.label(key))]),
          .element(.dd, lang(fact.language), [.text(fact.text)]),
        ])
    }
    if let month = participant.interviewed.flatMap(words.month(written:)) {
      entries.append(
        .element(
          .div,
          content: [.element(.dt, text: words.interviewed), .element(.dd, text: month)]))
    }
    return entries.isEmpty ? nil : .element(.dl, [.class("facts")], entries)
  }

  /// A key as a label: `age-band` becomes "Age band".
  private static func label(_ key: String) -> String {
    let text = key.map { $0 == "-" || $0 == "_" ? " " : $0 }
    return (text.first?.uppercased() ?? "") + String(text.dropFirst())
  }

  private var quotes: HTMLNode {
    var nodes: [HTMLNode] = [.element(.h2, .id("words"), text: words.ownWords)]
    let passages = Passage.all(of: participant.id, plan: plan, language: language)
    if passages.isEmpty { nodes.append(.element(.p, text: words.noWords)) }
    nodes += passages.map(figure)
    return .element(.section, [.class("words"), .ariaLabelledBy("words")], nodes)
  }

  private func figure(_ passage: Passage) -> HTMLNode {
    let quote = passage.quote
    let shown = quote.quotation.original == nil ? quote.language : passage.places[0].topic.language
    var content: [HTMLNode] = [
      .element(
        .blockquote, lang(shown),
        ClipFigure.voices(of: quote, name: plan.shownName(of: quote)))
    ]
    var caption: [HTMLNode] = [.text(words.quotedIn + " ")]
    for (count, place) in passage.places.enumerated() {
      if count > 0 { caption.append(.text(", ")) }
      let address = WebAddress(to: place.topic.path, from: page, fragment: place.id)
      caption.append(
        .element(.a, [.href(address)] + lang(place.topic.language), [.text(place.topic.title)]))
    }
    content.append(.element(.figcaption, [], [.element(.p, [], caption)]))
    if let original = OriginalWords(quote: quote, id: passage.places[0].id, words: words, name: "")
    {
      content.append(original.node)
    }
    return .element(.figure, [.class("passage")], content)
  }
}
