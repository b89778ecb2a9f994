internal import Markdown
internal import Model
internal import Words

extension BodyReader {
  /// A link of one of our own schemes, and where the source has it.
  struct OwnLink {
    var link: InlineText.Link
    var scheme: String
    /// What stands after the scheme.
    var rest: String
    /// Where the source has `](…`; `nil` for a link by reference or in angle brackets.
    var hit: LinkScan.Hit?
    /// The first byte of the link's words in the source.
    var start: Int
  }

  /// The links of ours in a block's words, in order; the cursor moves behind them.
  mutating func ownLinks(_ inline: InlineText, _ range: Range<Int>) -> [OwnLink] {
    guard inline.links.contains(where: { LinkRule.own($0.destination) != nil }) else { return [] }
    let hits = scan.hits(in: range)
    var next = 0
    var html = inline.html[...]
    var found: [OwnLink] = []
    var start = range.lowerBound
    for link in inline.links {
      guard let own = LinkRule.own(link.destination) else { continue }
      while let comment = html.first, comment.offset <= link.range.lower {
        next += LinkScan.literals(in: comment.literal).count
        html = html.dropFirst()
      }
      // Broken links have hits as well, and are passed over; a few, so that time stays linear.
      var hit: LinkScan.Hit?
      if let at = hits.indices.dropFirst(next).prefix(32).first(where: {
        scan.matches(hits[$0], link.destination)
      }) {
        hit = hits[at]
        if at > 0 { start = max(start, hits[at - 1].rest) }
        next = at + 1
      }
      let opening = hit.flatMap { scan.opening(of: $0, from: start) }
      found.append(
        OwnLink(
          link: link, scheme: own.scheme, rest: own.rest, hit: hit,
          start: opening ?? hit?.bracket ?? source.range(ofLine: link.line).lowerBound))
      if let hit { cursor = hit.rest }
    }
    return found
  }

  /// Where the words of a link begin: at their first word, marks and markup left out.
  func firstWord(of link: OwnLink) -> Place {
    guard let hit = link.hit, link.start < hit.bracket else { return source.place(at: link.start) }
    let words = WordScanner.words(in: source.bytes, TextRange(link.start, hit.bracket))
    return source.place(at: words.first?.lower ?? link.start)
  }

  /// Reads one link of ours.
  mutating func read(_ link: OwnLink, _ inline: InlineText, _ sentence: String) {
    let place = firstWord(of: link)
    let words = inline.words(in: link.link.range)
    if let problem = problem(with: link, words, at: place) {
      report(problem)
      return
    }
    let linkPlace = link.hit.map { source.place(at: $0.destination) } ?? place
    switch link.scheme {
    case "quote":
      guard let reference = reference(link.rest, at: linkPlace) else { return }
      let part = Quotation.Part(label: nil, text: QuoteMarks.stripped(words), place: place)
      var quotation = quotation(.inline, reference, [part], link.link.title, place)
      quotation.sentence = sentence
      quotations.append(quotation)
      linkPlaces.append(linkPlace)
    case "clip":
      report(
        .error(
          .clipForm, at: linkPlace, "'clip:' link stands outside the last line of a block quote",
          fixes: [
            "write 'quote:' for words in a sentence",
            "put '> — [NAME](clip:PARTICIPANT)' after a line with '>' alone",
          ]))
    case "evidence":
      readEvidence(link.rest, words, place, linkPlace)
    default:
      guard link.rest.trimmed.isEmpty else { return }
      report(
        .error(
          .quoteReferenceMalformed, at: linkPlace, "'cite:' names no source",
          fixes: ["write the source's name after 'cite:'"]))
    }
  }

  /// What makes a link of ours no link at all; `nil` for a sound one.
  func problem(with link: OwnLink, _ words: String, at place: Place) -> Diagnostic? {
    if link.link.isNested || link.link.isImage {
      return .error(
        .quoteNested, at: place, "'\(link.scheme):' link lies in a picture or holds one",
        fixes: ["take the link out of the picture"])
    }
    if !allowsQuotes, link.scheme != "cite" {
      return .error(
        .quoteOutsideTopic, at: place, "'\(link.scheme):' link outside a topic or page",
        explanation: "Quotes and claims are verified in topics and pages alone.",
        fixes: ["move the words to a topic", "tell it without the person's words"])
    }
    if link.hit == nil {
      return .error(
        .quoteByReference, at: place, "'\(link.scheme):' link is not written at its words",
        fixes: ["write [“…”](\(link.scheme):…) in one piece"])
    }
    if WordScanner.words(in: words).isEmpty {
      return .error(
        .quoteEmpty, at: place, "'\(link.scheme):' link holds no words",
        fixes: ["write the words between '[' and ']'", "remove the link"])
    }
    return nil
  }

  /// What a link names, or `nil` after saying that it names nothing.
  mutating func reference(_ rest: String, at place: Place) -> QuoteReference? {
    if let reference = QuoteReference(rest) { return reference }
    report(QuoteReference.diagnostic(rest, at: place))
    return nil
  }

  /// A quotation with what its link names.
  func quotation(
    _ kind: Quotation.Kind, _ reference: QuoteReference, _ parts: [Quotation.Part],
    _ title: String, _ place: Place
  ) -> Quotation {
    var quotation = Quotation(kind: kind, target: reference.target, parts: parts, place: place)
    quotation.interview = reference.interview
    quotation.pin = reference.pin
    let original = QuoteMarks.stripped(title)
    quotation.original = original.isEmpty ? nil : original
    quotation.codes = codes
    return quotation
  }

  private mutating func readEvidence(
    _ rest: String, _ words: String, _ place: Place, _ linkPlace: Place
  ) {
    var claim = EvidenceClaim(
      text: words.trimmed, codes: [], excerpts: [], place: place, linkPlace: linkPlace)
    let names = (QuoteReference.percentDecoded(rest) ?? rest)
      .split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    for name in names {
      if name.hasPrefix("@"), QuoteReference.isPin(name.dropFirst()) {
        claim.excerpts.append(name.dropFirst().lowercased())
      } else if name.utf8.count == 64, QuoteReference.isPin(name) {
        claim.excerpts.append(name.lowercased())
      } else if !name.isEmpty,
        name.split(separator: "/").map(String.init).allSatisfy(
          NameRule.isUsable)
      {
        claim.codes.append(name)
      } else {
        report(
          .error(
            .evidenceMalformed, at: linkPlace, "'\(name)' names no code and no excerpt",
            fixes: ["write it like 'evidence:relationships' or 'evidence:@1a2b,@3c4d'"]))
        return
      }
    }
    evidence.append(claim)
  }
}
