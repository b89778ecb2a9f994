internal import Model
internal import Words

/// Which words of a transcript and of its captions were said at the same moment.
///
/// Words that both have, in order, hold the two together. Between them, words that stand in each
/// other's place are paired too: what a machine misheard was said when the machine heard it.
struct WordPath {
  /// A word of the transcript and the one of the captions that was heard in its place.
  struct Step: Hashable {
    var left: Int
    var right: Int
    /// Whether both are the same word.
    var isSame: Bool
  }

  /// A stretch between two steps in which words of either side have no fellow.
  struct Gap: Hashable {
    /// The words of the transcript, by index.
    var left: Range<Int>
    /// The words of the captions, by index.
    var right: Range<Int>
    /// How many of them stand in each other's place.
    var substituted: Int
  }

  /// The steps, rising on both sides.
  private(set) var steps: [Step] = []
  /// The gaps in order, before the first same word and after the last one too.
  private(set) var gaps: [Gap] = []

  /// As many words on one side without fellow are another stretch of talk, not a mishearing.
  static let stretch = 30

  private static let fillers: Set<Int> = Set(
    ["um", "uh", "er", "erm", "ah", "mm", "hmm", "mhm", "euh", "hum"].map { word in
      WordHash.hash(of: Array(word.utf8), TextRange(0, word.utf8.count))
    })

  /// Words in the cells of a table that is worth filling.
  private static let tableLimit = 40_000

  private let lengths: [Int]
  private let heard: [Timing.Interval?]
  /// Which words of the captions nobody writes down: they stand in place of none.
  private let isFiller: [Bool]

  /// Finds the path.
  ///
  /// `lefts` and `rights` are the words' hashes, `lengths` the bytes of the transcript's words,
  /// `heard` when the captions' words are heard.
  init(_ lefts: [Int], lengths: [Int], _ rights: [Int], heard: [Timing.Interval?]) {
    self.lengths = lengths
    self.heard = heard
    isFiller = rights.map(Self.fillers.contains)
    let pairs = Self.trusted(SequenceAlignment.pairs(lefts, rights))
    // Two texts that share nothing are of two recordings.
    guard !pairs.isEmpty else {
      gaps = [Gap(left: lefts.indices, right: rights.indices, substituted: 0)]
      return
    }
    var (left, right) = (0, 0)
    for pair in pairs + [.init(left: lefts.count, right: rights.count)] {
      addGap(left..<pair.left, right..<pair.right)
      if pair.left < lefts.count {
        steps.append(Step(left: pair.left, right: pair.right, isSame: true))
      }
      (left, right) = (pair.left + 1, pair.right + 1)
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

  private mutating func addGap(_ left: Range<Int>, _ right: Range<Int>) {
    guard !left.isEmpty || !right.isEmpty else { return }
    var gap = Gap(left: left, right: right, substituted: 0)
    defer { gaps.append(gap) }
    guard !left.isEmpty, !right.isEmpty, left.count * right.count <= Self.tableLimit else { return }
    // Of two stretches so unlike in length, most of one has no fellow in the other.
    guard max(left.count, right.count) < Self.stretch + 3 * min(left.count, right.count) else {
      return
    }
    for (offset, fellow) in fellows(left, right) {
      steps.append(Step(left: offset, right: fellow, isSame: false))
      gap.substituted += 1
    }
  }

  /// The cheapest way to make one stretch of the other (Wagner and Fischer, 1974): a word in place
  /// of another costs the less the nearer it is heard to where its letters would have it.
  private func fellows(_ left: Range<Int>, _ right: Range<Int>) -> [(left: Int, right: Int)] {
    let width = right.count + 1
    let single: Int32 = 10
    var costs = [Int32](repeating: 0, count: (left.count + 1) * width)
    for i in 0...left.count { costs[i * width] = Int32(i) * single }
    for j in 0...right.count { costs[j] = Int32(j) * single }
    let expected = expected(left, right)
    func replacing(_ i: Int, _ j: Int) -> Int32 {
      if isFiller[right.lowerBound + j] { return 2 * single }
      guard let expected, let start = heard[right.lowerBound + j]?.start else { return 8 }
      return Int32(3 + min(16, abs(expected[i] - start) / 60))
    }
    for i in 0..<left.count {
      for j in 0..<right.count {
        costs[(i + 1) * width + j + 1] = min(
          costs[i * width + j] + replacing(i, j), costs[i * width + j + 1] + single,
          costs[(i + 1) * width + j] + single)
      }
    }
    var found: [(left: Int, right: Int)] = []
    var (i, j) = (left.count, right.count)
    while i > 0, j > 0 {
      let here = costs[i * width + j]
      if here == costs[(i - 1) * width + j - 1] + replacing(i - 1, j - 1) {
        i -= 1
        j -= 1
        found.append((left.lowerBound + i, right.lowerBound + j))
      } else if here == costs[(i - 1) * width + j] + single {
        i -= 1
      } else {
        j -= 1
      }
    }
    return found.reversed()
  }

  /// When each word of a stretch would begin if its letters took the time evenly; `nil` when the
  /// time before or after it is not known.
  private func expected(_ left: Range<Int>, _ right: Range<Int>) -> [Int]? {
    let before = right.lowerBound > 0 ? heard[right.lowerBound - 1]?.end : nil
    let after = right.upperBound < heard.count ? heard[right.upperBound]?.start : nil
    guard let from = before ?? heard[right.lowerBound]?.start,
      let to = after ?? heard[right.upperBound - 1]?.end
    else { return nil }
    let letters = left.reduce(0) { $0 + lengths[$1] + 1 }
    var said = 0
    return left.map { index in
      defer { said += lengths[index] + 1 }
      return from + (to - from) * said / letters
    }
  }
}
