/// The text of a document that pandoc expects, by paragraphs, and what reviewers did to it.
struct PandocText {
  /// Which words of a document under review count.
  enum Changes {
    /// Insertions and no deletions.
    case accepted
    /// Neither: the words that nobody wrote or struck out in review.
    case pending
  }

  /// The paragraphs; notes and comments are left out.
  private(set) var paragraphs: [String] = [""]
  /// The words of changes and comments by kind and author, such as `deletion Ann`.
  private(set) var review: [String: String] = [:]
  private let changes: Changes

  init(native: String, _ changes: Changes) {
    self.changes = changes
    read(PandocNative(native))
    paragraphs = paragraphs.map(ComparedText.collapsed).filter { !$0.isEmpty }
  }

  private mutating func read(_ value: PandocNative) {
    switch value {
    case .text: break
    case .node("", let items): readSequence(items)
    case .node: break
    case .list(let items): readSequence(items)
    }
  }

  /// Reads items of which a constructor is followed by what it holds.
  private mutating func readSequence(_ items: [PandocNative]) {
    var index = 0
    while index < items.count {
      guard case .node(let name, _) = items[index], !name.isEmpty else {
        read(items[index])
        index += 1
        continue
      }
      var holds: [PandocNative] = []
      index += 1
      while index < items.count {
        if case .node(let next, _) = items[index], !next.isEmpty { break }
        holds.append(items[index])
        index += 1
      }
      readNode(name, holds)
    }
  }

  private mutating func readNode(_ name: Substring, _ holds: [PandocNative]) {
    switch name {
    case "Str": add(Self.text(holds.first))
    case "Code", "CodeBlock":
      if name == "CodeBlock" { paragraphs.append("") }
      add(Self.text(holds.last))
    case "Space", "SoftBreak": add(" ")
    case "LineBreak": add("\n")
    case "Para", "Plain", "Header", "Cell", "Caption":
      paragraphs.append("")
      readSequence(holds)
      paragraphs.append("")
    case "Span": readSpan(holds)
    // The document's own titles, before its blocks.
    case "Meta": readSequence(Array(holds.dropFirst()))
    case "Note", "Image", "RawInline", "RawBlock", "Math": break
    default: readSequence(holds)
    }
  }

  private mutating func add(_ text: String) { paragraphs[paragraphs.count - 1] += text }

  private static func text(_ value: PandocNative?) -> String {
    if case .text(let text)? = value { text } else { "" }
  }

  private mutating func readSpan(_ holds: [PandocNative]) {
    guard case .node(_, let about)? = holds.first, about.count == 3,
      case .list(let classes) = about[1],
      let kind = classes.map({ Self.text($0) }).first(where: Self.kinds.contains)
    else {
      readSequence(holds)
      return
    }
    var author = ""
    if case .list(let pairs) = about[2] {
      for case .node(_, let pair) in pairs where Self.text(pair.first) == "author" {
        author = Self.text(pair.last)
      }
    }
    let before = paragraphs
    paragraphs = [""]
    readSequence(holds)
    let words = paragraphs.joined(separator: " ")
    let isText = kind == "insertion" && changes == .accepted
    paragraphs = before
    if isText { add(words) }
    if !ComparedText.letters(words).isEmpty {
      review["\(kind) \(author)", default: ""] += " " + words
    }
  }

  private static let kinds = ["insertion", "deletion", "comment-start"]
}
