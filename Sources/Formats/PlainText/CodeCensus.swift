/// Counts short codes without a colon (`Q. How?`), and says whether they are labels.
///
/// One alone is an initial, a list or a stammer (`I - I mean`): at least two recur, and half of the
/// lines begin with them.
struct CodeCensus {
  private var counts: [String: Int] = [:]
  private let isUsual: Bool

  /// Counts the codes of a transcript.
  init(_ turns: [TurnLine]) {
    var total = 0
    for turn in turns where turn.style == .code {
      guard let label = turn.label else { continue }
      counts[label, default: 0] += 1
      total += 1
    }
    isUsual = total * 2 >= turns.count && counts.count { $0.value >= 2 } >= 2
  }

  /// Whether a code is a label.
  func accepts(_ label: String) -> Bool { isUsual && counts[label, default: 0] >= 2 }
}
