package import CommandLineKit

/// Stands where the studies will be.
package struct PendingStudies: Studies {
  /// Makes it.
  package init() {}

  package func open(_ folder: String?) throws -> any StudyActions { throw Self.pending }
  package func make(_ folder: String, from files: [String]) throws -> [String] {
    throw Self.pending
  }
  package func convert(_ input: String, to format: OutputFormat) throws -> Conversion {
    throw Self.pending
  }
  package func names(_ kind: String, in folder: String?) -> [Completer.Candidate] { [] }

  private static let pending = Failure(.bug, "this command is not there yet")
}
