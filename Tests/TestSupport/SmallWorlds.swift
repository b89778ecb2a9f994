/// Small worlds, whole: every sequence up to a length.
package enum SmallWorlds {
  /// Every sequence of the symbols with at most so many of them, the empty one first.
  package static func sequences<Symbol>(of symbols: [Symbol], upTo length: Int) -> [[Symbol]] {
    var all: [[Symbol]] = [[]]
    var longest: [[Symbol]] = [[]]
    for _ in 0..<length {
      longest = longest.flatMap { start in symbols.map { start + [$0] } }
      all += longest
    }
    return all
  }
}
