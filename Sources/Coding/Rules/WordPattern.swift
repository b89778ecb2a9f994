/// A term's pattern over the atoms of a `WordTrie`.
indirect enum WordPattern: Sendable {
  /// A word or the beginning of one.
  case atom(Int)
  /// Patterns, one directly after another; empty for a term without a word, which never matches.
  case sequence([WordPattern])
  /// Two patterns in either order with at most `distance` words between them.
  case near(WordPattern, WordPattern, distance: Int)

  /// Words of a turn, counted from its first; end exclusive.
  struct Stretch: Hashable {
    var start: Int
    var end: Int

    static func precedes(_ left: Stretch, _ right: Stretch) -> Bool {
      (left.start, left.end) < (right.start, right.end)
    }
  }

  /// The atoms of the pattern.
  var atoms: [Int] {
    switch self {
    case .atom(let atom): [atom]
    case .sequence(let parts): parts.flatMap(\.atoms)
    case .near(let left, let right, _): left.atoms + right.atoms
    }
  }

  /// Where the pattern matches, in order of the text.
  ///
  /// `places` has by atom the words that match it, rising.
  func matches(_ places: [Int: [Int]]) -> [Stretch] {
    switch self {
    case .atom(let atom):
      return (places[atom] ?? []).map { Stretch(start: $0, end: $0 + 1) }
    case .sequence(let parts):
      guard let first = parts.first else { return [] }
      return parts.dropFirst().reduce(first.matches(places)) { begun, part in
        begun.isEmpty ? [] : Self.joined(begun, part.matches(places))
      }
    case .near(let left, let right, let distance):
      let lefts = left.matches(places)
      if lefts.isEmpty { return [] }
      return Self.near(lefts, right.matches(places), distance)
    }
  }

  private static func joined(_ begun: [Stretch], _ parts: [Stretch]) -> [Stretch] {
    var ends: [Int: [Int]] = [:]
    for part in parts { ends[part.start, default: []].append(part.end) }
    var found: [Stretch] = []
    for stretch in begun {
      for end in ends[stretch.end] ?? [] { found.append(Stretch(start: stretch.start, end: end)) }
    }
    return found
  }

  /// Each left stretch with the nearest right one, the earlier of two that are equally near.
  private static func near(
    _ lefts: [Stretch], _ rights: [Stretch], _ distance: Int
  ) -> [Stretch] {
    let byEnd = rights.sorted { ($0.end, $0.start) < ($1.end, $1.start) }
    var found: Set<Stretch> = []
    for left in lefts {
      let before = lowerBound(byEnd.count) { byEnd[$0].end > left.start } - 1
      let after = lowerBound(rights.count) { rights[$0].start >= left.end }
      let gapBefore = before >= 0 ? left.start - byEnd[before].end : Int.max
      let gapAfter = after < rights.count ? rights[after].start - left.end : Int.max
      guard min(gapBefore, gapAfter) <= distance else { continue }
      found.insert(
        gapBefore <= gapAfter
          ? Stretch(start: byEnd[before].start, end: left.end)
          : Stretch(start: left.start, end: rights[after].end))
    }
    return found.sorted(by: Stretch.precedes)
  }

  /// The first number below `count` for which a condition holds that, once true, stays true.
  private static func lowerBound(_ count: Int, _ holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
