internal import Markdown
internal import Model

/// The first page of a module in one language: what it is, its topics, the people, the rules.
struct ModulePage {
  let plan: SitePlan
  let language: String

  private var words: InterfaceWords { .words(for: language) }
  private var settings: StudySettings { plan.module.settings }
  private var page: String { SitePath.module(language) }

  /// The file.
  var file: OutputFile {
    let frame = PageFrame(
      plan: plan, page: page, language: language, title: settings.title, summary: nil,
      versions: plan.languages.map { ($0, SitePath.module($0)) }, trail: [])
    return OutputFile(path: "site/\(page)", bytes: frame.document(content))
  }

  private func lang(_ other: String) -> [HTMLAttribute] {
    BodyRenderer.areSame(other, language) ? [] : [.lang(other)]
  }

  private var content: [HTMLNode] {
    var nodes = [title]
    nodes += about
    nodes += topics
    nodes += people
    nodes += pages
    nodes.append(EditingRules(words: words, fillers: settings.fillers).node)
    return nodes
  }

  private var title: HTMLNode {
    var header: [HTMLNode] = [.element(.h1, lang(plan.mainLanguage), [.text(settings.title)])]
    var dates: [HTMLNode] = []
    for (label, day) in [
      (words.published, settings.published), (words.reviewDate, settings.reviewDate),
    ] {
      guard let day else { continue }
      dates.append(
        .element(
          .div,
          content: [
            .element(.dt, text: label), .element(.dd, [], DateText.nodes(day, words)),
          ]))
    }
    if !dates.isEmpty { header.append(.element(.dl, [.class("dates")], dates)) }
    return .element(.header, [.class("title")], header)
  }

  private var about: [HTMLNode] {
    var renderer = BodyRenderer(plan: plan, page: page, language: language, headingLevel: 2)
    let text = renderer.blocks(plan.module.about)
    guard !text.isEmpty else { return [] }
    return [
      .element(
        .section, [.class("about"), .ariaLabelledBy("about")],
        [
          .element(.h2, .id("about"), text: words.about),
          .element(.div, [.class("prose")] + lang(plan.mainLanguage), text),
        ])
    ]
  }

  private var topics: [HTMLNode] {
    let categories = TopicList(plan: plan, language: language).categories
    guard !categories.isEmpty else { return [] }
    var nodes: [HTMLNode] = [.element(.h2, .id("topics"), text: words.topics)]
    for category in categories {
      if let name = category.name {
        nodes.append(.element(.h3, text: name))
      } else if categories.count > 1 {
        nodes.append(.element(.h3, text: words.otherTopics))
      }
      nodes.append(.element(.ul, [.class("cards")], category.topics.map(card)))
    }
    return [.element(.section, [.class("topics"), .ariaLabelledBy("topics")], nodes)]
  }

  private var pages: [HTMLNode] {
    let pages = plan.listed(.page, in: language)
    guard !pages.isEmpty else { return [] }
    return [
      .element(
        .section, [.class("topics"), .ariaLabelledBy("pages")],
        [
          .element(.h2, .id("pages"), text: words.pages),
          .element(.ul, [.class("cards")], pages.map(card)),
        ])
    ]
  }

  private func card(_ topic: PublishedTopic) -> HTMLNode {
    let address = WebAddress(to: topic.path, from: page)
    let other = lang(topic.language)
    let hreflang: [HTMLAttribute] = other.isEmpty ? [] : [.hreflang(topic.language)]
    var nodes: [HTMLNode] = [
      .element(
        .p, [.class("card-title")],
        [.element(.a, [.href(address)] + hreflang + other, [.text(topic.title)])])
    ]
    if let summary = topic.summary { nodes.append(.element(.p, other, [.text(summary)])) }
    if !other.isEmpty {
      nodes.append(
        .element(
          .p, .class("missing"),
          text: InterfaceWords.fill(words.onlyIn, words.name(of: topic.language))))
    }
    return .element(.li, [], nodes)
  }

  private var people: [HTMLNode] {
    guard !plan.module.participants.isEmpty else { return [] }
    let items = plan.module.participants.map { person -> HTMLNode in
      let participant = person.participant
      let facts = PersonFacts(participant, language: language, plan: plan)
      var name: HTMLNode = .text(participant.name)
      if participant.hasProfile {
        let address = WebAddress(to: SitePath.person(participant.slug, language), from: page)
        name = .element(.a, .href(address), text: participant.name)
      }
      var nodes: [HTMLNode] = [.element(.p, .class("name"), content: [name])]
      if let role = facts.role {
        nodes.append(.element(.p, [.class("role")] + lang(role.language), [.text(role.text)]))
      }
      return .element(.li, [], nodes)
    }
    return [
      .element(
        .section, [.class("people"), .ariaLabelledBy("people")],
        [.element(.h2, .id("people"), text: words.people), .element(.ul, [], items)])
    ]
  }
}
