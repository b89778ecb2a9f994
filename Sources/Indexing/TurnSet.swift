/// Some of the turns of an interview, by index.
struct TurnSet: Hashable {
  private var words: [UInt64]
  private let size: Int

  /// Makes the empty set of turns of an interview that has a number of them.
  init(of size: Int) {
    self.size = size
    words = Array(repeating: 0, count: (size + 63) / 64)
  }

  /// Adds a turn; one that the interview does not have is left out.
  mutating func insert(_ turn: Int) {
    if turn >= 0, turn < size { words[turn >> 6] |= 1 << UInt64(turn & 63) }
  }

  /// Leaves a turn out.
  mutating func remove(_ turn: Int) {
    if turn >= 0, turn < size { words[turn >> 6] &= ~(1 << UInt64(turn & 63)) }
  }

  /// Whether a turn is in it.
  func contains(_ turn: Int) -> Bool { words[turn >> 6] >> UInt64(turn & 63) & 1 == 1 }

  /// Keeps what is also in another set.
  mutating func formIntersection(_ other: TurnSet) {
    for i in words.indices { words[i] &= other.words[i] }
  }

  /// Adds what is in another set.
  mutating func formUnion(_ other: TurnSet) {
    for i in words.indices { words[i] |= other.words[i] }
  }

  /// The turns that are not in it.
  var complement: TurnSet {
    var other = self
    for i in words.indices { other.words[i] = ~words[i] }
    if size & 63 != 0 { other.words[words.count - 1] &= 1 << UInt64(size & 63) - 1 }
    return other
  }

  /// Whether no turn is in it.
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// How many turns are in it.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The turns in it, in order.
  var turns: [Int] {
    var turns: [Int] = []
    for (i, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        turns.append(i << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return turns
  }
}
