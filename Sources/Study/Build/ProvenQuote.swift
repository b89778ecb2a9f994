internal import Model
internal import StudyFiles

/// A quote that was proven, with what its page and its record need.
struct ProvenQuote: Sendable {
  var quotation: Quotation
  var excerpt: Excerpt
  /// The clip file that the link names; `nil` when it names a participant.
  var clip: ClipFile?
  /// Everyone heard in it.
  var heard: [String]
}
