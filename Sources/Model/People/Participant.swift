/// A person who was interviewed.
public struct Participant: Hashable, Sendable {
  /// The file name without its ending; what `quote:` and `clip:` name.
  public var id: String
  /// The name as published.
  public var name: String
  /// The role in which the person speaks, such as "Caregiver partner".
  public var role: String?
  /// What may be shown.
  public var consent: Consent
  /// The language the person was interviewed in (BCP 47); `nil` for the study's first.
  public var language: String?
  /// Another name under which passages appear that nothing may join to the person.
  public var alsoAs: String?
  /// The last part of the profile page's address, when it is not `id`.
  public var address: String?
  /// Whether a profile page is made.
  public var hasProfile: Bool
  /// When the person was interviewed, as the file says it.
  public var interviewed: String?
  /// Every further key of the file, in file order.
  public var attributes: [Attribute]
  /// The body of the file: the profile text, Markdown.
  public var profile: String
  /// The line on which the body begins, from 1.
  public var profileLine: Int
  /// The file.
  public var path: String

  /// A key of a participant file that the study chose itself, such as `region`.
  public struct Attribute: Hashable, Sendable {
    /// The key as written, dotted keys joined by dots.
    public var key: String
    /// The value as written.
    public var value: String

    /// Makes an attribute.
    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  /// Makes a participant who has given no consent and has no attributes.
  public init(id: String, name: String, path: String) {
    self.id = id
    self.name = name
    self.path = path
    consent = Consent()
    hasProfile = true
    attributes = []
    profile = ""
    profileLine = 1
  }

  /// The last part of the profile page's address.
  public var slug: String { address ?? id }
}
