/// Finds labels that only the lines round them show: a name alone beside or below a time.
///
/// `00:00:05 Ann Bell` above words, as Word writes; `0:0:0.0 --> 0:0:1.510`, `Ann Bell`, words, as
/// Teams does.
enum LoneNames {
  /// Gives such lines what may be their label.
  static func resolve(_ turns: inout [TurnLine], of bytes: Span<UInt8>) {
    for index in turns.indices.dropLast() where turns[index].label == nil {
      let (turn, next) = (turns[index], turns[index + 1])
      guard turn.words < turn.upper, next.time == nil, next.words < next.upper,
        turn.upper - turn.words <= 60, turn.closing == nil,
        LabelShape.isName(bytes, turn.words, turn.upper)
      else { continue }
      let isBelowTime =
        index > 0 && turns[index - 1].time?.end != nil && !turn.line.startsParagraph
        && turns[index - 1].words >= turns[index - 1].upper && !next.line.startsParagraph
      guard turn.time == nil ? isBelowTime : next.label == nil else { continue }
      var name: [UInt8] = []
      name.append(bytes, turn.words, turn.upper)
      turns[index].label = String(decoding: name, as: UTF8.self)
      turns[index].style = .alone
      turns[index].body = turn.upper
    }
  }
}
