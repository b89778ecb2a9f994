internal import Model

/// Collects diagnostics, at most so many of a kind: a file of a million wrong lines says so once.
struct DiagnosticTally: Sendable {
  private static let limit = 1000

  private(set) var diagnostics: [Diagnostic] = []
  private var counts: [String: Int] = [:]

  mutating func add(_ diagnostic: Diagnostic) {
    counts[diagnostic.id, default: 0] += 1
    if counts[diagnostic.id, default: 0] <= Self.limit { diagnostics.append(diagnostic) }
  }

  /// All diagnostics, and for each kind above the limit how many more there are.
  func finished(at path: String) -> [Diagnostic] {
    let more = counts.filter { $0.value > Self.limit }.sorted { $0.key < $1.key }
    return diagnostics
      + more.map { id, count in
        .error(id, at: Place(path), "\(count - Self.limit) further lines have the same problem")
      }
  }
}
