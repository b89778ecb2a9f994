internal import Model

/// What all pages of a language share: head, masthead, trail, list of topics, foot.
struct PageFrame {
  /// A page above the one that is made.
  struct Step {
    let text: String
    let path: String
    let language: String
  }

  /// The plan of the site.
  let plan: SitePlan
  /// The page that is made, relative to the site's root.
  let page: String
  /// Its language.
  let language: String
  /// The name of the page, which stands in the browser's tab.
  let title: String
  /// A sentence for search engines; `nil` for none.
  let summary: String?
  /// The paths of the page's language versions, itself included, by language.
  let versions: [(language: String, path: String)]
  /// The pages above, outermost first; empty on the module page.
  let trail: [Step]

  private var words: InterfaceWords { .words(for: language) }
  private var settings: StudySettings { plan.module.settings }

  /// The whole document around the content of `main`.
  func document(_ main: [HTMLNode]) -> [UInt8] {
    let isModulePage = trail.isEmpty
    var content: [HTMLNode] = []
    if !isModulePage { content.append(breadcrumbs) }
    content += main
    var frame: [HTMLNode] = [.element(.main, [.id("content"), .tabindex(-1)], content)]
    if !isModulePage, let rail { frame.append(rail) }
    let skip = HTMLNode.element(
      .a, .class("skip"), .href(WebAddress(to: page, from: page, fragment: "content")),
      text: words.skipToContent)
    return HTMLWriter.document(
      .element(
        .html, [.lang(language)],
        [
          head,
          .element(
            .body, [.class(isModulePage ? "module" : "inner")],
            [
              .element(.div, .class("skips"), content: [skip]), masthead,
              .element(.div, [.class("frame")], frame), foot,
            ]),
        ]))
  }

  private func address(_ path: String, fragment: String? = nil) -> WebAddress {
    WebAddress(to: path, from: page, fragment: fragment)
  }

  private func lang(_ other: String) -> [HTMLAttribute] {
    BodyRenderer.areSame(other, language) ? [] : [.lang(other)]
  }

  private var head: HTMLNode {
    let full = title == settings.title ? title : "\(title) – \(settings.title)"
    var nodes = Self.commonHead(title: full, style: address(SitePath.style))
    if let summary { nodes.append(.element(.meta, HTMLAttribute.meta("description", summary), [])) }
    if versions.count > 1 {
      for version in versions {
        nodes.append(
          .element(
            .link, .rel("alternate"), .hreflang(version.language), .href(address(version.path))))
      }
    }
    return .element(.head, [], nodes)
  }

  /// What every page's head holds.
  ///
  /// The policy lets no page run anything, and fetch only the stylesheet, pictures and media.
  static func commonHead(title: String, style: WebAddress) -> [HTMLNode] {
    [
      .element(.meta, .utf8),
      .element(
        .meta, HTMLAttribute.meta("viewport", "width=device-width, initial-scale=1"), []),
      .element(
        .meta,
        HTMLAttribute.policy(
          "default-src 'none'; style-src 'self'; img-src 'self' https:; "
            + "media-src 'self' https:; base-uri 'none'; form-action 'none'"), []),
      .element(.meta, HTMLAttribute.meta("referrer", "no-referrer"), []),
      .element(.meta, HTMLAttribute.meta("color-scheme", "light dark"), []),
      .element(.title, text: title),
      .element(.link, .rel("stylesheet"), .href(style)),
    ]
  }

  private var masthead: HTMLNode {
    var nodes: [HTMLNode] = [
      .element(
        .a, [.class("site"), .href(address(SitePath.module(language)))] + lang(plan.mainLanguage),
        [.text(settings.title)])
    ]
    if plan.languages.count > 1 {
      let items = plan.languages.map { other -> HTMLNode in
        let path = versions.first { $0.language == other }?.path ?? SitePath.module(other)
        let name = InterfaceWords.words(for: other).nativeName
        let attributes: [HTMLAttribute] = [.href(address(path)), .hreflang(other), .lang(other)]
        let current: [HTMLAttribute] = other == language ? [.currentPage] : []
        return .element(.li, content: [.element(.a, attributes + current, [.text(name)])])
      }
      nodes.append(
        .element(
          .nav, [.class("languages"), .ariaLabel(words.languages)], [.element(.ul, [], items)]))
    }
    return .element(.header, [.class("masthead")], [.element(.div, [.class("inside")], nodes)])
  }

  private var breadcrumbs: HTMLNode {
    var items = trail.map { step in
      HTMLNode.element(
        .li,
        content: [
          .element(.a, [.href(address(step.path))] + lang(step.language), [.text(step.text)])
        ])
    }
    items.append(.element(.li, .currentPage, text: title))
    return .element(
      .nav, [.class("trail"), .ariaLabel(words.breadcrumbs)], [.element(.ol, [], items)])
  }

  /// The topics of the language beside the page; `nil` when there are none.
  private var rail: HTMLNode? {
    let categories = TopicList(plan: plan, language: language).categories
    guard !categories.isEmpty else { return nil }
    var nodes: [HTMLNode] = [.element(.h2, .id("rail"), text: words.topics)]
    for category in categories {
      if let name = category.name { nodes.append(.element(.h3, text: name)) }
      nodes.append(.element(.ul, [], category.topics.map(entry)))
    }
    return .element(.nav, [.class("rail"), .ariaLabelledBy("rail")], nodes)
  }

  private func entry(_ topic: PublishedTopic) -> HTMLNode {
    let current: [HTMLAttribute] = topic.path == page ? [.currentPage] : []
    return .element(
      .li,
      content: [
        .element(
          .a, [.href(address(topic.path))] + lang(topic.language) + current, [.text(topic.title)])
      ])
  }

  private var foot: HTMLNode {
    var content: [HTMLNode] = [
      .element(
        .p,
        content: [
          .text(words.promise + " "),
          .element(
            .a, .href(address(SitePath.module(language), fragment: "editing")),
            text: words.editing.title),
        ])
    ]
    let pages = plan.listed(.page, in: language)
    if !pages.isEmpty {
      content.append(
        .element(.nav, [.ariaLabel(words.pages)], [.element(.ul, [], pages.map(entry))]))
    }
    return .element(
      .footer, [.class("foot")], [.element(.div, [.class("inside")], content)])
  }
}
