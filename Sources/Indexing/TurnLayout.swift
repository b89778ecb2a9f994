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
  /// The line of each turn, if it has one.
  private(set) var lines: [Int?] = []
  /// Whether each turn goes on with the voice of the one before.
  private(set) var continues: [Bool] = []
  /// The interview's speakers and labels, by ordinal.
  let voices: [Voice]

  /// Takes a packed layout apart.
  init(_ packed: [UInt8], voices: [Voice], turns: Int) throws(DatabaseFailure) {
    self.voices = voices
    var unpacker = Unpacker(packed)
    guard turns >= 0, turns <= packed.count else { throw Unpacker.damage }
    lowers.reserveCapacity(turns)
    uppers.reserveCapacity(turns)
    ordinals.reserveCapacity(turns)
    lines.reserveCapacity(turns)
    var end = 0
    var line = 0
    for _ in 0..<turns {
      let voice = try unpacker.number()
      let lower = end &+ (try unpacker.number())
      end = lower &+ (try unpacker.number())
      if voice & 1 == 1 { line &+= try unpacker.number() }
      guard voices.indices.contains(voice >> 2), lower >= lowers.last ?? 0, lower <= end else {
        throw Unpacker.damage
      }
      ordinals.append(voice >> 2)
      continues.append(voice & 2 == 2)
      lowers.append(lower)
      uppers.append(end)
      lines.append(voice & 1 == 1 ? line : nil)
    }
    guard unpacker.isAtEnd else { throw Unpacker.damage }
  }

  /// Packs a layout: for each turn the ordinal of its voice times 4, plus 2 when it goes on with the
  /// voice before, plus 1 when it has a line; the bytes since the turn before, its length, and the lines since the turn before.
  static func pack(_ turns: [Turn], ordinals: [Int]) -> [UInt8] {
    var packer = Packer()
    var end = 0
    var line = 0
    for (turn, ordinal) in zip(turns, ordinals) {
      packer.add((ordinal << 2) | (turn.continues ? 2 : 0) | (turn.line == nil ? 0 : 1))
      packer.add(turn.range.lower &- end)
      packer.add(turn.range.count)
      if let next = turn.line {
        packer.add(next &- line)
        line = next
      }
      end = turn.range.upper
    }
    return packer.bytes
  }

  /// A turn's range.
  func range(of turn: Int) -> TextRange { TextRange(lowers[turn], uppers[turn]) }

  /// A turn's speaker and label.
  func voice(of turn: Int) -> Voice { voices[ordinals[turn]] }

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

extension StudyIndex {
  /// Where the turns of an interview stand and who speaks them.
  func layout(of number: Int) throws(DatabaseFailure) -> TurnLayout {
    let voices = try voices(of: number)
    var layout: TurnLayout?
    try connection.rows("SELECT layout, turns FROM interview WHERE number = ?", .int(number)) {
      row throws(DatabaseFailure) in
      layout = try TurnLayout(row.bytes(0), voices: voices, turns: row.int(1))
    }
    guard let layout else { throw Unpacker.damage }
    return layout
  }
}
