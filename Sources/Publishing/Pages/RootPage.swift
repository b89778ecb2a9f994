internal import Model

/// The first page of the site: the choice of languages, or the way to the only one.
struct RootPage {
  let plan: SitePlan

  /// The file.
  var file: OutputFile {
    let settings = plan.module.settings
    var head = PageFrame.commonHead(
      title: settings.title, style: WebAddress(to: SitePath.style, from: SitePath.root))
    if plan.languages.count == 1 {
      let address = WebAddress(to: SitePath.module(plan.mainLanguage), from: SitePath.root)
      head.append(.element(.meta, HTMLAttribute.refresh(to: address), []))
    }
    let choices = plan.languages.map { language in
      let words = InterfaceWords.words(for: language)
      let address = WebAddress(to: SitePath.module(language), from: SitePath.root)
      return HTMLNode.element(
        .li,
        content: [
          .element(
            .a, .href(address), .hreflang(language), .lang(language), text: words.nativeName)
        ])
    }
    let labels = plan.languages.map { language in
      HTMLNode.element(
        .span, .lang(language), text: InterfaceWords.words(for: language).chooseLanguage)
    }
    let lead = labels.enumerated().flatMap {
      $0.offset == 0 ? [$0.element] : [.text(" · "), $0.element]
    }
    let body = HTMLNode.element(
      .body, [.class("root")],
      [
        .element(
          .main, [.id("content")],
          [
            .element(.h1, text: settings.title), .element(.p, [], lead),
            .element(.ul, [.class("choices")], choices),
          ])
      ])
    return OutputFile(
      path: "site/\(SitePath.root)",
      bytes: HTMLWriter.document(
        .element(.html, [.lang(plan.mainLanguage)], [.element(.head, [], head), body])))
  }
}
