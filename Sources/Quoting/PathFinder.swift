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

  /// Every way, by where it begins, ascending; empty when the words do not stand here.
  func paths() -> [QuotePath] {
    guard
      let start = page.elements.firstIndex(where: {
        if case .word = $0.shown { true } else { false }
      }),
      case .word(let hash) = page.elements[start].shown
    else { return [] }
    var found: [QuotePath] = []
    var memory: [State: QuotePath?] = [:]
    let part = page.elements[start].part
    for (at, element) in stream.elements.enumerated()
    where element.hash == hash && element.isWord && fits[part][Int(element.turn)] != .no {
      guard var path = follow(page: start, source: at, &memory) else { continue }
      path.steps.insert(
        contentsOf: (0..<start).map { .bracketOrOmission(page, $0, at) }, at: 0)
      path.breaches += leadingBreaches(before: start)
      path.breaches += closeMarks()
      found.append(path)
    }
    return found
  }

  private func follow(
    page pageStart: Int, source sourceStart: Int, _ memory: inout [State: QuotePath?]
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
          path.breaches += breaches(inBracket: words, text) + breaches(replacing: rest)
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
    _ index: Int, from start: Int, _ memory: inout [State: QuotePath?]
  ) -> QuotePath? {
    let state = State(page: index, source: start)
    if let known = memory[state] { return known }
    var best: QuotePath?
    var wanted: Int?
    if case .word(let hash) = page.elements[index + 1].shown { wanted = hash }
    let end = min(stream.elements.count, start + Self.lenience)
    for stop in start..<max(start, end) {
      if let wanted, stream.elements[stop].hash != wanted || !stream.elements[stop].isWord {
        continue
      }
      let breaches = breaches(leavingOut: start..<stop, part: page.elements[index].part)
      if let best, best.breaches.count <= breaches.count { continue }
      guard let rest = follow(page: index + 1, source: stop, &memory) else { continue }
      var path = QuotePath()
      path.steps = [.omission(page: index, source: start..<stop)] + rest.steps
      path.breaches = breaches + rest.breaches
      if best.map({ path.breaches.count < $0.breaches.count }) ?? true { best = path }
      if best?.breaches.isEmpty == true { break }
    }
    memory[state] = best
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
    return found
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

  private func bracket(
    _ index: Int, _ words: [Int], _ text: String, from start: Int,
    _ memory: inout [State: QuotePath?]
  ) -> QuotePath? {
    let state = State(page: index, source: start)
    if let known = memory[state] { return known }
    let own = breaches(inBracket: words, text)
    var best: QuotePath?
    for count in 0...Self.replacementLenience {
      let range = start..<start + count
      guard range.upperBound <= stream.elements.count, isOneSentence(range, index) else { break }
      guard let rest = follow(page: index + 1, source: range.upperBound, &memory) else { continue }
      var path = QuotePath()
      path.steps = [.bracket(page: index, source: range)] + rest.steps
      path.breaches = own + breaches(replacing: range) + rest.breaches
      if best.map({ path.breaches.count < $0.breaches.count }) ?? true { best = path }
      if best?.breaches.isEmpty == true { break }
    }
    memory[state] = best
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

  private func breaches(inBracket words: [Int], _ text: String) -> [Breach] {
    var found: [Breach] = []
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

  private func leadingBreaches(before start: Int) -> [Breach] {
    page.elements[..<start].flatMap { element -> [Breach] in
      guard case .bracket(let words, let text) = element.shown else { return [] }
      return breaches(inBracket: words, text)
    }
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

extension QuotePath.Step {
  /// What stands on the page before its first word, at the place where that word is found.
  fileprivate static func bracketOrOmission(
    _ page: QuotePage, _ index: Int, _ source: Int
  ) -> QuotePath.Step {
    switch page.elements[index].shown {
    case .omission: .omission(page: index, source: source..<source)
    case .word, .bracket: .bracket(page: index, source: source..<source)
    }
  }
}
