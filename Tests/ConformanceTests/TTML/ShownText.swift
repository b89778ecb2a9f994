import Formats

/// What a document shows at each moment, in milliseconds.
struct ShownText {
  private let runs: [(begin: Int, end: Int?, text: String)]
  /// The moments at which what is shown changes, in order.
  private(set) var changes: [Int] = []

  init(_ runs: [TTMLRun]) {
    self.runs = runs.map { run in
      (Self.milliseconds(run.begin), run.end.map(Self.milliseconds), run.text)
    }
    var last = ""
    for moment in Set(self.runs.flatMap { [$0.begin, $0.end ?? $0.begin] }).sorted() {
      let now = characters(at: moment)
      if now != last { changes.append(moment) }
      last = now
    }
  }

  static func milliseconds(_ seconds: Double) -> Int { Int((seconds * 1000).rounded()) }

  /// The characters that are shown at a moment, in the order of the document, without white space.
  func characters(at moment: Int) -> String {
    Self.characters(
      runs.filter { $0.begin <= moment && moment < $0.end ?? .max }.map(\.text).joined())
  }

  /// The characters of a text but white space.
  static func characters(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  /// The moments from which something is shown, and from which nothing is.
  var intervals: [String] {
    var isShown = false
    return changes.compactMap { moment in
      let now = !characters(at: moment).isEmpty
      guard now != isShown else { return nil }
      isShown = now
      return "\(moment)\(now ? "+" : "-")"
    }
  }
}
