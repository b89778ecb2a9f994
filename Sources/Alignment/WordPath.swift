internal import Model
internal import Words

/// Which words of a transcript and of its captions were said at the same moment.
///
/// Words that both have, in order, hold the two together; between them are gaps.
struct WordPath {
  /// A stretch between two shared words in which words of either side have no fellow.
  struct Gap: Hashable {
    /// The words of the transcript, by index.
    var left: Range<Int>
    /// The words of the captions, by index.
    var right: Range<Int>
  }

  /// The words that both have, the transcript's on the left; rising on both sides.
  private(set) var pairs: [SequenceAlignment.Pair]
  /// The gaps that are not empty, in order, before the first pair and after the last one too.
  private(set) var gaps: [Gap] = []

  /// As many words on one side without fellow are another stretch of talk, not a mishearing.
  static let stretch = 30

  /// Finds the path between the words' hashes, where the captions' words have the times given.
  init(_ lefts: [Int], _ rights: [Int], heard: [Timing.Interval?]) {
    pairs = Self.trusted(SequenceAlignment.pairs(lefts, rights))
    slideGaps(lefts, heard)
    var (left, right) = (0, 0)
    for pair in pairs + [.init(left: lefts.count, right: rights.count)] {
      if left < pair.left || right < pair.right {
        gaps.append(Gap(left: left..<pair.left, right: right..<pair.right))
      }
      (left, right) = (pair.left + 1, pair.right + 1)
    }
  }

  /// Moves words that only the transcript has to where there is time for them.
  ///
  /// Of *we learn, and then we go* and *we go* the words alone cannot say which *we* was heard; the
  /// pause before the one or the other can.
  private mutating func slideGaps(_ lefts: [Int], _ heard: [Timing.Interval?]) {
    func room(_ index: Int) -> Int {
      guard pairs.indices.contains(index), pairs.indices.contains(index + 1),
        let end = heard[pairs[index].right]?.end, let start = heard[pairs[index + 1].right]?.start
      else { return 0 }
      return start - end
    }
    for index in pairs.indices.dropLast() {
      let gap = pairs[index + 1].left - pairs[index].left - 1
      guard gap > 0 else { continue }
      var best = (room: room(index), steps: 0)
      // Earlier: the words before the gap become its last ones.
      var steps = 0
      while index - steps > 0, steps < gap,
        lefts[pairs[index - steps].left] == lefts[pairs[index + 1].left - 1 - steps],
        steps == 0 || pairs[index - steps].left + 1 == pairs[index - steps + 1].left
      {
        steps += 1
        if room(index - steps) > best.room + 100 { best = (room(index - steps), steps) }
      }
      move(best.steps, from: index - best.steps + 1, by: gap)
    }
    for index in pairs.indices.dropLast().reversed() {
      let gap = pairs[index + 1].left - pairs[index].left - 1
      guard gap > 0 else { continue }
      var best = (room: room(index), steps: 0)
      // Later: the words after the gap become its first ones.
      var steps = 0
      while index + steps + 2 < pairs.count, steps < gap,
        lefts[pairs[index + 1 + steps].left] == lefts[pairs[index].left + 1 + steps],
        steps == 0 || pairs[index + steps].left + 1 == pairs[index + steps + 1].left
      {
        steps += 1
        if room(index + steps) > best.room + 100 { best = (room(index + steps), steps) }
      }
      move(best.steps, from: index + 1, by: -gap)
    }
  }

  private mutating func move(_ count: Int, from first: Int, by words: Int) {
    for index in first..<(first + count) {
      pairs[index] = .init(left: pairs[index].left + words, right: pairs[index].right)
    }
  }

  /// The pairs without those that stand alone far from all others: two talks share `and` and `the`
  /// by chance.
  private static func trusted(_ pairs: [SequenceAlignment.Pair]) -> [SequenceAlignment.Pair] {
    var kept: [SequenceAlignment.Pair] = []
    kept.reserveCapacity(pairs.count)
    var first = 0
    func reaches(_ one: Int, _ next: Int, _ words: Int) -> Bool {
      pairs[next].left - pairs[one].left <= words && pairs[next].right - pairs[one].right <= words
    }
    for index in pairs.indices {
      guard index + 1 == pairs.count || !reaches(index, index + 1, 8) else { continue }
      // Where there is little else, a single word is worth keeping.
      let isAlone =
        index - first < 3
        && (first == 0 || !reaches(first - 1, first, stretch))
        && (index + 1 == pairs.count || !reaches(index, index + 1, stretch))
      if !isAlone || pairs.count < stretch { kept += pairs[first...index] }
      first = index + 1
    }
    return kept
  }
}
