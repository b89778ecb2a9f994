/// What differs between words as read and words as corrected, without the same words around it.
struct WordChange: Hashable, Sendable {
  /// Bytes of the old words before what differs.
  var offset: Int
  /// The words that differ, as read; never empty.
  var was: String
  /// The words in their place; never empty.
  var now: String

  /// Compares word by word, divided at spaces; `nil` when nothing differs or either is empty.
  ///
  /// Where words are only added or taken away, the word beside them stays in, so that there is
  /// something on both sides.
  init?(from old: String, to new: String) {
    let before = old.utf8.split(separator: 32)
    let after = new.utf8.split(separator: 32)
    func isSame(_ left: Substring.UTF8View, _ right: Substring.UTF8View) -> Bool {
      left.elementsEqual(right)
    }
    guard !before.isEmpty, !after.isEmpty, !before.elementsEqual(after, by: isSame) else {
      return nil
    }
    let shorter = min(before.count, after.count)
    var head = 0
    while head < shorter, isSame(before[head], after[head]) { head += 1 }
    var tail = 0
    while tail < shorter - head,
      isSame(before[before.count - 1 - tail], after[after.count - 1 - tail])
    {
      tail += 1
    }
    if head + tail == shorter { if tail > 0 { tail -= 1 } else { head -= 1 } }
    let kept = before[head..<(before.count - tail)]
    let changed = after[head..<(after.count - tail)]
    guard let first = kept.first, let last = kept.last else { return nil }
    offset = old.utf8.distance(from: old.startIndex, to: first.startIndex)
    was = String(old[first.startIndex..<last.endIndex])
    now = changed.map { String($0) ?? "" }.joined(separator: " ")
  }
}
