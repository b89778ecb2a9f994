extension Array {
  /// The index of the first element that a condition holds for, when it holds for all after it;
  /// `endIndex` when it holds for none.
  func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
