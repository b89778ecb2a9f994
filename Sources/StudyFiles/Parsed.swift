package import Model

/// What a file that a person wrote says, and every mistake in it.
package struct Parsed<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value as far as it could be read; `nil` when nothing of the file could be used.
  ///
  /// With an error among the diagnostics it is good for further checks, not for publishing.
  package var value: Value?
  /// The mistakes, by place.
  package var diagnostics: [Diagnostic]

  /// Makes a result; the diagnostics are sorted.
  package init(_ value: Value?, _ diagnostics: [Diagnostic]) {
    self.value = value
    self.diagnostics = diagnostics.sorted()
  }

  /// Whether an error is among the diagnostics.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
