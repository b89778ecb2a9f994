package import Model

/// What a build, or a step of one, did and found.
package struct BuildReport: Hashable, Sendable {
  /// Everything found, by place.
  package var diagnostics: [Diagnostic] = []
  /// Whether nothing had changed, so that nothing was read and nothing written.
  package var nothingChanged = false
  /// Files that had to be opened to see that nothing changed; 0 when their stamps vouched for them.
  package var filesOpened = 0
  /// Interviews of the study.
  package var interviews = 0
  /// Interviews whose sources were read in this run.
  package var interviewsRead = 0
  /// Turns of all interviews.
  package var turns = 0
  /// Codings that stand, by people.
  package var codings = 0
  /// Suggestions by rules.
  package var suggestions = 0
  /// Quotes on all pages.
  package var quotes = 0
  /// Quotes verified in this run; the others were proven before and nothing of theirs changed.
  package var quotesVerified = 0
  /// Files of the site and of the audit.
  package var pages = 0
  /// Files written in this run.
  package var pagesWritten = 0
  /// Files removed in this run, because nothing makes them any more.
  package var pagesRemoved = 0
  /// Where to open the site, relative to the study; `nil` when nothing was published.
  package var indexPage: String?
  /// The sources read in this run, with what went in, came out and was left out.
  package var sources: [SourceFile] = []

  /// Makes an empty report.
  package init() {}

  /// Whether an error stops what follows.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
