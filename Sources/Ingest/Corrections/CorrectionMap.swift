package import Model

/// Leads from places of the text as read to places of the corrected text, and back.
///
/// A place within corrected words goes to their beginning or end, so that a range that touches
/// them holds them whole.
package struct CorrectionMap: Hashable, Sendable {
  private struct Edit: Hashable, Sendable {
    var read: TextRange
    var corrected: TextRange
  }

  private let edits: [Edit]

  /// Makes the map of some corrections of one text, which do not overlap, in any order.
  package init(_ corrections: [AppliedCorrection]) {
    var shift = 0
    edits = corrections.sorted { $0.range < $1.range }.map { correction in
      let lower = correction.range.lower + shift
      let upper = lower + correction.now.utf8.count
      shift = upper - correction.range.upper
      return Edit(read: correction.range, corrected: TextRange(lower, upper))
    }
  }

  /// The range of the corrected text that a range of the text as read has become.
  package func corrected(_ range: TextRange) -> TextRange { map(range, \.read, \.corrected) }

  /// The range of the text as read from which a range of the corrected text comes.
  package func asRead(_ range: TextRange) -> TextRange { map(range, \.corrected, \.read) }

  private func map(
    _ range: TextRange, _ from: KeyPath<Edit, TextRange>, _ to: KeyPath<Edit, TextRange>
  ) -> TextRange {
    TextRange(
      map(range.lower, isEnd: false, from, to), map(range.upper, isEnd: !range.isEmpty, from, to))
  }

  private func map(
    _ offset: Int, isEnd: Bool, _ from: KeyPath<Edit, TextRange>,
    _ to: KeyPath<Edit, TextRange>
  ) -> Int {
    // The last edit that begins before the offset, or at it where a range begins.
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      let lower = edits[middle][keyPath: from].lower
      if isEnd ? lower < offset : lower <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let (source, target) = (edits[low - 1][keyPath: from], edits[low - 1][keyPath: to])
    if offset >= source.upper { return offset - source.upper + target.upper }
    return isEnd ? target.upper : target.lower
  }
}
