/// Which coded excerpts are asked for; what is `nil` does not narrow.
package struct ExcerptRequest: Hashable, Sendable {
  /// A code's id; codes below it count too.
  package var code: String?
  /// A participant's id.
  package var participant: String?
  /// A coder's name.
  package var coder: String?
  /// Whether what rules suggest is asked for as well.
  package var withSuggestions: Bool

  /// Makes a request.
  package init(code: String?, participant: String?, coder: String?, withSuggestions: Bool) {
    self.code = code
    self.participant = participant
    self.coder = coder
    self.withSuggestions = withSuggestions
  }
}
