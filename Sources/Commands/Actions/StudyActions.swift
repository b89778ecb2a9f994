package import Model
package import Study

/// What commands do with a study.
package protocol StudyActions: Sendable {
  /// Runs the steps of a build that a scope names, only where something changed.
  ///
  /// `date` decides consent and staleness; without it, today (UTC). `progress` is told what is
  /// being done, in a few words.
  func build(
    _ scope: BuildScope, date: CalendarDate?, progress: @escaping @Sendable (String) -> Void
  ) async throws -> BuildReport

  /// Every problem of the study; writes nothing.
  func check(date: CalendarDate?, progress: @escaping @Sendable (String) -> Void) async throws
    -> [Diagnostic]

  /// The passages that a query finds, best first.
  ///
  /// - Throws: `Failure` with `usage` when the query cannot be read.
  func find(_ query: String, limit: Int) async throws -> FindResult

  /// Coded excerpts and, beside them, what rules suggest, in the order of the interviews.
  func excerpts(_ request: ExcerptRequest) async throws -> [CodedExcerpt]

  /// The passages that hold these words, in the order of the interviews; empty when nobody said
  /// them.
  func quote(_ text: String, date: CalendarDate?) async throws -> [QuoteCandidate]

  /// Records that words of an interview were misheard.
  ///
  /// - Throws: `Failure` with `findings` when the words are not found once.
  func correct(
    _ old: String, to new: String, in interview: String, by name: String, note: String?
  ) async throws -> CorrectionMade

  /// Takes a correction back, by its id or the start of it.
  func undoCorrection(_ id: String, by name: String) async throws -> CorrectionMade

  /// Where a published sentence, a page or an id comes from; empty when it is not known.
  func trace(_ what: String, date: CalendarDate?) async throws -> [ProvenanceRecord]
}
