package import Model

/// One line of a coding log, before it has an id.
///
/// The meaning and need of each member by act stand in `docs/coding-log.md`.
package struct CodingEvent: Hashable, Sendable {
  /// The heads of this log that the writer saw: ids, 64 lower-case hexadecimal digits each.
  package var after: [String]
  /// The id of the event acted upon.
  package var of: String?
  /// When, in UTC, as `YYYY-MM-DDTHH:MM:SSZ`.
  package var at: String
  /// The coder.
  package var by: String
  /// What the coder did.
  package var act: CodingAct
  /// The interview.
  package var interview: String?
  /// The hash of the canonical text that `range` counts in.
  package var text: String?
  /// The excerpt.
  package var range: TextRange?
  /// The words of the excerpt.
  package var exact: String?
  /// What stands directly before it.
  package var prefix: String?
  /// What stands directly after it.
  package var suffix: String?
  /// At least 32 random characters, when the event has words.
  package var salt: String?
  /// The code's id.
  package var code: String?
  /// What the coder noted.
  package var memo: String?

  /// Makes an event with what every act needs.
  package init(_ act: CodingAct, by: String, at: String, after: [String], of: String? = nil) {
    self.act = act
    self.by = by
    self.at = at
    self.after = after
    self.of = of
  }
}
