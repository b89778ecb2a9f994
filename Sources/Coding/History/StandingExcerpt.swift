package import Model

/// An excerpt on which a coder's act stands: withheld, reviewed, or a suggestion declined.
package struct StandingExcerpt: Hashable, Sendable {
  /// The id of the event, 64 lower-case hexadecimal digits.
  package var id: String
  /// The interview.
  package var interview: String
  /// The hash of the canonical text that `range` counts in.
  package var text: String
  /// The excerpt.
  package var range: TextRange
  /// The code's id; `nil` when the event names none.
  package var code: String?
  /// Who acted.
  package var by: String
  /// When, as the log says it (ISO 8601).
  package var at: String
  /// What the coder noted; `nil` for nothing.
  package var memo: String?

  /// Makes an excerpt.
  package init(
    id: String, interview: String, text: String, range: TextRange, code: String?, by: String,
    at: String, memo: String? = nil
  ) {
    self.id = id
    self.interview = interview
    self.text = text
    self.range = range
    self.code = code
    self.by = by
    self.at = at
    self.memo = memo
  }
}
