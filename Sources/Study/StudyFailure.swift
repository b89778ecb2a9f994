package import Model

/// Why a study could not be worked on at all.
package struct StudyFailure: Error, Hashable, Sendable {
  /// What kind of trouble it is; it decides the exit code.
  package enum Kind: Hashable, Sendable {
    /// There is no study, or a file that was named is missing.
    case missing
    /// A file was there and could not be read or written.
    case inputOutput
    /// A file was read and cannot be used.
    case badData
  }

  /// The kind.
  package var kind: Kind
  /// What happened, without participants' words.
  package var diagnostic: Diagnostic

  /// Makes a failure.
  package init(_ kind: Kind, _ diagnostic: Diagnostic) {
    self.kind = kind
    self.diagnostic = diagnostic
  }
}
