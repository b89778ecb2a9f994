/// The one place for suggestions: which of some names a person probably meant.
public enum NearMiss {
  /// The single closest candidate, or `nil` when none is near or two are equally near.
  ///
  /// Near means an optimal string alignment distance (Damerau–Levenshtein without overlapping
  /// transpositions) of at most a third of the name's length, and at least 1. Letter case is
  /// ignored. Candidates' order does not matter; repeated candidates count once.
  public static func suggestion(for name: String, among candidates: some Sequence<String>)
    -> String?
  {
    let wanted = Array(name.lowercased().unicodeScalars)
    var best: (name: String, distance: Int)?
    var isTied = false
    for candidate in Set(candidates) where candidate != name {
      let distance = distance(wanted, Array(candidate.lowercased().unicodeScalars))
      guard distance <= max(1, wanted.count / 3) else { continue }
      if let current = best, distance >= current.distance {
        if distance == current.distance { isTied = true }
      } else {
        best = (candidate, distance)
        isTied = false
      }
    }
    return isTied ? nil : best?.name
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var current = [i]
      for j in 1...b.count {
        let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var value = min(previous[j] + 1, current[j - 1] + 1, substitution)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          value = min(value, beforePrevious[j - 2] + 1)
        }
        current.append(value)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
