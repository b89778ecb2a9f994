package import Model

/// Why a correction was not recorded; nothing was written.
package enum CorrectionFailure: Error, Hashable, Sendable {
  /// There is no interview of this id; the nearest one, if any.
  case interviewUnknown(String, near: String?)
  /// The words do not stand in the interview.
  case notFound
  /// The words stand in it several times, at these times where they are known.
  case ambiguous(Int, [Timing.Interval?])
  /// Nothing would change.
  case nothingChanges
  /// The words hold line breaks or other control characters, or are none.
  case notWords
  /// The words begin in one turn and end in another.
  case acrossTurns
  /// A name without a letter or digit; a log is named after it.
  case nobody(String)
  /// No correction that stands has an id that begins so, or several have.
  case idUnknown(String)
}
