internal import Model
internal import Words

/// Compares how page and source cut the same words into sentences.
struct SentenceCheck {
  let page: QuotePage
  let stream: SpeechStream
  let path: QuotePath

  /// What a reader of the page would hear otherwise than a listener of the recording did.
  func findings() -> [Finding] {
    guard stream.hasSentences, let bounds = path.bounds else { return [] }
    return afterNegations() + inside() + beginning(bounds.lowerBound) + end(bounds.upperBound)
  }

  /// Warns of marks of omission right after a negation: what it denies may be what is left out.
  private func afterNegations() -> [Finding] {
    path.steps.compactMap { step in
      guard case .omission(let index, let range) = step, let first = range.first, first > 0,
        let last = range.last, stream.elements[first - 1].kind == .negation
      else { return nil }
      let element = page.elements[index]
      let words = TextRange(
        stream.elements[first - 1].range.lower, stream.elements[last].range.upper)
      return Finding(
        .warning, "quote-omission-after-negation", part: element.part, word: element.wordIndex,
        "[…] stands right after a negation",
        explanation: "What follows on the page may not be what the person denied.",
        fixes: ["show what is denied"],
        words: ["source: " + stream.transcript.words(in: words)])
    }
  }

  private func inside() -> [Finding] {
    var found: [Finding] = []
    var before: (page: Int, source: Int)?
    for step in path.steps {
      switch step {
      case .word(let index, let source):
        if let before, page.elements[before.page].part == page.elements[index].part {
          let shown = Sentences.boundary(in: page.elements[index].gap)
          let said = Sentences.boundary(in: stream.gap(before.source, source))
          if Sentences.differ(shown, said) {
            found.append(moved(shown, said, at: index, words: (before.source, source)))
          }
        }
        before = (index, source)
      case .filler, .unshownMark: break
      case .omission, .bracket, .shownMark: before = nil
      }
    }
    return found
  }

  private func moved(
    _ shown: Sentences.Boundary, _ said: Sentences.Boundary, at index: Int, words: (Int, Int)
  ) -> Finding {
    let element = page.elements[index]
    let isMark = shown != .inside && said != .inside
    let text = stream.transcript.text
    var to = stream.elements[words.1].range.upper
    if words.0 == words.1 {
      while to < text.count, text[to] != 0x20, text[to] != 0x0A { to += 1 }
    }
    let from = min(stream.elements[words.0].range.lower, to)
    return Finding(
      .warning, "quote-sentence-moved", part: element.part, word: element.wordIndex,
      isMark
        ? "\(name(of: shown)) on the page, \(name(of: said)) in the source"
        : shown == .inside
          ? "Sentence end of the source is not on the page"
          : "Sentence end on the page is not in the source",
      explanation: "Where a sentence ends can change what was meant.",
      fixes: ["punctuate as the source does, or keep it if the recording says so"],
      words: ["source: … " + stream.transcript.words(in: TextRange(from, to)) + " …"])
  }

  // MARK: The edges

  private func beginning(_ first: Int) -> [Finding] {
    let edge = page.elements[0]
    if stream.isOneNumber(first - 1, first) {
      return [cutNumber(first - 1, at: edge, edge: "begins")]
    }
    let (near, far) = before(first)
    let words = spoken(near)
    guard case .word = edge.shown, !edge.hasBracketedCapital, !words.isEmpty else {
      let rest = spoken(words.isEmpty ? far : near)
      return hidden(rest.reversed(), from: first, at: edge, edge: "begins")
    }
    let comma = stream.gap(words[words.count - 1], first).utf8.contains(0x2C)
    let isOpener = words.allSatisfy { QuotingRules.openers.contains(key($0)) }
    return [
      cut(words, at: edge, edge: "begins", isHarmless: comma || isOpener)
    ]
  }

  private func end(_ last: Int) -> [Finding] {
    guard let final = page.elements.last else { return [] }
    if stream.isOneNumber(last, last + 1) {
      return [cutNumber(last + 1, at: final, edge: "ends")]
    }
    let (near, far) = after(last)
    let words = spoken(near)
    guard case .word = final.shown else {
      // A bracket that stands for the rest has been judged by what it replaces.
      if case .bracket(_, let rest) = path.steps.last, !rest.isEmpty { return [] }
      return hidden(spoken(words.isEmpty ? far : near), from: last, at: final, edge: "ends")
    }
    let at = near.last ?? last
    let turn = stream.elements[last].turn
    if let first = words.first {
      let comma = stream.gap(last, first).utf8.contains(0x2C)
      return [cut(words, at: final, edge: "ends", isHarmless: comma)]
    }
    let shown = Sentences.boundary(in: page.tails[final.part])
    let said =
      at + 1 < stream.elements.count && stream.elements[at + 1].turn == turn
      ? Sentences.boundary(in: stream.gap(at, at + 1))
      : Sentences.boundary(in: stream.tail(after: at))
    guard shown != .inside, said != .inside, Sentences.differ(shown, said) else {
      return hidden(spoken(far), from: last, at: final, edge: "ends")
    }
    let index = page.elements.count - 1
    return [moved(shown, said, at: index, words: (last, last))]
  }

  /// The elements of the sentence before one: up to where the speaker trailed off, and beyond.
  private func before(_ first: Int) -> (near: [Int], far: [Int]) {
    var near: [Int] = []
    var far: [Int] = []
    var hasTrailed = false
    var at = first
    while at > 0, stream.elements[at - 1].turn == stream.elements[first].turn {
      let boundary = Sentences.boundary(in: stream.gap(at - 1, at))
      guard boundary == .inside || (boundary == .trail && isLowercase(at)) else { break }
      hasTrailed = hasTrailed || boundary == .trail
      at -= 1
      if hasTrailed { far.append(at) } else { near.append(at) }
    }
    return (near.reversed(), far.reversed())
  }

  /// The elements of the sentence after one: up to where the speaker trailed off, and beyond.
  private func after(_ last: Int) -> (near: [Int], far: [Int]) {
    var near: [Int] = []
    var far: [Int] = []
    var hasTrailed = false
    var at = last
    let turn = stream.elements[last].turn
    while at + 1 < stream.elements.count, stream.elements[at + 1].turn == turn {
      let boundary = Sentences.boundary(in: stream.gap(at, at + 1))
      guard boundary == .inside || (boundary == .trail && isLowercase(at + 1)) else { break }
      hasTrailed = hasTrailed || boundary == .trail
      at += 1
      if hasTrailed { far.append(at) } else { near.append(at) }
    }
    return (near, far)
  }

  private func isLowercase(_ at: Int) -> Bool {
    stream.transcript.words(in: stream.elements[at].range).first?.isLowercase ?? false
  }

  /// Warns of a word on which the sense hangs and that a cut hides, however the cut is shown; of
  /// the words next to the quote, the nearest first, as far as their clause goes.
  private func hidden(
    _ words: [Int], from shown: Int, at element: QuotePage.Element, edge: String
  ) -> [Finding] {
    var clause: [Int] = []
    for at in words {
      let last = clause.last ?? shown
      if stream.gap(min(at, last), max(at, last)).contains(where: Self.ends) { break }
      clause.append(at)
    }
    let kinds = clause.map { stream.elements[$0].kind }
    guard let kind = kinds.first(where: { $0 != .none && $0 != .number }) else { return [] }
    let rest = clause.sorted().map { stream.transcript.words(in: stream.elements[$0].range) }
    return [
      Finding(
        .warning, "quote-inside-sentence", part: element.part, word: element.wordIndex,
        "Quote \(edge) beside a \(kind.name) of the same sentence that it does not show",
        explanation: "Without it the words can mean something else than the person said.",
        fixes: ["show the \(kind.name)"],
        words: [(edge == "begins" ? "before: " : "after:  ") + rest.joined(separator: " ")])
    ]
  }

  private static func ends(_ character: Character) -> Bool { ",;:–—".contains(character) }

  private func cutNumber(
    _ rest: Int, at element: QuotePage.Element, edge: String
  ) -> Finding {
    Finding(
      .error, "quote-drops-word", part: element.part, word: element.wordIndex,
      "Quote \(edge) inside a number",
      explanation: "What is shown of it is another number than the person said.",
      fixes: ["show the whole number"],
      words: [
        (edge == "begins" ? "before: " : "after:  ")
          + stream.transcript.words(in: stream.elements[rest].range)
      ])
  }

  private func spoken(_ elements: [Int]) -> [Int] {
    var words: [Int] = []
    var skip = 0
    for at in elements where stream.elements[at].isWord {
      if skip > 0 {
        skip -= 1
      } else if stream.elements[at].fillerLength > 0 {
        skip = Int(stream.elements[at].fillerLength) - 1
      } else {
        words.append(at)
      }
    }
    return words
  }

  private func cut(
    _ words: [Int], at element: QuotePage.Element, edge: String, isHarmless: Bool
  ) -> Finding {
    let rest = words.map { stream.transcript.words(in: stream.elements[$0].range) }
    let shown = [(edge == "begins" ? "before: " : "after:  ") + rest.joined(separator: " ")]
    if words.count <= QuotingRules.droppedLimit, !isHarmless {
      return Finding(
        .error, "quote-drops-word", part: element.part, word: element.wordIndex,
        "Quote \(edge) \(words.count == 1 ? "one word" : "\(words.count) words") inside the sentence",
        explanation: """
          So short a rest is taken for words that were lost, not for a choice of where the quote \
          \(edge).
          """,
        fixes: ["put the rest of the sentence back", "show the cut with […]"], words: shown)
    }
    return Finding(
      .warning, "quote-inside-sentence", part: element.part, word: element.wordIndex,
      "Quote \(edge) inside a sentence of the source, \(words.count) words of it left out",
      explanation:
        "Readers take a quote for whole sentences unless […] or [C]apitals say otherwise.",
      fixes: ["show the cut with […]", "quote the whole sentence"], words: shown)
  }

  private func key(_ at: Int) -> String {
    WordKey.key(of: stream.transcript.text, stream.elements[at].range)
  }

  private func name(of boundary: Sentences.Boundary) -> String {
    switch boundary {
    case .inside: "No sentence end"
    case .stop: "Full stop"
    case .question: "Question mark"
    case .trail: "Trailing off"
    }
  }
}
