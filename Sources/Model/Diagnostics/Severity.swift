/// How much a diagnostic weighs: an error stops a build, a warning does not.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  /// Nothing is published until it is settled.
  case error
  /// The build goes on; a person should look.
  case warning
}
