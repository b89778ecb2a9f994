/// What a document does not say and its content tells, for a second reading.
struct TTMLAssumptions: Hashable, Sendable {
  /// Frames a second where times count frames and no `ttp:frameRate` is declared.
  var frameRate: Int?
  /// Whether times count from the start of the document, not from their parent's beginning.
  var timesAreAbsolute = false
}
