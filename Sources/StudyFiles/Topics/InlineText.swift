internal import Markdown
internal import Model

/// The words of one block without markup, and where in them its links and comments stand.
struct InlineText {
  /// A link or an image.
  struct Link {
    var destination: String
    var title: String
    /// Its words, in UTF-8 bytes of `text`.
    var range: TextRange
    var isImage: Bool
    /// Whether another link or an image lies in it, or it lies in an image.
    var isNested: Bool
    /// The line on which it begins, as far as the parser knows.
    var line: Int
  }

  /// Raw HTML.
  struct HTML {
    var literal: String
    /// UTF-8 bytes of `text` before it.
    var offset: Int
    var line: Int
  }

  /// The words; a line break is a space, code and descriptions of images are in.
  private(set) var text = ""
  /// The links by where they end, inner ones first.
  private(set) var links: [Link] = []
  /// Tags and comments, in order.
  private(set) var html: [HTML] = []
  private var length = 0

  init(_ nodes: [MarkdownNode]) {
    for node in nodes { add(node, isInLink: false) }
  }

  private mutating func add(_ node: MarkdownNode, isInLink: Bool) {
    switch node.kind {
    case .text, .code: append(node.literal)
    case .softBreak, .lineBreak: append(" ")
    case .htmlInline: html.append(HTML(literal: node.literal, offset: length, line: node.line))
    case .link(let destination, let title):
      add(node, destination, title, isImage: false, isInLink)
    case .image(let destination, let title):
      add(node, destination, title, isImage: true, isInLink)
    default:
      for child in node.children { add(child, isInLink: isInLink) }
    }
  }

  private mutating func add(
    _ node: MarkdownNode, _ destination: String, _ title: String, isImage: Bool, _ isInLink: Bool
  ) {
    let start = length
    let before = links.count
    for child in node.children { add(child, isInLink: true) }
    links.append(
      Link(
        destination: destination, title: title, range: TextRange(start, length), isImage: isImage,
        isNested: isInLink || links.count > before, line: node.line))
  }

  private mutating func append(_ piece: String) {
    text += piece
    length += piece.utf8.count
  }

  /// The words in a range of `text`.
  func words(in range: TextRange) -> String {
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lower)
    return String(text[lower..<utf8.index(lower, offsetBy: range.count)])
  }
}
