/// An act by which somebody corrects what a source says was said, such as a word that the
/// transcriber misheard.
///
/// The source stays as it is; the correction stands on top of it.
public struct Correction: Hashable, Sendable {
  /// The act's name: a hash of all that is in it, 64 lower-case hexadecimal digits.
  public var id: String
  /// The ids of the corrections that it takes the place of; empty for a first one.
  public var of: [String]
  /// When it was made, in UTC: `2026-03-01T09:30:00Z`.
  public var at: String
  /// Who made it.
  public var by: String
  /// The SHA-256 of the text in which `range` counts: the text as read, without any correction.
  public var text: String
  /// What is corrected.
  public var range: TextRange
  /// The words in the range as read, never empty.
  public var exact: String
  /// What stands directly before them.
  public var prefix: String
  /// What stands directly after them.
  public var suffix: String
  /// The words that were said; `nil` when the act only takes back those in `of`.
  public var now: String?
  /// Why, in the person's own words; `nil` for nothing.
  public var note: String?
  /// Where it stands in its log.
  public var place: Place

  /// Makes a correction.
  public init(
    id: String = "", of: [String] = [], at: String, by: String, text: String, range: TextRange,
    exact: String, prefix: String = "", suffix: String = "", now: String?, note: String? = nil,
    place: Place = Place("")
  ) {
    self.id = id
    self.of = of
    self.at = at
    self.by = by
    self.text = text
    self.range = range
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.now = now
    self.note = note
    self.place = place
  }
}
