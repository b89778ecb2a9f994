/// Aligns two sequences of words: which word of one is which word of the other.
///
/// Runs that occur once in each are paired first, longest runs first (after Bram Cohen's patience
/// diff); what lies between them is aligned exactly by longest common subsequence. A gap too large
/// for that stays unpaired, so that time and memory do not grow with the square of the text.
public enum SequenceAlignment {
  /// A word of the left sequence and the word of the right one that it is.
  public struct Pair: Hashable, Sendable {
    /// The index in the left sequence.
    public let left: Int
    /// The index in the right sequence.
    public let right: Int

    /// Makes a pair.
    public init(left: Int, right: Int) {
      self.left = left
      self.right = right
    }
  }

  /// The cells of a table that a gap may fill before it is left unpaired.
  static let tableLimit = 4_000_000

  /// The pairs, ascending in both sequences; empty when nothing is shared.
  ///
  /// Elements are compared as they are; callers give the ids of folded words.
  public static func pairs(_ left: [Int], _ right: [Int]) -> [Pair] {
    var found: [Pair] = []
    align(left, 0..<left.count, right, 0..<right.count, run: 6, &found)
    return found
  }

  private static func align(
    _ a: [Int], _ aRange: Range<Int>, _ b: [Int], _ bRange: Range<Int>, run: Int,
    _ found: inout [Pair]
  ) {
    var aLow = aRange.lowerBound
    var aHigh = aRange.upperBound
    var bLow = bRange.lowerBound
    var bHigh = bRange.upperBound
    while aLow < aHigh, bLow < bHigh, a[aLow] == b[bLow] {
      found.append(Pair(left: aLow, right: bLow))
      aLow += 1
      bLow += 1
    }
    var tail: [Pair] = []
    while aLow < aHigh, bLow < bHigh, a[aHigh - 1] == b[bHigh - 1] {
      aHigh -= 1
      bHigh -= 1
      tail.append(Pair(left: aHigh, right: bHigh))
    }
    defer { found.append(contentsOf: tail.reversed()) }
    if aLow == aHigh || bLow == bHigh { return }
    if (aHigh - aLow) * (bHigh - bLow) <= 10_000 {
      table(a, aLow..<aHigh, b, bLow..<bHigh, &found)
      return
    }
    let anchors = run == 0 ? [] : anchors(a, aLow..<aHigh, b, bLow..<bHigh, run: run)
    if anchors.isEmpty {
      if run > 0 {
        align(a, aLow..<aHigh, b, bLow..<bHigh, run: run - 1, &found)
      } else if (aHigh - aLow) * (bHigh - bLow) <= tableLimit {
        table(a, aLow..<aHigh, b, bLow..<bHigh, &found)
      }
      return
    }
    for anchor in anchors {
      // An earlier anchor's run may reach into this one.
      let left = max(anchor.left, aLow)
      let right = anchor.right + (left - anchor.left)
      guard right >= bLow else { continue }
      align(a, aLow..<left, b, bLow..<right, run: run - 1, &found)
      var step = 0
      while left + step < anchor.left + run, a[left + step] == b[right + step] {
        found.append(Pair(left: left + step, right: right + step))
        step += 1
      }
      aLow = left + step
      bLow = right + step
    }
    align(a, aLow..<aHigh, b, bLow..<bHigh, run: run - 1, &found)
  }

  /// Where runs that occur once on each side begin, the longest ascending chain of them.
  private static func anchors(
    _ a: [Int], _ aRange: Range<Int>, _ b: [Int], _ bRange: Range<Int>, run: Int
  ) -> [Pair] {
    let lefts = uniqueRuns(a, aRange, run)
    let rights = uniqueRuns(b, bRange, run)
    var candidates: [Pair] = []
    for (hash, left) in lefts {
      guard let right = rights[hash], a[left..<left + run] == b[right..<right + run] else {
        continue
      }
      candidates.append(Pair(left: left, right: right))
    }
    candidates.sort { $0.left < $1.left }
    return longestChain(candidates)
  }

  private static func uniqueRuns(_ words: [Int], _ range: Range<Int>, _ run: Int) -> [Int: Int] {
    guard range.count >= run else { return [:] }
    var places: [Int: Int] = [:]
    places.reserveCapacity(range.count)
    for start in range.lowerBound...(range.upperBound - run) {
      var hash = 0
      for word in words[start..<start + run] { hash = hash &* 1_000_003 &+ word }
      if places.updateValue(start, forKey: hash) != nil { places[hash] = -1 }
    }
    return places.filter { $0.value >= 0 }
  }

  private static func longestChain(_ pairs: [Pair]) -> [Pair] {
    var piles: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var low = 0
      var high = piles.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[piles[middle]].right < pair.right { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = piles[low - 1] }
      if low == piles.count { piles.append(index) } else { piles[low] = index }
    }
    var chain: [Pair] = []
    var at = piles.last ?? -1
    while at >= 0 {
      chain.append(pairs[at])
      at = before[at]
    }
    return chain.reversed()
  }

  private static func table(
    _ a: [Int], _ aRange: Range<Int>, _ b: [Int], _ bRange: Range<Int>, _ found: inout [Pair]
  ) {
    let width = bRange.count + 1
    var lengths = [UInt16](repeating: 0, count: (aRange.count + 1) * width)
    for i in stride(from: aRange.count - 1, through: 0, by: -1) {
      for j in stride(from: bRange.count - 1, through: 0, by: -1) {
        lengths[i * width + j] =
          a[aRange.lowerBound + i] == b[bRange.lowerBound + j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var i = 0
    var j = 0
    while i < aRange.count, j < bRange.count {
      if a[aRange.lowerBound + i] == b[bRange.lowerBound + j] {
        found.append(Pair(left: aRange.lowerBound + i, right: bRange.lowerBound + j))
        i += 1
        j += 1
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
  }
}
