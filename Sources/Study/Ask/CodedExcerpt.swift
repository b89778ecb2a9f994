package import Model

/// An excerpt under a code: by a person, or as a rule suggests it.
package struct CodedExcerpt: Hashable, Sendable {
  /// The code's id.
  package var code: String
  /// The interview.
  package var interview: String
  /// Who speaks, as people will see it; `nil` when nobody knows.
  package var speaker: String?
  /// When it is heard; `nil` when that is unknown.
  package var interval: Timing.Interval?
  /// The words.
  package var words: String
  /// Who coded it, in the order of the acts; empty for a suggestion.
  package var coders: [String]
  /// For a suggestion, the terms of the codebook that triggered it; empty for a coding.
  package var terms: [String]
  /// The id of the coding's event; `nil` for a suggestion.
  package var id: String?

  /// Makes an excerpt.
  package init(code: String, interview: String, speaker: String?, words: String) {
    self.code = code
    self.interview = interview
    self.speaker = speaker
    self.words = words
    coders = []
    terms = []
  }
}
