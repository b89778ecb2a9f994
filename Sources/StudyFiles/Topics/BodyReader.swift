internal import Markdown
internal import Model

/// Walks the text of a page: finds its quotes and claims, and what nothing proves.
struct BodyReader {
  let source: SourceText
  let scan: LinkScan
  /// Whether quotes in this text are verified later; where not, it may have none.
  let allowsQuotes: Bool
  var diagnostics: [Diagnostic] = []
  var quotations: [Quotation] = []
  var linkPlaces: [Place] = []
  var evidence: [EvidenceClaim] = []
  var sections: [TopicSection] = []
  /// How many block quotes around here answer for the words in them.
  var coverDepth = 0
  /// The source behind the last link of ours, so that cells of one table row share their line.
  var cursor = 0
  /// The headings that this place stands under, outermost first, with their codes.
  private var headings: [(level: Int, codes: [String])] = []

  init(_ source: SourceText, allowsQuotes: Bool) {
    self.source = source
    scan = LinkScan(source: source)
    self.allowsQuotes = allowsQuotes
  }

  /// Reads a whole text that begins on a line of the file.
  mutating func read(_ document: MarkdownNode, from line: Int) {
    read(document.children)
    FootnoteCheck.check(source, from: line, &diagnostics)
  }

  /// The codes of the innermost section that has some.
  var codes: [String] { headings.last { !$0.codes.isEmpty }?.codes ?? [] }

  /// Reads blocks that follow each other.
  mutating func read(_ blocks: [MarkdownNode]) {
    var isExempt = false
    for (index, block) in blocks.enumerated() {
      if block.kind == .htmlBlock {
        isExempt = readHTML(block, after: index > 0 ? blocks[index - 1] : nil)
      } else {
        read(block, isExempt: isExempt)
        isExempt = false
      }
    }
  }

  private mutating func read(_ block: MarkdownNode, isExempt: Bool) {
    switch block.kind {
    case .heading(let level):
      headings.removeAll { $0.level >= level }
      headings.append((level, []))
      readWords(block, isExempt: isExempt)
    case .paragraph, .tableCell:
      readWords(block, isExempt: isExempt)
    case .codeBlock:
      var words = block
      words.children = [MarkdownNode(.code, literal: block.literal, line: block.line)]
      readWords(words, isExempt: isExempt)
    case .blockQuote:
      readBlockQuote(block, isExempt: isExempt)
    default:
      if isExempt, let first = block.children.first, block.children.count == 1 {
        read(first, isExempt: true)
      } else {
        read(block.children)
      }
    }
  }

  /// Reads raw HTML that stands as a block; whether it exempts what follows.
  mutating func readHTML(_ block: MarkdownNode, after previous: MarkdownNode?) -> Bool {
    let html = MarkdownComment(block.literal)
    let place = Place(source.path, line: block.line)
    if !html.rest.trimmed.isEmpty {
      report(
        .error(
          .htmlDropped, at: place, "words beside a comment or a tag are not published",
          explanation: "A line that begins with '<' is raw HTML to its end, and is left out.",
          fixes: [
            "put the comment on a line of its own", "write the words as Markdown",
          ]))
    } else if html.hasTags {
      report(.warning(.htmlDropped, at: place, "HTML is not published", fixes: ["remove it"]))
    }
    for comment in html.comments {
      if let names = MarkdownComment.codes(comment) {
        guard let previous, case .heading(let level) = previous.kind else {
          report(
            .warning(
              .codesStray, at: place, "codes stand behind no heading and bind nothing",
              fixes: ["move the comment to the line after its heading"]))
          continue
        }
        bind(names, previous, level, in: source.range(ofLines: block.line, block.endLine))
      } else {
        checkUnknown(comment, at: place)
      }
    }
    return html.saysNotAQuote
  }

  /// Binds the section of a heading to the codes that a comment names.
  mutating func bind(
    _ names: Substring, _ heading: MarkdownNode, _ level: Int, in range: Range<Int>
  ) {
    var codes: [TopicSection.CodeName] = []
    var from = range.lowerBound
    for name in names.split(separator: ",").map(\.trimmed) where !name.isEmpty {
      let found = source.bytes[from..<max(from, range.upperBound)].firstRange(of: Array(name.utf8))
      codes.append(.init(name, at: source.place(at: found?.lowerBound ?? range.lowerBound)))
      from = found?.upperBound ?? from
    }
    sections.append(
      TopicSection(
        heading: heading.plainText.trimmed, level: level, line: heading.line, codes: codes))
    if let last = headings.indices.last { headings[last].codes = codes.map(\.id) }
  }

  /// Warns of a comment that is nearly one of ours.
  mutating func checkUnknown(_ comment: String, at place: Place) {
    guard !MarkdownComment.isNotAQuote(comment) else { return }
    let head = comment.prefix { $0 != ":" }
    let isNearCodes =
      comment.contains(":")
      && (head.trimmed.lowercased() == "codes"
        || NearMiss.suggestion(for: head.trimmed, among: ["codes"]) != nil)
    let meant =
      isNearCodes
      ? "codes: …" : NearMiss.suggestion(for: comment.lowercased(), among: ["not a quote"])
    guard let meant else { return }
    report(
      .warning(
        .commentUnknown, at: place, "comment says nothing to verbatim",
        fixes: ["write <!-- \(meant) -->"]))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
