/// What the index knows of an interview without reading its turns.
package struct IndexedInterview: Hashable, Sendable {
  /// The interview.
  package var id: String
  /// The hash under which it was stored.
  package var key: String
  /// The language spoken (BCP 47).
  package var language: String
  /// The hash of its canonical text.
  package var text: String
  /// The UTF-8 bytes of its canonical text.
  package var bytes: Int
  /// How many turns it has.
  package var turns: Int
  /// Whether any of its words has a time.
  package var isTimed: Bool

  /// Makes a record.
  package init(
    id: String, key: String, language: String, text: String, bytes: Int, turns: Int, isTimed: Bool
  ) {
    self.id = id
    self.key = key
    self.language = language
    self.text = text
    self.bytes = bytes
    self.turns = turns
    self.isTimed = isTimed
  }
}
