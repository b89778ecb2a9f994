internal import Model
internal import Words

/// The editor's words in square brackets: what they stand for, and what they may not.
extension PathFinder {
  /// Puts what the page shows before its first word at the beginning of a path.
  ///
  /// A bracket there stands for the beginning of the sentence when that is short, as one at the end
  /// stands for its rest.
  func lead(_ path: inout QuotePath, before start: Int, from source: Int) {
    var steps: [QuotePath.Step] = []
    for index in 0..<start {
      guard case .bracket(let words, let text) = page.elements[index].shown else {
        steps.append(.omission(page: index, source: source..<source))
        continue
      }
      if index + 1 == start, source > 0, let mark = shownMark(text, from: source - 1) {
        steps.append(.shownMark(page: index, source: mark))
        continue
      }
      steps.append(.bracket(page: index, source: source..<source))
      path.breaches += breaches(inBracket: index, words, text)
      guard start == 1 else { continue }
      for at in beginningOfSentence(before: source) {
        let element = stream.elements[at]
        if element.kind == .negation || element.kind == .number {
          path.breaches.append(.replacementTakes(element.kind, element.range))
        }
      }
    }
    path.steps.insert(contentsOf: steps, at: 0)
  }

  /// The beginning of the sentence before a word; empty when it is longer than a bracket may
  /// replace.
  func beginningOfSentence(before source: Int) -> Range<Int> {
    var start = source
    while start > 0, source - start <= QuotingRules.replacementLimit,
      stream.elements[start - 1].isWord,
      stream.elements[start - 1].turn == stream.elements[source].turn,
      Sentences.boundary(in: stream.gap(start - 1, start)) == .inside
    {
      start -= 1
    }
    return source - start <= QuotingRules.replacementLimit ? start..<source : source..<source
  }

  /// What brackets and marks of omission do together that each alone may do: brackets side by side
  /// count as one, and words after a negation are replaced even when `[…]` takes them out.
  func crowdedBrackets(_ path: QuotePath) -> [Breach] {
    var found: [Breach] = []
    var brackets: [(page: Int, source: Range<Int>)] = []
    var omitted: Int?
    func close() {
      if brackets.count > 1 {
        let shown = brackets.reduce(0) { $0 + page.wordCount(inBracket: $1.page) }
        let replaced = brackets.reduce(0) { sum, bracket in
          sum + bracket.source.count { stream.elements[$0].isWord }
        }
        if shown > QuotingRules.insertionLimit { found.append(.bracketTooLong(words: shown)) }
        if replaced > QuotingRules.replacementLimit {
          found.append(.replacementTooLong(words: replaced))
        }
      }
      if let first = omitted, first > 0, stream.elements[first - 1].kind == .negation,
        brackets.contains(where: { page.wordCount(inBracket: $0.page) > 0 })
      {
        found.append(.replacementTakes(.negation, stream.elements[first].range))
      }
      brackets = []
      omitted = nil
    }
    for step in path.steps {
      switch step {
      case .word: close()
      case .bracket(let index, let range): brackets.append((index, range))
      case .omission(_, let range): omitted = omitted ?? range.first
      case .filler, .unshownMark, .shownMark: break
      }
    }
    close()
    return found
  }

  func bracket(
    _ index: Int, _ words: [Int], _ text: String, from start: Int,
    _ memory: inout Memory
  ) -> QuotePath? {
    let state = State(page: index, source: start)
    if let known = memory.paths[state] { return known }
    guard memory.mayGo(400) else { return nil }
    let own = breaches(inBracket: index, words, text)
    var best: QuotePath?
    for count in 0...Self.replacementLenience {
      let range = start..<start + count
      guard range.upperBound <= stream.elements.count, isOneSentence(range, index) else { break }
      guard let rest = follow(page: index + 1, source: range.upperBound, &memory) else { continue }
      guard memory.mayGo(rest.steps.count * 16) else { break }
      var path = QuotePath()
      path.steps = [.bracket(page: index, source: range)] + rest.steps
      path.breaches = own + breaches(standingFor: range, index, words) + rest.breaches
      if best.map({ path.breaches.count < $0.breaches.count }) ?? true { best = path }
      if best?.breaches.isEmpty == true { break }
    }
    memory.paths[state] = best
    return best
  }

  /// Whether words to be replaced are one person's and lie within a sentence: a bracket may not
  /// swallow a sentence's end that the page does not show before it.
  func isOneSentence(_ range: Range<Int>, _ bracket: Int) -> Bool {
    let part = page.elements[bracket].part
    for at in range {
      guard fits[part][Int(stream.elements[at].turn)] != .no else { return false }
      guard at > 0, stream.elements[at - 1].isWord else { continue }
      let boundary = Sentences.boundary(in: stream.gap(at - 1, at))
      let shown =
        at == range.lowerBound
        ? Sentences.boundary(in: page.elements[bracket].gap) : Sentences.Boundary.inside
      if boundary != shown { return false }
    }
    return true
  }

  /// What a bracket at the end of a quote stands for: the rest of the sentence when it is short;
  /// a longer one is cut off, and the bracket stands beside it.
  func restOfSentence(from start: Int) -> Range<Int> {
    var end = start
    while end < stream.elements.count, end > 0, stream.elements[end].isWord,
      stream.elements[end].turn == stream.elements[end - 1].turn,
      Sentences.boundary(in: stream.gap(end - 1, end)) == .inside
    {
      end += 1
    }
    return end - start <= QuotingRules.replacementLimit ? start..<end : start..<start
  }

  func breaches(inBracket index: Int, _ words: [Int], _ text: String) -> [Breach] {
    var found: [Breach] = []
    // `can['t]`, `[n']est`, `help[less]`: the letters beside the bracket make another word of it.
    let joined = page.elements[index].joined
    if let key = WordKey.keys(of: joined).first {
      let kind = ProtectedWords.kind(of: key, before: nil)
      if kind == .negation { found.append(.bracketAdds(kind)) }
      if text == "less" { found.append(.bracketAdds(.negation)) }
    }
    if words.count > QuotingRules.insertionLimit {
      found.append(.bracketTooLong(words: words.count))
    }
    let keys = WordKey.keys(of: text)
    for (at, key) in keys.enumerated() {
      let next = at + 1 < keys.count ? keys[at + 1] : nil
      let kind = ProtectedWords.kind(of: key, before: next)
      if kind == .negation || kind == .number { found.append(.bracketAdds(kind)) }
    }
    return found
  }

  /// What a bracket breaks by standing for words; without words of its own it is a mark of omission.
  func breaches(
    standingFor range: Range<Int>, _ index: Int, _ words: [Int]
  ) -> [Breach] {
    words.isEmpty
      ? breaches(leavingOut: range, part: page.elements[index].part)
      : breaches(replacing: range)
  }

  func breaches(replacing range: Range<Int>) -> [Breach] {
    var found: [Breach] = []
    var words = 0
    for at in range where stream.elements[at].isWord {
      let element = stream.elements[at]
      words += 1
      if element.kind == .negation || element.kind == .number {
        found.append(.replacementTakes(element.kind, element.range))
      }
    }
    if repeats(range) { found.append(.replacementTakesRepetition) }
    if let first = range.first, first > 0, stream.elements[first - 1].kind == .negation {
      found.append(.replacementTakes(.negation, stream.elements[first].range))
    }
    if words > QuotingRules.replacementLimit { found.append(.replacementTooLong(words: words)) }
    return found
  }

  /// Whether words to be replaced say the word before or after them again: people repeat words
  /// for weight.
  func repeats(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    let elements = stream.elements
    let before = first > 0 && elements[first - 1].isWord ? elements[first - 1].hash : nil
    let after =
      last + 1 < elements.count && elements[last + 1].isWord ? elements[last + 1].hash : nil
    return elements[first].hash == before || elements[last].hash == after
  }

  /// The source's mark that a bracket shows, if it is the next thing but for other marks.
  func shownMark(_ text: String, from start: Int) -> Int? {
    var at = start
    while at < stream.elements.count, !stream.elements[at].isWord {
      let mark = stream.transcript.marks[Int(stream.elements[at].mark)]
      if MarkComparison.isSame(bracket: text, mark: mark) { return at }
      guard mark.kind == .sound || mark.kind == .time else { return nil }
      at += 1
    }
    return nil
  }
}
