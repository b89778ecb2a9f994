internal import Model

/// A clip: a title of its own, the whole words, and the way to the speaker.
struct ClipFigure {
  let plan: SitePlan
  let page: String
  let language: String
  let words: InterfaceWords
  let topic: Int
  let quote: Int
  let headingLevel: Int

  private var published: PublishedQuote { plan.topics[topic].quotes[quote] }

  /// The figure.
  var node: HTMLNode {
    let id = plan.elementIDs[topic][quote]
    let owner = plan.people[published.excerpt.participant]?.participant
    let isNamed = !plan.isUnderOtherName(published)
    var header: [HTMLNode] = [
      .element(.heading(headingLevel), .class("clip-title"), .id("\(id)-title"), text: title)
    ]
    if isNamed, let owner,
      let role = PersonFacts(owner, language: language, plan: plan).role
    {
      header.append(.element(.p, [.class("role")] + lang(role.language), [.text(role.text)]))
    }
    if let note = published.clip?.contentNote {
      header.append(.element(.p, .class("note"), text: "\(words.contentNote) – \(note)"))
    }
    var content: [HTMLNode] = [.element(.header, [], header)]
    content += media(of: id)
    content.append(
      .element(
        .blockquote, quoteLanguage,
        Self.voices(of: published, name: plan.shownName(of: published))))
    var footer: [HTMLNode] = []
    if let owner = plan.profileOwner(of: published) {
      footer.append(
        .element(
          .a, .class("profile"),
          .href(WebAddress(to: SitePath.person(owner.slug, language), from: page)),
          .ariaLabel(InterfaceWords.fill(words.viewProfileOf, owner.name)),
          text: words.viewProfile))
    }
    if !footer.isEmpty { content.append(.element(.figcaption, [], footer)) }
    let name = plan.shownName(of: published)
    if let original = OriginalWords(quote: published, id: id, words: words, name: name) {
      content.append(original.node)
    }
    return .element(.figure, [.class("clip"), .id(id), .ariaLabelledBy("\(id)-title")], content)
  }

  /// The clip's own headline, or the topic's clip title and the name.
  private var title: String {
    if let headline = published.clip?.headline { return headline }
    let page = plan.topics[topic]
    return "\(page.clipTitle ?? page.title) - \(plan.shownName(of: published))"
  }

  private var quoteLanguage: [HTMLAttribute] {
    published.quotation.original == nil ? lang(published.language) : []
  }

  private func lang(_ other: String) -> [HTMLAttribute] {
    BodyRenderer.areSame(other, language) ? [] : [.lang(other)]
  }

  /// The words, each voice under its label where it sets in; one voice alone has none.
  static func voices(of quote: PublishedQuote, name: String) -> [HTMLNode] {
    let parts = quote.quotation.parts
    let hasOthers = parts.contains { $0.label != nil }
    return parts.enumerated().map { index, part in
      let setsIn = index == 0 || part.label != nil || parts[index - 1].label != nil
      var content: [HTMLNode] = []
      if hasOthers, setsIn {
        content = [.element(.b, .class("voice"), text: "\(part.label ?? name):"), .text(" ")]
      }
      content.append(.text(part.text))
      return .element(.p, part.label == nil ? [] : [.class("other-voice")], content)
    }
  }

  private func media(of id: String) -> [HTMLNode] {
    guard let clip = published.clip, let media = clip.media,
      let address = siteAddress(media.address)
    else { return [] }
    var attributes: [HTMLAttribute] = [
      .src(address), .controls, .preloadNone, .ariaLabelledBy("\(id)-title"),
    ]
    if media.form == .video, let poster = clip.poster.flatMap(siteAddress) {
      attributes.append(.poster(poster))
    }
    var nodes: [HTMLNode] = [.element(media.form == .video ? .video : .audio, attributes, [])]
    if let status = clip.captionsStatus {
      nodes.append(.element(.p, .class("captions"), text: "\(words.captions) – \(status)"))
    }
    return nodes
  }

  /// An address on the web as written, or one within the site as seen from this page.
  private func siteAddress(_ written: String) -> WebAddress? {
    guard let address = WebAddress(written: written) else { return nil }
    return address.leavesSite ? address : WebAddress(to: written, from: page)
  }
}
