/// A theme of a codebook.
public struct Code: Hashable, Sendable {
  /// The slugs of the headings down to it, joined by `/`, such as `relationships/friendships`;
  /// or what `{#id}` fixes.
  public var id: String
  /// The heading.
  public var name: String
  /// The id of the code above it; `nil` at the top.
  public var parent: String?
  /// The heading's level, from 2.
  public var level: Int
  /// What it means, Markdown; empty when the codebook does not say.
  public var definition: String
  /// What belongs to it, as written.
  public var include: [String]
  /// What does not, as written.
  public var exclude: [String]
  /// The rules that suggest it.
  public var terms: [Term]
  /// Where its heading stands.
  public var place: Place

  /// Makes a code without definition and rules.
  public init(id: String, name: String, parent: String?, level: Int, place: Place) {
    self.id = id
    self.name = name
    self.parent = parent
    self.level = level
    self.place = place
    definition = ""
    include = []
    exclude = []
    terms = []
  }
}
