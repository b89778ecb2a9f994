internal import Database
internal import Model

/// Where the turns of an interview stand and who speaks them, without their words.
struct TurnLayout {
  /// Where each turn begins, in UTF-8 bytes of the canonical text.
  private(set) var lowers: [Int] = []
  /// Where each turn ends.
  private(set) var uppers: [Int] = []
  /// The ordinal of each turn's voice.
  private(set) var ordinals: [Int] = []
  /// The interview's speakers and labels, by ordinal.
  let voices: [Voice]

  init(of number: Int, in index: StudyIndex) throws(DatabaseFailure) {
    voices = try index.voices(of: number)
    try index.connection.rows(
      "SELECT voice, lower, upper FROM turn WHERE id BETWEEN ? AND ? ORDER BY id",
      .int(TurnID.first(of: number)), .int(TurnID.last(of: number))
    ) { row throws(DatabaseFailure) in
      guard voices.indices.contains(row.int(0)), row.int(1) <= row.int(2) else {
        throw Unpacker.damage
      }
      ordinals.append(row.int(0))
      lowers.append(row.int(1))
      uppers.append(row.int(2))
    }
  }

  /// The turns that share at least a byte with a range.
  func turns(overlapping range: TextRange) -> Range<Int> {
    // The first turn that ends behind the range's beginning.
    var (low, high) = (0, uppers.count)
    while low < high {
      let middle = (low + high) / 2
      if uppers[middle] <= range.lower { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < lowers.count, lowers[end] < range.upper { end += 1 }
    return low..<end
  }
}
