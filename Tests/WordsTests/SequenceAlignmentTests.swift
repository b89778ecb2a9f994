import Glibc
import TestSupport
import Testing
import Words

@Suite struct SequenceAlignmentTests {
  typealias Pair = SequenceAlignment.Pair

  /// Whether pairs ascend on both sides and join equal elements.
  static func isSound(_ pairs: [Pair], _ left: [Int], _ right: [Int]) -> Bool {
    let areEqual = pairs.allSatisfy {
      left.indices.contains($0.left) && right.indices.contains($0.right)
        && left[$0.left] == right[$0.right]
    }
    return areEqual
      && zip(pairs, pairs.dropFirst()).allSatisfy { $0.left < $1.left && $0.right < $1.right }
  }

  @Test(
    arguments: [
      ([], [], []),
      ([1, 2], [], []),
      ([1, 2, 3], [1, 2, 3], [(0, 0), (1, 1), (2, 2)]),
      ([1, 2, 3], [4, 5], []),
      ([1, 2, 3], [2], [(1, 0)]),
      ([1, 9, 2, 3], [1, 2, 8, 3], [(0, 0), (2, 1), (3, 3)]),
    ] as [([Int], [Int], [(Int, Int)])])
  func pairsWhatIsShared(_ left: [Int], _ right: [Int], _ pairs: [(Int, Int)]) {
    #expect(
      SequenceAlignment.pairs(left, right) == pairs.map { Pair(left: $0.0, right: $0.1) })
  }

  @Test func findsAsMuchAsThereIsInASmallWorld() {
    let world = SmallWorlds.sequences(of: [0, 1, 2], upTo: 5)
    var wrong: [String] = []
    for left in world {
      for right in world {
        let pairs = SequenceAlignment.pairs(left, right)
        if pairs.count != Self.longest(left, right) || !Self.isSound(pairs, left, right) {
          wrong.append("\(left) \(right)")
        }
      }
    }
    #expect(wrong.prefix(5) == [])
  }

  /// The length of a longest common subsequence, row by row.
  static func longest(_ left: [Int], _ right: [Int]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for a in left {
      var diagonal = 0
      for (j, b) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = a == b ? diagonal + 1 : max(above, row[j])
        diagonal = above
      }
    }
    return row[right.count]
  }

  @Test(arguments: 0..<12)
  func staysSoundWhereTheTableIsTooLarge(seed: Int) {
    var random = Seeded(seed)
    let symbols = [2, 5, 40, 300][seed % 4]
    let left = (0..<400).map { _ in Int.random(in: 0..<symbols, using: &random) }
    var right = left
    for _ in 0..<60 {
      let at = Int.random(in: 0..<right.count, using: &random)
      right.insert(Int.random(in: 0..<symbols, using: &random), at: at)
      right.remove(at: Int.random(in: 0..<right.count, using: &random))
    }
    let pairs = SequenceAlignment.pairs(left, right)
    #expect(Self.isSound(pairs, left, right))
    let most = Self.longest(left, right)
    #expect(pairs.count * 100 >= most * 90, "\(pairs.count) of \(most)")
  }

  @Test(.timeLimit(.minutes(1)), arguments: [1, 2, 3])
  func findsTheWordsOfALongTalkInACarelessCopy(seed: Int) {
    var random = Seeded(seed)
    // Few words are said often, most seldom.
    func word() -> Int { Int(pow(6000, Double.random(in: 0..<1, using: &random))) }
    let left = (0..<12_000).map { _ in word() }
    var right: [Int] = []
    var truth: Set<Pair> = []
    for (at, said) in left.enumerated() {
      guard random.happens(in: 10) else {
        truth.insert(Pair(left: at, right: right.count))
        right.append(said)
        continue
      }
      switch Int.random(in: 0..<3, using: &random) {
      case 0: right.append(word())
      case 1: break
      default:
        right.append(word())
        truth.insert(Pair(left: at, right: right.count))
        right.append(said)
      }
    }
    var pairs: [Pair] = []
    let time = ContinuousClock().measure { pairs = SequenceAlignment.pairs(left, right) }
    #expect(Self.isSound(pairs, left, right))
    let found = truth.intersection(pairs).count
    #expect(found * 100 >= truth.count * 99, "\(found) of \(truth.count)")
    // A debug build on a busy machine; a table of the whole would take minutes.
    #expect(time < .seconds(10))
  }

  @Test(.timeLimit(.minutes(1))) func endsWhereNothingIsUnique() {
    let left = (0..<20_000).map { $0 % 2 }
    let right = (0..<20_001).map { ($0 + 1) % 2 }
    #expect(Self.isSound(SequenceAlignment.pairs(left, right), left, right))
    let same = [Int](repeating: 7, count: 20_000)
    #expect(SequenceAlignment.pairs(same, Array(same.dropLast(5))).count == 19_995)
    let (first, second) = ([1] + same + [2], [3] + same + [4])
    #expect(Self.isSound(SequenceAlignment.pairs(first, second), first, second))
  }
}
