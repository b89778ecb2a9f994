internal import Model
internal import Words

/// Words in double quotation marks or guillemets, as prose has them.
struct QuotedStretch: Hashable {
  /// The opening mark's first byte, in UTF-8 bytes of the text.
  var opening: Int
  /// The words inside, in UTF-8 bytes of the text; at least five.
  var words: [TextRange]

  /// How many words in quotation marks need no proof, plus one.
  static let limit = 5

  /// The stretches of five words or more, in order.
  ///
  /// A mark that never closes reaches to the end of the text, and one that never opened to its
  /// start: a quotation may run over several paragraphs. Marks inside the ranges given, in UTF-8
  /// bytes of the text and ascending, count for nothing.
  static func find(in text: String, ignoring covered: [TextRange] = []) -> [QuotedStretch] {
    var next = 0
    let marks = QuotationMark.find(in: text).filter { mark in
      while next < covered.count, covered[next].upper <= mark.range.lower { next += 1 }
      return next == covered.count || !covered[next].overlaps(mark.range)
    }
    let bytes = Array(text.utf8)
    var found: [QuotedStretch] = []
    func add(_ opening: Int, _ lower: Int, _ upper: Int) {
      let words = WordScanner.words(in: bytes, TextRange(lower, max(lower, upper)))
      if words.count >= limit { found.append(QuotedStretch(opening: opening, words: words)) }
    }
    var index = 0
    var closedAt = 0
    while index < marks.count {
      let mark = marks[index]
      guard let end = end(of: index, marks) else {
        add(closedAt, closedAt, mark.range.lower)
        closedAt = mark.range.upper
        index += 1
        continue
      }
      switch end {
      case .at(let close):
        add(mark.range.lower, mark.range.upper, marks[close].range.lower)
        closedAt = marks[close].range.upper
        index = close + 1
      case .never:
        add(mark.range.lower, mark.range.upper, bytes.count)
        return found
      }
    }
    return found
  }

  /// How a stretch ends.
  private enum End {
    /// At the mark with this index.
    case at(Int)
    /// Nowhere.
    case never
  }

  /// How the stretch ends that a mark opens; `nil` when the mark opens none.
  private static func end(of index: Int, _ marks: [QuotationMark]) -> End? {
    let rest = index + 1..<marks.count
    switch marks[index].sign {
    case "„", "‟":
      return ended(rest.first { ["“", "”", "\""].contains(marks[$0].sign) })
    case "“":
      let straight = rest.first { marks[$0].sign == "\"" && marks[$0].canClose }
      return ended(matching("“", "”", rest, marks) ?? straight)
    case "«":
      return ended(matching("«", "»", rest, marks))
    case "»":
      return rest.first { marks[$0].sign == "«" }.map { .at($0) }
    case "\"":
      guard marks[index].canOpen else {
        return rest.first { marks[$0].sign == "\"" }.map { .at($0) }
      }
      var depth = 1
      for at in rest where marks[at].sign == "\"" {
        depth += marks[at].canClose ? -1 : 1
        if depth == 0 { return .at(at) }
      }
      return ended(rest.last { marks[$0].sign == "\"" && marks[$0].canClose })
    default:
      return nil
    }
  }

  private static func ended(_ index: Int?) -> End { index.map { .at($0) } ?? .never }

  private static func matching(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ rest: Range<Int>, _ marks: [QuotationMark]
  ) -> Int? {
    var depth = 1
    for at in rest {
      if marks[at].sign == open { depth += 1 }
      if marks[at].sign == close { depth -= 1 }
      if depth == 0 { return at }
    }
    return rest.last { marks[$0].sign == close }
  }

  /// The error for a stretch that nothing proves.
  static func diagnostic(
    _ stretch: QuotedStretch, in text: String, at place: Place, key: String? = nil
  ) -> Diagnostic {
    let bytes = Array(text.utf8)
    let last = stretch.words.last?.upper ?? stretch.opening
    let words = String(decoding: bytes[stretch.opening..<last], as: UTF8.self)
    return .error(
      .quoteUnproven, at: place, "\(stretch.words.count) words in quotation marks without a proof",
      explanation:
        "Five or more words in double quotation marks or guillemets are somebody's words until a "
        + "link proves them.",
      fixes: key.map { ["write '\($0)' without quotation marks"] }
        ?? [
          "link them: [“…”](quote:PARTICIPANT)", "link their source: [“…”](cite:SOURCE)",
          "put <!-- not a quote --> directly before them",
        ],
      words: [words])
  }
}
