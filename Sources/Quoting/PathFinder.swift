internal import Model
internal import Words

/// Finds the ways in which a quote stands in one interview.
///
/// A quote is matched word by word. Only fillers and sounds are passed over unseen; marks of
/// omission and brackets branch, and the way that breaks the fewest rules wins. Ways that break a
/// rule are found too, up to `lenience` words, so that a finding can say which rule it was.
struct PathFinder {
  /// How a turn fits the voice that the page gives the words.
  enum Fit { case yes, unconfirmed, no }

  let page: QuotePage
  let stream: SpeechStream
  /// How each turn fits each part, by part and turn.
  let fits: [[Fit]]

  /// How many words are searched past a mark of omission for a way that breaks the rules.
  static let lenience = 400
  /// How many words a bracket may replace in a way that breaks the rules.
  static let replacementLenience = 12

  private struct State: Hashable {
    let page: Int
    let source: Int
  }

  /// The ways already looked for, and how many more steps may be gone.
  ///
  /// A quote full of marks in a text that repeats itself could be tried for ever; such a one is not
  /// found instead.
  private struct Memory {
    var paths: [State: QuotePath?] = [:]
    var steps = 10_000_000

    mutating func mayGo(_ count: Int) -> Bool {
      steps -= count
      return steps > 0
    }
  }

  /// Every way, by where it begins, ascending; empty when the words do not stand here.
  func paths() -> [QuotePath] {
    guard
      let start = page.elements.firstIndex(where: {
        if case .word = $0.shown { true } else { false }
      }),
      case .word(let hash) = page.elements[start].shown
    else { return [] }
    var found: [QuotePath] = []
    var memory = Memory()
    let part = page.elements[start].part
    for (at, element) in stream.elements.enumerated()
    where element.hash == hash && element.isWord && fits[part][Int(element.turn)] != .no {
      guard var path = follow(page: start, source: at, &memory) else { continue }
      lead(&path, before: start, from: at)
      path.breaches += closeMarks() + crowdedBrackets(path)
      found.append(path)
    }
    return found
  }

  private func follow(
    page pageStart: Int, source sourceStart: Int, _ memory: inout Memory
  ) -> QuotePath? {
    var path = QuotePath()
    var at = sourceStart
    for index in pageStart..<page.elements.count {
      switch page.elements[index].shown {
      case .word(let hash):
        guard let place = reach(hash, part: page.elements[index].part, from: at, &path) else {
          return nil
        }
        path.steps.append(.word(page: index, source: place))
        at = place + 1
      case .omission:
        if isLast(index) {
          path.steps.append(.omission(page: index, source: at..<at))
          return path
        }
        return join(path, omission(index, from: at, &memory))
      case .bracket(let words, let text):
        if let mark = shownMark(text, from: at) {
          for skipped in at..<mark { path.steps.append(.unshownMark(source: skipped)) }
          path.steps.append(.shownMark(page: index, source: mark))
          at = mark + 1
        } else if isLast(index) {
          let rest = restOfSentence(from: at)
          path.breaches += breaches(inBracket: index, words, text)
          path.breaches += breaches(standingFor: rest, index, words)
          path.steps.append(.bracket(page: index, source: rest))
          at = rest.upperBound
        } else {
          return join(path, bracket(index, words, text, from: at, &memory))
        }
      }
    }
    return path
  }

  /// Where the next word is met, with only fillers and marks before it; `nil` when another word
  /// stands in the way.
  private func reach(
    _ hash: Int, part: Int, from start: Int, _ path: inout QuotePath
  ) -> Int? {
    var at = start
    while at < stream.elements.count {
      let element = stream.elements[at]
      guard element.isWord else {
        pass(mark: at, &path)
        at += 1
        continue
      }
      let fit = fits[part][Int(element.turn)]
      if element.hash == hash, fit != .no, isOneVoice(before: at, path) { return at }
      guard element.fillerLength > 0, fit != .no, at > start || !path.steps.isEmpty else {
        return nil
      }
      let end = at + Int(element.fillerLength)
      path.steps.append(.filler(source: at..<end))
      at = end
    }
    return nil
  }

  /// Whether a word is said by the voice of the word shown before it, where nobody is named.
  ///
  /// Named voices are compared with the page's; of unnamed ones the source says only where one ends.
  private func isOneVoice(before at: Int, _ path: QuotePath) -> Bool {
    let turn = Int(stream.elements[at].turn)
    guard turn > 0, let last = path.lastSource, stream.elements[last].turn != turn else {
      return true
    }
    let (left, right) = (stream.transcript.turns[turn - 1], stream.transcript.turns[turn])
    guard left.speaker.isUnknown || right.speaker.isUnknown else { return true }
    return right.continues || (left.label != nil && left.label == right.label)
  }

  private func pass(mark at: Int, _ path: inout QuotePath) {
    let mark = Int(stream.elements[at].mark)
    path.steps.append(.unshownMark(source: at))
    switch stream.transcript.marks[mark].kind {
    case .sound, .time: break
    case .inaudible, .editorial: path.breaches.append(.markNotShown(mark: mark))
    }
  }

  // MARK: Marks of omission

  private func omission(
    _ index: Int, from start: Int, _ memory: inout Memory
  ) -> QuotePath? {
    let state = State(page: index, source: start)
    if let known = memory.paths[state] { return known }
    guard memory.mayGo(400) else { return nil }
    var best: QuotePath?
    var wanted: Int?
    if case .word(let hash) = page.elements[index + 1].shown { wanted = hash }
    let end = min(stream.elements.count, start + Self.lenience)
    for stop in start..<max(start, end) {
      if let wanted, stream.elements[stop].hash != wanted || !stream.elements[stop].isWord {
        continue
      }
      guard memory.mayGo(stop - start + 1) else { break }
      let breaches = breaches(leavingOut: start..<stop, part: page.elements[index].part)
      if let best, best.breaches.count <= breaches.count { continue }
      guard let rest = follow(page: index + 1, source: stop, &memory) else { continue }
      guard memory.mayGo(rest.steps.count * 16) else { break }
      var path = QuotePath()
      path.steps = [.omission(page: index, source: start..<stop)] + rest.steps
      path.breaches = breaches + rest.breaches
      if best.map({ path.breaches.count < $0.breaches.count }) ?? true { best = path }
      if best?.breaches.isEmpty == true { break }
    }
    memory.paths[state] = best
    return best
  }

  private func breaches(leavingOut range: Range<Int>, part: Int) -> [Breach] {
    var found: [Breach] = []
    var words = 0
    for at in range {
      let element = stream.elements[at]
      guard element.isWord else { continue }
      words += 1
      if fits[part][Int(element.turn)] == .no, !belongsToNextPart(element, part) {
        return [.omissionCrosses(stream.speaker(of: element))]
      }
      switch element.kind {
      case .negation, .condition, .hedge, .thought:
        found.append(.omissionTakes(element.kind, element.range))
      case .none, .number:
        break
      }
    }
    if words > QuotingRules.omissionLimit { found.append(.omissionTooLong(words: words)) }
    if let cut = cutNumber(range) { found.append(.omissionTakes(.number, cut)) }
    return found
  }

  /// The part of a number that a mark of omission takes while the page shows the rest of it.
  private func cutNumber(_ range: Range<Int>) -> TextRange? {
    guard let first = range.first, let last = range.last, first > 0 else { return nil }
    if stream.isOneNumber(first - 1, first) { return stream.elements[first].range }
    guard last + 1 < stream.elements.count else { return nil }
    if stream.isOneNumber(last, last + 1) { return stream.elements[last].range }
    // `two hundred [and] fifty`
    return first == last && stream.joinsNumbers(first) ? stream.elements[first].range : nil
  }

  /// Between two labelled voices a mark may stand for the end of one and the start of the other.
  private func belongsToNextPart(_ element: SpeechStream.Element, _ part: Int) -> Bool {
    part + 1 < fits.count && fits[part + 1][Int(element.turn)] != .no
      && page.elements.contains { $0.part == part + 1 }
  }

  /// Fewer than three words between two marks show nothing of how the person put it.
  private func closeMarks() -> [Breach] {
    var since: Int?
    for element in page.elements {
      switch element.shown {
      case .omission:
        if let since, since < QuotingRules.wordsBetweenMarks {
          return [.marksTooClose(words: since)]
        }
        since = 0
      case .word:
        since = since.map { $0 + 1 }
      case .bracket:
        break
      }
    }
    return []
  }

  // MARK: Brackets

  /// Puts what the page shows before its first word at the beginning of a path.
  ///
  /// A bracket there stands for the beginning of the sentence when that is short, as one at the end
  /// stands for its rest.
  private func lead(_ path: inout QuotePath, before start: Int, from source: Int) {
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
  private func beginningOfSentence(before source: Int) -> Range<Int> {
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
  private func crowdedBrackets(_ path: QuotePath) -> [Breach] {
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

  private func bracket(
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
  private func isOneSentence(_ range: Range<Int>, _ bracket: Int) -> Bool {
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
  private func restOfSentence(from start: Int) -> Range<Int> {
    var end = start
    while end < stream.elements.count, end > 0, stream.elements[end].isWord,
      stream.elements[end].turn == stream.elements[end - 1].turn,
      Sentences.boundary(in: stream.gap(end - 1, end)) == .inside
    {
      end += 1
    }
    return end - start <= QuotingRules.replacementLimit ? start..<end : start..<start
  }

  private func breaches(inBracket index: Int, _ words: [Int], _ text: String) -> [Breach] {
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
  private func breaches(
    standingFor range: Range<Int>, _ index: Int, _ words: [Int]
  ) -> [Breach] {
    words.isEmpty
      ? breaches(leavingOut: range, part: page.elements[index].part)
      : breaches(replacing: range)
  }

  private func breaches(replacing range: Range<Int>) -> [Breach] {
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
  private func repeats(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    let elements = stream.elements
    let before = first > 0 && elements[first - 1].isWord ? elements[first - 1].hash : nil
    let after =
      last + 1 < elements.count && elements[last + 1].isWord ? elements[last + 1].hash : nil
    return elements[first].hash == before || elements[last].hash == after
  }

  /// The source's mark that a bracket shows, if it is the next thing but for other marks.
  private func shownMark(_ text: String, from start: Int) -> Int? {
    var at = start
    while at < stream.elements.count, !stream.elements[at].isWord {
      let mark = stream.transcript.marks[Int(stream.elements[at].mark)]
      if MarkComparison.isSame(bracket: text, mark: mark) { return at }
      guard mark.kind == .sound || mark.kind == .time else { return nil }
      at += 1
    }
    return nil
  }

  /// Whether nothing but marks of omission and brackets follows.
  private func isLast(_ index: Int) -> Bool {
    page.elements[(index + 1)...].allSatisfy { if case .word = $0.shown { false } else { true } }
  }

  private func join(_ head: QuotePath, _ rest: QuotePath?) -> QuotePath? {
    guard let rest else { return nil }
    return QuotePath(steps: head.steps + rest.steps, breaches: head.breaches + rest.breaches)
  }
}
