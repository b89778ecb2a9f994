internal import Model

/// A topic page: title, introduction, jump list, sections with their quotes and clips, dates.
struct TopicPage {
  let plan: SitePlan
  /// The place in `plan.topics`.
  let index: Int

  private var topic: PublishedTopic { plan.topics[index] }
  private var words: InterfaceWords { .words(for: topic.language) }
  private var page: String { topic.path }

  /// The file.
  var file: OutputFile {
    let versions = plan.versions(of: topic).map {
      (language: $0.language, path: $0.path)
    }
    let frame = PageFrame(
      plan: plan, page: page, language: topic.language, title: topic.title,
      summary: topic.summary, versions: versions,
      trail: [
        PageFrame.Step(
          text: plan.module.settings.title, path: SitePath.module(topic.language),
          language: plan.mainLanguage)
      ])
    return OutputFile(path: "site/\(page)", bytes: frame.document(content))
  }

  private var content: [HTMLNode] {
    var renderer = BodyRenderer(
      plan: plan, page: page, language: topic.language, topic: index)
    let body = renderer.document(topic.body)
    var header: [HTMLNode] = []
    if let category = topic.category {
      header.append(.element(.p, .class("category"), text: category))
    }
    header.append(.element(.h1, text: topic.title))
    if let summary = topic.summary {
      header.append(.element(.p, .class("lead"), text: summary))
    }
    header += missingVersions
    var nodes: [HTMLNode] = [.element(.header, [.class("title")], header)]
    nodes += body.intro
    if renderer.sections.count > 1 { nodes.append(jumpList(renderer.sections)) }
    nodes += body.sections
    if let facts { nodes.append(facts) }
    return [.element(.article, [.class("topic")], nodes)]
  }

  private var missingVersions: [HTMLNode] {
    let present = Set(plan.versions(of: topic).map(\.language))
    return plan.languages.filter { !present.contains($0) }.map { other in
      let sentence = InterfaceWords.fill(words.notYetIn, words.name(of: other))
      return .element(
        .p, [.class("missing")],
        [
          .text(sentence + " "),
          .element(
            .a, .href(WebAddress(to: SitePath.module(other), from: page)), .hreflang(other),
            .lang(other), text: InterfaceWords.words(for: other).seeModule),
        ])
    }
  }

  private func jumpList(_ sections: [(id: String, title: [HTMLNode])]) -> HTMLNode {
    let items = sections.map { section in
      HTMLNode.element(
        .li,
        content: [
          .element(
            .a, .href(WebAddress(to: page, from: page, fragment: section.id)),
            text: Self.plain(section.title))
        ])
    }
    return .element(
      .nav, [.class("jump"), .ariaLabelledBy("jump")],
      [.element(.p, .id("jump"), text: words.jump), .element(.ul, [], items)])
  }

  /// The text of a heading without its markup, since a heading may itself hold links.
  private static func plain(_ nodes: [HTMLNode]) -> String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .element(_, _, let content): plain(content)
      }
    }.joined()
  }

  private var facts: HTMLNode? {
    var entries: [HTMLNode] = []
    func add(_ label: String, _ value: [HTMLNode]) {
      entries.append(
        .element(
          .div,
          content: [.element(.dt, text: label), .element(.dd, [], value)]))
    }
    if !topic.authors.isEmpty {
      add(words.authors, [.text(topic.authors.joined(separator: ", "))])
    }
    if let translator = topic.translator { add(words.translator, [.text(translator)]) }
    if let day = topic.lastUpdated { add(words.lastUpdated, DateText.nodes(day, words)) }
    if let day = topic.reviewDate { add(words.reviewDate, DateText.nodes(day, words)) }
    guard !entries.isEmpty else { return nil }
    return .element(.footer, [.class("facts")], [.element(.dl, [], entries)])
  }
}
