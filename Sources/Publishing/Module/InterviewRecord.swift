package import Model

/// What the auditor's record says of an interview.
package struct InterviewRecord: Hashable, Sendable {
  /// The interview as the study's files describe it.
  package var interview: Interview
  /// The files that were read for it, in the order of their paths.
  package var sources: [SourceFile]
  /// The language spoken (BCP 47).
  package var language: String
  /// The hash of the canonical text in which ranges count.
  package var text: String

  /// Makes a record.
  package init(interview: Interview, sources: [SourceFile], language: String, text: String) {
    self.interview = interview
    self.sources = sources
    self.language = language
    self.text = text
  }
}
