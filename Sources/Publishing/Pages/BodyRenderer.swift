internal import Markdown
internal import Model

/// Turns a Markdown text into the content of a page.
///
/// Raw HTML never passes; reading has warned of it. Addresses pass only as `WebAddress`. Without a
/// topic, quote links are plain text.
struct BodyRenderer {
  /// The plan of the site.
  let plan: SitePlan
  /// The page that is made, relative to the site's root.
  let page: String
  /// The language of the page.
  let language: String
  /// The words of the page's language.
  let words: InterfaceWords
  /// The place in `plan.topics` of the topic whose text it is; `nil` for other texts.
  let topic: Int?
  /// The ids that headings of level 2 got, with their text, in order.
  private(set) var sections: [(id: String, title: [HTMLNode])] = []

  private var usedIDs: Set<String> = ["content", "editing", "jump", "about", "people", "topics"]
  private var nextQuote = 0
  private var headingLevel: Int
  private var footnotes: [HTMLNode] = []
  /// Translated quotes of the paragraph being made: their originals follow it.
  private var originals: [HTMLNode] = []

  init(plan: SitePlan, page: String, language: String, topic: Int? = nil, headingLevel: Int = 1) {
    self.plan = plan
    self.page = page
    self.language = language
    words = .words(for: language)
    self.topic = topic
    self.headingLevel = headingLevel
    baseLevel = headingLevel
    if let topic { usedIDs.formUnion(plan.elementIDs[topic]) }
  }

  /// The level of the heading above the text.
  private let baseLevel: Int

  // MARK: Blocks

  /// A document as what stands before its first section, and its sections.
  mutating func document(_ node: MarkdownNode) -> (intro: [HTMLNode], sections: [HTMLNode]) {
    var intro: [HTMLNode] = []
    var done: [HTMLNode] = []
    var open: [HTMLNode]?
    var openID = ""
    for child in node.children {
      if case .heading(let level) = child.kind, level <= 2 {
        if let content = open { done.append(Self.section(openID, content)) }
        let made = heading(child, level: level)
        openID = sections.last?.id ?? ""
        open = [made]
      } else if open != nil {
        open?.append(contentsOf: block(child))
      } else {
        intro += block(child)
      }
    }
    if let content = open { done.append(Self.section(openID, content)) }
    if !footnotes.isEmpty {
      done.append(
        .element(
          .section, [.class("footnotes"), .ariaLabelledBy("notes")],
          [
            .element(.h2, .id("notes"), text: words.notes),
            .element(.ol, content: footnotes),
          ]))
    }
    return (intro, done)
  }

  /// A document as one run of blocks.
  mutating func blocks(_ node: MarkdownNode) -> [HTMLNode] {
    let parts = document(node)
    return parts.intro + parts.sections
  }

  private static func section(_ id: String, _ content: [HTMLNode]) -> HTMLNode {
    .element(.section, [.ariaLabelledBy(id)], content)
  }

  private mutating func heading(_ node: MarkdownNode, level: Int) -> HTMLNode {
    let shown = max(baseLevel + 1, level + baseLevel - 1)
    headingLevel = min(shown, 6)
    let id = unusedID(for: node.plainText)
    let title = inlines(node.children)
    if level <= 2 { sections.append((id, title)) }
    return .element(.heading(shown), [.id(id)], title)
  }

  private mutating func unusedID(for text: String) -> String {
    let name = SectionName.slug(text)
    var id = name
    var count = 2
    while !usedIDs.insert(id).inserted {
      id = "\(name)-\(count)"
      count += 1
    }
    return id
  }

  private mutating func block(_ node: MarkdownNode, isTight: Bool = false) -> [HTMLNode] {
    switch node.kind {
    case .paragraph:
      let content = inlines(node.children)
      let after = originals
      originals = []
      if content.isEmpty { return after }
      return isTight ? content + after : [.element(.p, [], content)] + after
    case .heading(let level): return [heading(node, level: level)]
    case .blockQuote: return [blockQuote(node)]
    case .list(let isOrdered, let start, let isTight):
      let items = node.children.map { item in
        HTMLNode.element(.li, [], item.children.flatMap { block($0, isTight: isTight) })
      }
      let attributes: [HTMLAttribute] = isOrdered && start != 1 ? [.start(start)] : []
      return [.element(isOrdered ? .ol : .ul, attributes, items)]
    case .codeBlock:
      return [.element(.pre, .tabindex(0), content: [.element(.code, text: node.literal)])]
    case .htmlBlock: return []
    case .thematicBreak: return [.element(.hr)]
    case .table(let alignments): return [table(node, alignments)]
    case .footnoteDefinition(let name):
      footnotes.append(footnote(node, name: name))
      return []
    case .document, .item, .tableRow, .tableCell: return node.children.flatMap { block($0) }
    default: return [.element(.p, [], inline(node))]
    }
  }

  /// A clip, or words of somebody who is no participant.
  private mutating func blockQuote(_ node: MarkdownNode) -> HTMLNode {
    guard let topic, QuoteSpot.isClip(node) else {
      return .element(.blockquote, [.class("cited")], node.children.flatMap { block($0) })
    }
    let index = nextQuote
    nextQuote += 1
    return ClipFigure(
      plan: plan, page: page, language: language, words: words, topic: topic, quote: index,
      headingLevel: headingLevel + 1
    ).node
  }

  private mutating func table(
    _ node: MarkdownNode, _ alignments: [MarkdownNode.Alignment]
  ) -> HTMLNode {
    var head: [HTMLNode] = []
    var rows: [HTMLNode] = []
    for row in node.children {
      let isHeader = row.kind == .tableRow(isHeader: true)
      let cells = row.children.enumerated().map { column, cell -> HTMLNode in
        var attributes: [HTMLAttribute] = isHeader ? [.scope("col")] : []
        if column < alignments.count, alignments[column] != .none {
          attributes.append(.class("to-\(alignments[column].rawValue)"))
        }
        return .element(isHeader ? .th : .td, attributes, inlines(cell.children))
      }
      let made = HTMLNode.element(.tr, [], cells)
      if isHeader { head.append(made) } else { rows.append(made) }
    }
    var content: [HTMLNode] = []
    if !head.isEmpty { content.append(.element(.thead, [], head)) }
    if !rows.isEmpty { content.append(.element(.tbody, [], rows)) }
    return .element(
      .div, [.class("table"), .tabindex(0)], [.element(.table, [], content)])
  }

  private mutating func footnote(_ node: MarkdownNode, name: String) -> HTMLNode {
    let back = HTMLNode.element(
      .a, .href(WebAddress(to: page, from: page, fragment: "note-ref-\(name)")),
      .class("back"), .ariaLabel("↩ \(InterfaceWords.fill(words.backToText, name))"),
      text: "↩")
    return .element(
      .li, [.id("note-\(name)")],
      node.children.flatMap { block($0) } + [.element(.p, [.class("back")], [back])])
  }

  // MARK: Inlines

  private mutating func inlines(_ nodes: [MarkdownNode]) -> [HTMLNode] {
    nodes.flatMap { inline($0) }
  }

  private mutating func inline(_ node: MarkdownNode) -> [HTMLNode] {
    switch node.kind {
    case .text: return [.text(node.literal)]
    case .softBreak: return [.text("\n")]
    case .lineBreak: return [.element(.br)]
    case .code: return [.element(.code, text: node.literal)]
    case .htmlInline: return []
    case .emphasis: return [.element(.em, [], inlines(node.children))]
    case .strong: return [.element(.strong, [], inlines(node.children))]
    case .strikethrough: return [.element(.s, [], inlines(node.children))]
    case .image: return [.text(node.plainText)]
    case .footnoteReference(let name): return [noteReference(name)]
    case .link(let destination, _): return link(node, destination)
    default: return inlines(node.children)
    }
  }

  private mutating func noteReference(_ name: String) -> HTMLNode {
    let address = WebAddress(to: page, from: page, fragment: "note-\(name)")
    let isFirst = usedIDs.insert("note-ref-\(name)").inserted
    return .element(
      .sup, isFirst ? [.id("note-ref-\(name)")] : [],
      [.element(.a, .href(address), text: name)])
  }

  private mutating func link(_ node: MarkdownNode, _ destination: String) -> [HTMLNode] {
    if destination.hasPrefix("quote:") { return quote(node) }
    let content = inlines(node.children)
    if destination.hasPrefix("clip:") || destination.hasPrefix("evidence:") { return content }
    let isCitation = destination.hasPrefix("cite:")
    let written = isCitation ? String(destination.dropFirst(5)) : destination
    guard let address = address(written) else { return content }
    return [.element(.a, [.href(address)], content)]
  }

  /// An address as written, if it leads somewhere: out of the site, to a section, or to a topic
  /// by the name of its file.
  private func address(_ written: String) -> WebAddress? {
    if written.hasPrefix("#") { return WebAddress(written: written) }
    if let known = WebAddress(written: written), known.leavesSite || known.text.contains(":") {
      return known
    }
    let halves = written.split(separator: "#", maxSplits: 1).map(String.init)
    guard let file = halves.first?.split(separator: "/").last, file.hasSuffix(".md") else {
      return nil
    }
    let slug = String(file.prefix { $0 != "." })
    let versions = plan.topics.filter { $0.slug == slug }
    guard let target = versions.first(where: { $0.language == language }) ?? versions.first else {
      return nil
    }
    return WebAddress(
      to: target.path, from: page, fragment: halves.count == 2 ? halves[1] : nil)
  }

  /// A quote in a sentence: the words as the editor wrote them, leading to the speaker.
  private mutating func quote(_ node: MarkdownNode) -> [HTMLNode] {
    guard let topic else { return inlines(node.children) }
    let index = nextQuote
    nextQuote += 1
    let quote = plan.topics[topic].quotes[index]
    let content = inlines(node.children)
    let id = plan.elementIDs[topic][index]
    if let original = OriginalWords(
      quote: quote, id: id, words: words, name: plan.shownName(of: quote))
    {
      originals.append(original.node)
    }
    var attributes: [HTMLAttribute] = [.class("said"), .id(id)]
    if quote.quotation.original == nil, !Self.areSame(quote.language, language) {
      attributes.append(.lang(quote.language))
    }
    guard let owner = plan.profileOwner(of: quote) else {
      return [.element(.span, attributes, content)]
    }
    let address = WebAddress(to: SitePath.person(owner.slug, language), from: page)
    return [.element(.a, [.href(address)] + attributes, content)]
  }

  /// Whether two language tags name one language.
  static func areSame(_ left: String, _ right: String) -> Bool {
    InterfaceWords.primarySubtag(left) == InterfaceWords.primarySubtag(right)
  }
}
