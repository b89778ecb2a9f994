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

  struct State: Hashable {
    let page: Int
    let source: Int
  }

  /// The ways already looked for, and how many more steps may be gone.
  ///
  /// A quote full of marks in a text that repeats itself could be tried for ever; such a one is not
  /// found instead.
  struct Memory {
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

  func follow(
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
  func reach(
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
  func isOneVoice(before at: Int, _ path: QuotePath) -> Bool {
    let turn = Int(stream.elements[at].turn)
    guard turn > 0, let last = path.lastSource, stream.elements[last].turn != turn else {
      return true
    }
    let (left, right) = (stream.transcript.turns[turn - 1], stream.transcript.turns[turn])
    guard left.speaker.isUnknown || right.speaker.isUnknown else { return true }
    return right.continues || (left.label != nil && left.label == right.label)
  }

  func pass(mark at: Int, _ path: inout QuotePath) {
    let mark = Int(stream.elements[at].mark)
    path.steps.append(.unshownMark(source: at))
    switch stream.transcript.marks[mark].kind {
    case .sound, .time: break
    case .inaudible, .editorial: path.breaches.append(.markNotShown(mark: mark))
    }
  }

  // MARK: Marks of omission

  func omission(
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

  func breaches(leavingOut range: Range<Int>, part: Int) -> [Breach] {
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
  func cutNumber(_ range: Range<Int>) -> TextRange? {
    guard let first = range.first, let last = range.last, first > 0 else { return nil }
    if stream.isOneNumber(first - 1, first) { return stream.elements[first].range }
    guard last + 1 < stream.elements.count else { return nil }
    if stream.isOneNumber(last, last + 1) { return stream.elements[last].range }
    // `two hundred [and] fifty`
    return first == last && stream.joinsNumbers(first) ? stream.elements[first].range : nil
  }

  /// Between two labelled voices a mark may stand for the end of one and the start of the other.
  func belongsToNextPart(_ element: SpeechStream.Element, _ part: Int) -> Bool {
    part + 1 < fits.count && fits[part + 1][Int(element.turn)] != .no
      && page.elements.contains { $0.part == part + 1 }
  }

  /// Fewer than three words between two marks show nothing of how the person put it.
  func closeMarks() -> [Breach] {
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

  /// Whether nothing but marks of omission and brackets follows.
  func isLast(_ index: Int) -> Bool {
    page.elements[(index + 1)...].allSatisfy { if case .word = $0.shown { false } else { true } }
  }

  func join(_ head: QuotePath, _ rest: QuotePath?) -> QuotePath? {
    guard let rest else { return nil }
    return QuotePath(steps: head.steps + rest.steps, breaches: head.breaches + rest.breaches)
  }
}
