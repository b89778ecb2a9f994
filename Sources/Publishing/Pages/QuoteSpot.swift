internal import Markdown

/// A place in a topic's text where a quote stands.
struct QuoteSpot {
  /// Whether it is a link in a sentence or a block quote that ends in a `clip:` link.
  let isClip: Bool
  /// The text of the link or of the block quote.
  let text: String

  /// The places in a text, in its order: the n-th belongs to the topic's n-th quote.
  ///
  /// What lies within a place is not looked at again.
  static func all(in node: MarkdownNode) -> [QuoteSpot] {
    var found: [QuoteSpot] = []
    collect(node, into: &found)
    return found
  }

  private static func collect(_ node: MarkdownNode, into found: inout [QuoteSpot]) {
    if isQuoteLink(node) || isClip(node) {
      found.append(QuoteSpot(isClip: isClip(node), text: node.plainText))
      return
    }
    for child in node.children { collect(child, into: &found) }
  }

  /// Whether a node is `[“words”](quote:…)`.
  static func isQuoteLink(_ node: MarkdownNode) -> Bool {
    if case .link(let destination, _) = node.kind { destination.hasPrefix("quote:") } else { false }
  }

  /// Whether a node is a block quote whose last paragraph holds a `clip:` link.
  static func isClip(_ node: MarkdownNode) -> Bool {
    guard node.kind == .blockQuote, let last = node.children.last(where: { $0.kind != .htmlBlock })
    else { return false }
    return last.kind == .paragraph && holdsClipLink(last)
  }

  private static func holdsClipLink(_ node: MarkdownNode) -> Bool {
    if case .link(let destination, _) = node.kind, destination.hasPrefix("clip:") { return true }
    return node.children.contains(where: holdsClipLink)
  }
}
