/// How much of a build to run.
package enum BuildScope: String, Hashable, Sendable, CaseIterable {
  /// Every step.
  case everything
  /// Sources to transcripts.
  case ingest
  /// Transcripts and codings to the index.
  case index
  /// Pages from the index.
  case publish
}
