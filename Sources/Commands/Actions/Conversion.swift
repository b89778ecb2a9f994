package import Model

/// A file converted: its bytes, and what was found and lost on the way.
package struct Conversion: Hashable, Sendable {
  /// The file's bytes in the new format.
  package var bytes: [UInt8]
  /// What the reader found, and what the new format cannot hold.
  package var diagnostics: [Diagnostic]

  /// Makes a conversion.
  package init(bytes: [UInt8], diagnostics: [Diagnostic]) {
    self.bytes = bytes
    self.diagnostics = diagnostics
  }
}
