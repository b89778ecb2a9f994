internal import Markdown
internal import Model
internal import Words

extension BodyReader {
  /// The source of a block that has not been used by a block before it on the same lines.
  func range(of block: MarkdownNode) -> Range<Int> {
    let range = source.range(ofLines: block.line, block.endLine)
    return range.contains(cursor) ? cursor..<range.upperBound : range
  }

  /// Reads the words of a paragraph, a heading, a cell or a block of code.
  mutating func readWords(_ block: MarkdownNode, isExempt: Bool) {
    let inline = InlineText(block.children)
    let range = range(of: block)
    readComments(inline, block, range)
    checkStruckOutQuotes(block.children, isStruck: false)
    var covered: [TextRange] = []
    let links = ownLinks(inline, range)
    let quotes = links.filter { $0.scheme == "quote" }.map(\.link.range)
    let sentences = QuoteSentence(inline, quotes: quotes.sorted()).sentences
    var ordinal = 0
    for link in links {
      if link.scheme != "evidence" { covered.append(link.link.range) }
      let sentence = link.scheme == "quote" && ordinal < sentences.count ? sentences[ordinal] : ""
      if link.scheme == "quote" { ordinal += 1 }
      read(link, inline, sentence)
    }
    var places = LazyPlaces(inline.text, source, range)
    checkOthers(inline, &places)
    var mayExempt = isExempt || coverDepth > 0
    for offset in LinkScan.literals(in: inline.text) where !isExempted(inline, offset) {
      if mayExempt, coverDepth == 0 {
        mayExempt = false
        continue
      }
      report(literal(at: places.place(atByte: offset)))
    }
    guard coverDepth == 0 else { return }
    mayExempt = isExempt
    covered.sort()
    for stretch in QuotedStretch.find(in: inline.text, ignoring: covered) {
      if isCovered(stretch, covered) || isExempted(inline, stretch.opening) { continue }
      if mayExempt {
        mayExempt = false
        continue
      }
      let place = places.place(atByte: stretch.words.first?.lower ?? stretch.opening)
      report(QuotedStretch.diagnostic(stretch, in: inline.text, at: place))
    }
  }

  private mutating func checkStruckOutQuotes(_ nodes: [MarkdownNode], isStruck: Bool) {
    for node in nodes {
      if case .link(let destination, _) = node.kind,
        LinkRule.own(destination)?.scheme == "quote"
      {
        checkStruckOut(isStruck ? [MarkdownNode(.strikethrough, line: node.line)] : node.children)
      } else {
        checkStruckOutQuotes(
          node.children, isStruck: isStruck || node.kind == .strikethrough)
      }
    }
  }

  /// Whether links cover all words of a stretch; the links' ranges ascend.
  private func isCovered(_ stretch: QuotedStretch, _ covered: [TextRange]) -> Bool {
    stretch.words.allSatisfy { word in
      let next = covered.partitioningIndex { $0.lower > word.lower }
      return next > 0 && covered[next - 1].contains(word)
    }
  }

  /// Whether `<!-- not a quote -->` stands directly before a byte of the words.
  private func isExempted(_ inline: InlineText, _ offset: Int) -> Bool {
    let next = inline.html.partitioningIndex { $0.offset > offset }
    guard next > 0, MarkdownComment(inline.html[next - 1].literal).saysNotAQuote else {
      return false
    }
    return inline.words(in: TextRange(inline.html[next - 1].offset, offset)).trimmed.isEmpty
  }

  private mutating func readComments(
    _ inline: InlineText, _ block: MarkdownNode, _ range: Range<Int>
  ) {
    var hasTags = false
    for html in inline.html {
      let parts = MarkdownComment(html.literal)
      hasTags = hasTags || parts.hasTags
      let place = Place(source.path, line: html.line)
      for comment in parts.comments {
        guard let names = MarkdownComment.codes(comment) else {
          checkUnknown(comment, at: place)
          continue
        }
        if case .heading(let level) = block.kind {
          bind(names, block, level, in: range)
        } else {
          report(
            .warning(
              .codesStray, at: place, "codes stand behind no heading and bind nothing",
              fixes: ["move the comment to the line after its heading"]))
        }
      }
    }
    if hasTags {
      report(
        .warning(
          .htmlDropped, at: Place(source.path, line: block.line),
          "HTML is not published; only the words between its tags are",
          fixes: ["write it as Markdown", "remove it"]))
    }
  }

  /// Checks links that are none of ours, and the titles of all but quotes.
  private mutating func checkOthers(_ inline: InlineText, _ places: inout LazyPlaces) {
    for link in inline.links {
      let own = LinkRule.own(link.destination)
      let at = places.place(atByte: link.range.lower)
      if own == nil, let problem = LinkRule.problem(with: link.destination, at: at) {
        report(problem)
      }
      if let own, own.scheme == "quote" || own.scheme == "clip" { continue }
      for stretch in QuotedStretch.find(in: link.title) {
        report(QuotedStretch.diagnostic(stretch, in: link.title, at: at))
      }
    }
  }

  /// The error for what is left of a link in the words of a page.
  func literal(at place: Place) -> Diagnostic {
    .error(
      .quoteLiteral, at: place, "link to a quote is broken and would be published as it stands",
      explanation: "The words before it stand without their proof.",
      fixes: [
        "write [“…”](quote:PARTICIPANT) without a space after '(' or ':'",
        "remove another link or a bracket inside the quote",
        "put <!-- not a quote --> directly before it",
      ])
  }
}
