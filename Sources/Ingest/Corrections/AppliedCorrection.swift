package import Model

/// A correction as it stands in an interview's text.
package struct AppliedCorrection: Hashable, Sendable {
  /// The correction's id.
  package var id: String
  /// Who made it.
  package var by: String
  /// When, in UTC.
  package var at: String
  /// What it replaced, in bytes of the text as read.
  package var range: TextRange
  /// The words as read.
  package var was: String
  /// The words as corrected.
  package var now: String
  /// Why, or `nil`.
  package var note: String?

  /// Makes an applied correction.
  package init(
    id: String, by: String, at: String, range: TextRange, was: String, now: String, note: String?
  ) {
    self.id = id
    self.by = by
    self.at = at
    self.range = range
    self.was = was
    self.now = now
    self.note = note
  }
}
