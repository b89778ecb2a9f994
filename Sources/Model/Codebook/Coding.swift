/// A code applied to an excerpt by a coder, as it stands now that later acts have been followed.
public struct Coding: Hashable, Sendable {
  /// The id of the event that made it, 64 lower-case hexadecimal digits.
  public var id: String
  /// The interview.
  public var interview: String
  /// The hash of the canonical text that `range` counts in.
  public var text: String
  /// The excerpt.
  public var range: TextRange
  /// The code's id.
  public var code: String
  /// Who coded.
  public var coder: String
  /// When, as the log says it (ISO 8601).
  public var at: String
  /// What the coder noted; `nil` for nothing.
  public var memo: String?

  /// Makes a coding.
  public init(
    id: String, interview: String, text: String, range: TextRange, code: String, coder: String,
    at: String, memo: String? = nil
  ) {
    self.id = id
    self.interview = interview
    self.text = text
    self.range = range
    self.code = code
    self.coder = coder
    self.at = at
    self.memo = memo
  }
}
