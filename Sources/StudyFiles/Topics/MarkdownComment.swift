/// The comments of a piece of raw HTML, and what else it holds.
struct MarkdownComment {
  /// The comments' texts without white space at their ends, in order.
  private(set) var comments: [String] = []
  /// What stands outside comments and tags.
  private(set) var rest = ""
  /// Whether there is a tag, a declaration or the like.
  private(set) var hasTags = false

  /// Reads raw HTML; what opens and does not close runs to the end.
  init(_ html: String) {
    var remaining = html[...]
    while let open = remaining.firstIndex(of: "<") {
      rest += remaining[..<open]
      let isComment = remaining[open...].hasPrefix("<!--")
      let after = remaining[open...].dropFirst(isComment ? 4 : 1)
      let end = after.firstRange(of: isComment ? "-->" : ">")
      if isComment {
        comments.append(after[..<(end?.lowerBound ?? after.endIndex)].trimmed)
      } else {
        hasTags = true
      }
      remaining = after[(end?.upperBound ?? after.endIndex)...]
    }
    rest += remaining
  }

  /// Whether one of the comments says that what follows is not a quote.
  var saysNotAQuote: Bool { comments.contains(where: Self.isNotAQuote) }

  /// Whether a comment says that what follows is not a quote.
  static func isNotAQuote(_ comment: String) -> Bool {
    comment.lowercased().split(whereSeparator: \.isWhitespace) == ["not", "a", "quote"]
  }

  /// What follows `codes:` in a comment; `nil` when it is another comment.
  static func codes(_ comment: String) -> Substring? {
    comment.hasPrefix("codes:") ? comment.dropFirst(6) : nil
  }
}
