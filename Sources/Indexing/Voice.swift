internal import Model

/// A speaker under a label, as turns share it.
struct Voice {
  /// Who speaks.
  var speaker: Speaker
  /// The label as it stands in the source; `nil` when it has none.
  var label: String?
}
