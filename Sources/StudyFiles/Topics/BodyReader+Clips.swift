internal import Markdown
internal import Model
internal import Words

extension BodyReader {
  /// Reads a block quote, which is a clip, a citation, or an error.
  mutating func readBlockQuote(_ block: MarkdownNode, isExempt: Bool) {
    let last = block.children.last { $0.kind != .htmlBlock }
    let attribution = last.flatMap { $0.kind == .paragraph ? InlineText($0.children) : nil }
    let schemes = (attribution?.links ?? []).compactMap { LinkRule.own($0.destination)?.scheme }
    if let last, let attribution, schemes.contains("clip") {
      readClip(block, last, attribution)
      return
    }
    if !schemes.contains("cite"), !isExempt, coverDepth == 0 {
      report(
        .error(
          .blockQuoteUnproven, at: Place(source.path, line: block.line),
          "block quote does not end in a 'clip:' or 'cite:' link",
          explanation: "A block quote is somebody's words until a link proves them.",
          fixes: [
            "end it with a line '>' and a line '> — [NAME](clip:PARTICIPANT)'",
            "end it with '> — [SOURCE](cite:SOURCE)'",
            "put <!-- not a quote --> on the line before it",
          ]))
    }
    coverDepth += 1
    read(block.children)
    coverDepth -= 1
  }

  private mutating func readClip(
    _ block: MarkdownNode, _ last: MarkdownNode, _ attribution: InlineText
  ) {
    let parts = parts(of: block, before: last)
    let links = ownLinks(attribution, range(of: last))
    guard let link = links.first, links.count == 1, attribution.links.count == 1,
      isDash(attribution, around: link.link.range)
    else {
      report(
        .error(
          .clipForm, at: Place(source.path, line: last.line),
          "clip's last paragraph has more than a dash and one link",
          explanation:
            "A clip ends in a paragraph of its own: — [Name](clip:PARTICIPANT).",
          fixes: [
            "put a line with '>' alone before the line with the dash",
            "leave only the dash and the link in the last line",
          ]))
      return
    }
    let name = attribution.words(in: link.link.range)
    let place = firstWord(of: link)
    if let problem = problem(with: link, name, at: place) {
      report(problem)
      return
    }
    guard !parts.isEmpty else {
      report(
        .error(
          .clipForm, at: Place(source.path, line: block.line), "clip holds no words",
          fixes: ["write the words above the line with the dash", "remove the block quote"]))
      return
    }
    let linkPlace = link.hit.map { source.place(at: $0.destination) } ?? place
    guard let reference = reference(link.rest, at: linkPlace) else { return }
    var quotation = quotation(
      .clip, reference, parts, link.link.title, parts.first?.place ?? linkPlace)
    quotation.shownName = name.trimmed
    quotations.append(quotation)
    linkPlaces.append(linkPlace)
  }

  /// Whether only a dash stands beside a clip's link.
  private func isDash(_ inline: InlineText, around range: TextRange) -> Bool {
    let before = inline.words(in: TextRange(0, range.lower)).trimmed
    let after = inline.words(in: TextRange(range.upper, inline.text.utf8.count)).trimmed
    return after.isEmpty && before.unicodeScalars.allSatisfy { "—–―-".unicodeScalars.contains($0) }
  }

  private mutating func parts(
    of block: MarkdownNode, before last: MarkdownNode
  ) -> [Quotation.Part] {
    var parts: [Quotation.Part] = []
    for child in block.children {
      if child == last { break }
      switch child.kind {
      case .paragraph:
        if let part = part(child) { parts.append(part) }
      case .htmlBlock:
        _ = readHTML(child, after: nil)
      default:
        report(
          .error(
            .clipForm, at: Place(source.path, line: child.line), "clip holds more than paragraphs",
            explanation: "Words under another voice are a paragraph that begins '**Label:**'.",
            fixes: ["write its words as paragraphs"]))
      }
    }
    return parts
  }

  private mutating func part(_ paragraph: MarkdownNode) -> Quotation.Part? {
    let inline = InlineText(paragraph.children)
    let range = range(of: paragraph)
    checkPart(inline, range)
    checkStruckOut(paragraph.children)
    let (label, length) = label(of: paragraph)
    let text = inline.words(in: TextRange(length, inline.text.utf8.count)).trimmed
    let skipped = WordScanner.words(in: inline.words(in: TextRange(0, length))).count
    let places = WordPlaces(of: inline.text, in: source, range)
    guard places.count > skipped else {
      report(
        .error(
          .clipForm, at: Place(source.path, line: paragraph.line),
          "paragraph of a clip has no words",
          fixes: ["write the words in the same paragraph as their label", "remove it"]))
      return nil
    }
    return Quotation.Part(label: label, text: text, place: places.place(ofWord: skipped))
  }

  /// The label that a paragraph begins with, and how many bytes of its words are the label's.
  private func label(of paragraph: MarkdownNode) -> (String?, Int) {
    guard let first = paragraph.children.first, first.kind == .strong else { return (nil, 0) }
    let text = InlineText([first]).text
    if text.trimmed.hasSuffix(":") {
      return (String(text.trimmed.dropLast()).trimmed, text.utf8.count)
    }
    guard paragraph.children.count > 1, paragraph.children[1].literal.hasPrefix(":") else {
      return (nil, 0)
    }
    return (text.trimmed, text.utf8.count + 1)
  }

  /// Reports words of a quote that the page would show crossed out: nobody said them so.
  mutating func checkStruckOut(_ nodes: [MarkdownNode]) {
    for node in nodes {
      if node.kind == .strikethrough {
        report(
          .error(
            .quoteStruckOut, at: Place(source.path, line: node.line),
            "words of a quote are crossed out",
            fixes: ["take the '~~' away", "show words that are left out with […]"]))
      } else {
        checkStruckOut(node.children)
      }
    }
  }

  /// The words of a clip hold no links of ours, whole or broken.
  private mutating func checkPart(_ inline: InlineText, _ range: Range<Int>) {
    var places = LazyPlaces(inline.text, source, range)
    for link in inline.links {
      let at = places.place(atByte: link.range.lower)
      if let own = LinkRule.own(link.destination) {
        report(
          .error(
            .quoteNested, at: at, "'\(own.scheme):' link inside a clip",
            fixes: ["take the link out; the clip's last line proves its words"]))
      } else if let problem = LinkRule.problem(with: link.destination, at: at) {
        report(problem)
      }
    }
    for offset in LinkScan.literals(in: inline.text) {
      report(literal(at: places.place(atByte: offset)))
    }
    if inline.html.contains(where: { MarkdownComment($0.literal).hasTags }) {
      report(
        .warning(
          .htmlDropped, at: source.place(at: range.lowerBound),
          "HTML is not published; only the words between its tags are", fixes: ["remove it"]))
    }
  }
}
