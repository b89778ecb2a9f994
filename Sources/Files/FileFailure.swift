/// What the operating system refused, and for which path.
package struct FileFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was being done, as a verb: "read", "write", "list".
  package var action: String
  /// The path.
  package var path: String
  /// The system's error number (errno); 0 when a limit of ours was reached.
  package var code: Int32
  /// The system's or our own words for it.
  package var reason: String

  /// Makes a failure.
  package init(action: String, path: String, code: Int32, reason: String) {
    self.action = action
    self.path = path
    self.code = code
    self.reason = reason
  }

  /// Whether nothing is there.
  package var isMissing: Bool { code == 2 }

  /// A sentence for people.
  package var description: String { "cannot \(action) \(path): \(reason)" }
}
