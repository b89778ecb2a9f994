import Markdown
import Model
import Publishing

/// Topics written as Markdown in a test, with proofs made up for them.
enum HandmadeTopic {
  static func make(
    _ slug: String, _ language: String, title: String, _ text: String,
    spoken: [String: String] = [:], change: (inout PublishedTopic) -> Void = { _ in }
  ) throws -> PublishedTopic {
    let body = try MarkdownParser.parse(text)
    var topic = PublishedTopic(slug: slug, language: language, title: title, body: body)
    var quotations: [Quotation] = []
    collect(body, into: &quotations)
    topic.quotes = quotations.map { quotation in
      let language = spoken[quotation.target] ?? "en"
      return PublishedQuote(quotation, excerpt: excerpt(of: quotation), language: language)
    }
    change(&topic)
    return topic
  }

  /// A proof with an id that hangs on speaker and words alone.
  static func excerpt(of quotation: Quotation) -> Excerpt {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in (quotation.target + quotation.parts.map(\.text).joined()).utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    let id = String(repeating: "0", count: 16 - digits.utf8.count) + digits
    return Excerpt(
      id: id + String(repeating: "0", count: 48), interview: quotation.target,
      participant: quotation.target, text: String(repeating: "a", count: 64),
      range: TextRange(10, 10 + quotation.parts.map(\.text.utf8.count).reduce(0, +)), firstTurn: 1,
      lastTurn: 1, interval: nil, edits: [], speakerIsUnconfirmed: false)
  }

  private static func collect(_ node: MarkdownNode, into found: inout [Quotation]) {
    if case .link(let destination, let title) = node.kind, destination.hasPrefix("quote:") {
      let marks = " \u{a0}\u{202f}“”\"«»"
      let words = node.plainText.drop { marks.contains($0) }
      let text = String(words.reversed().drop { marks.contains($0) }.reversed())
      var quotation = Quotation(
        kind: .inline, target: String(destination.dropFirst(6)),
        parts: [Quotation.Part(label: nil, text: text, place: Place("topic.md", line: node.line))],
        place: Place("topic.md", line: node.line))
      if !title.isEmpty { quotation.original = title }
      found.append(quotation)
    } else if node.kind == .blockQuote, let link = clipLink(node) {
      found.append(clip(node, link))
    } else {
      for child in node.children { collect(child, into: &found) }
    }
  }

  private static func clip(_ node: MarkdownNode, _ link: MarkdownNode) -> Quotation {
    guard case .link(let destination, let title) = link.kind else { preconditionFailure() }
    let place = Place("topic.md", line: node.line)
    var parts: [Quotation.Part] = []
    for paragraph in node.children.dropLast() {
      var text = paragraph.plainText
      var label: String?
      if paragraph.children.first?.kind == .strong {
        let voice = paragraph.children[0].plainText
        label = String(voice.dropLast())
        text = String(text.dropFirst(voice.count + 1))
      }
      parts.append(Quotation.Part(label: label, text: text, place: place))
    }
    var quotation = Quotation(
      kind: .clip, target: String(destination.dropFirst(5)), parts: parts, place: place)
    quotation.shownName = link.plainText
    if !title.isEmpty { quotation.original = title }
    return quotation
  }

  private static func clipLink(_ node: MarkdownNode) -> MarkdownNode? {
    if case .link(let destination, _) = node.kind, destination.hasPrefix("clip:") { return node }
    for child in node.children { if let found = clipLink(child) { return found } }
    return nil
  }
}
