internal import Model
internal import Words

/// The passage of an interview that comes nearest to words which stand nowhere in it.
struct NearestPassage {
  /// The interview.
  let stream: SpeechStream
  /// The elements of the passage.
  let range: Range<Int>
  /// Which word of the page is which element.
  let pairs: [SequenceAlignment.Pair]

  /// The share of the page's words that the passage has, 0 to 1.
  let likeness: Double

  /// The nearest passage of one interview among turns that are allowed; `nil` when it shares
  /// fewer than two words with the page.
  ///
  /// A window a little longer than the quote slides over the interview and counts shared words;
  /// the best one is aligned word by word.
  static func find(_ words: [Int], in stream: SpeechStream, turns: [Bool]) -> NearestPassage? {
    guard !words.isEmpty else { return nil }
    var wanted: [Int: Int] = [:]
    for word in words { wanted[word, default: 0] += 1 }
    let width = words.count + words.count / 4 + 3
    var balance = wanted
    var shared = 0
    var best = (count: 0, end: 0)
    for (at, element) in stream.elements.enumerated() {
      if let left = balance[element.hash], element.isWord, turns[Int(element.turn)] {
        if left > 0 { shared += 1 }
        balance[element.hash] = left - 1
      }
      if at >= width {
        let old = stream.elements[at - width]
        if let left = balance[old.hash], old.isWord, turns[Int(old.turn)] {
          if left >= 0 { shared -= 1 }
          balance[old.hash] = left + 1
        }
      }
      if shared > best.count { best = (shared, at + 1) }
    }
    guard best.count >= min(2, words.count) else { return nil }
    let low = max(0, best.end - width)
    let window = Array(low..<best.end)
    // Words of turns that are somebody else's are no likeness.
    let said = window.map { at in
      let element = stream.elements[at]
      return element.isWord && turns[Int(element.turn)] ? element.hash : 0
    }
    let pairs = close(SequenceAlignment.pairs(words, said), in: said)
    guard let first = pairs.first, let last = pairs.last else { return nil }
    // As many words before and after as the page has unmatched there, so that both can be read.
    var from = low + first.right
    var to = low + last.right + 1
    for _ in 0..<first.left where from > 0 && turns[Int(stream.elements[from - 1].turn)] {
      from -= 1
    }
    for _ in last.left + 1..<max(last.left + 1, words.count)
    where to < stream.elements.count && turns[Int(stream.elements[to].turn)] {
      to += 1
    }
    return NearestPassage(
      stream: stream, range: from..<to,
      pairs: pairs.map { SequenceAlignment.Pair(left: $0.left, right: low + $0.right) },
      likeness: Double(pairs.count) / Double(words.count))
  }

  /// The pairs moved together: of a word that stands several times, the one nearest to the next
  /// pair is meant.
  private static func close(
    _ pairs: [SequenceAlignment.Pair], in said: [Int]
  ) -> [SequenceAlignment.Pair] {
    var closed = pairs
    for index in pairs.indices.dropLast().reversed() {
      let next = closed[index + 1].right
      let word = said[pairs[index].right]
      guard let right = said[..<next].lastIndex(of: word) else { continue }
      closed[index] = SequenceAlignment.Pair(left: pairs[index].left, right: right)
    }
    return closed
  }

  /// The index of the first word of the page that is not in the passage, or that has words of the
  /// passage missing before it.
  func firstDifference(of count: Int) -> Int {
    var left = 0
    var right = pairs.first.map { max(range.lowerBound, $0.right - $0.left) } ?? range.lowerBound
    for pair in pairs {
      if pair.left != left { return left }
      let between = stream.elements[min(right, pair.right)..<pair.right]
      if between.contains(where: { $0.isWord && $0.fillerLength == 0 }) { return left }
      left = pair.left + 1
      right = pair.right + 1
    }
    return min(left, count - 1)
  }

  /// The page's words and the passage's, what differs in braces.
  func lines(page: [String], name: String, place: String) -> [String] {
    let matched = Set(pairs.map(\.left))
    let shown = page.enumerated().map {
      matched.contains($0.offset) ? $0.element : "{\($0.element)}"
    }
    let found = Set(pairs.map(\.right))
    var said: [String] = []
    for at in range {
      let element = stream.elements[at]
      let text =
        element.isWord
        ? stream.transcript.words(in: element.range)
        : stream.transcript.marks[Int(element.mark)].text
      let isSame = found.contains(at) || !element.isWord || element.fillerLength > 0
      said.append(isSame ? text : "{\(text)}")
    }
    return [
      "page:   " + shown.joined(separator: " "),
      "source: " + said.joined(separator: " ") + "   (\(name), \(place))",
    ]
  }
}
