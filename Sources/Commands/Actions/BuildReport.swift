package import Model

/// What a build did.
package struct BuildReport: Hashable, Sendable {
  /// What was found on the way; an error among them means that nothing was published.
  package var diagnostics: [Diagnostic]
  /// Sources that were read.
  package var sourcesRead: Int
  /// Interviews whose transcript was made anew.
  package var interviewsIngested: Int
  /// Interviews that were written to the index.
  package var interviewsIndexed: Int
  /// Pages that were written.
  package var pagesWritten: Int
  /// Whether everything was up to date.
  package var nothingChanged: Bool
  /// The site's first page, as people will see the path; `nil` when nothing is published.
  package var indexPage: String?

  /// Makes the report of a build that did nothing.
  package init(diagnostics: [Diagnostic] = []) {
    self.diagnostics = diagnostics
    sourcesRead = 0
    interviewsIngested = 0
    interviewsIndexed = 0
    pagesWritten = 0
    nothingChanged = false
  }
}
