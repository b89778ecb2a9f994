/// A quote as an editor wrote it in a topic file, before anyone has looked for it in a source.
public struct Quotation: Hashable, Sendable {
  /// Whether it stands in a sentence or as a block.
  public enum Kind: String, Hashable, Sendable {
    /// `[“words”](quote:karen)`.
    case inline = "quote"
    /// A block quote that ends in `— [Louise](clip:louise)`.
    case clip
  }

  /// A stretch of the quote under one voice.
  public struct Part: Hashable, Sendable {
    /// The label under which it is shown (`Interviewer`), without the colon; `nil` for the
    /// attributed person.
    public var label: String?
    /// The words as they will be published, quotation marks around an inline quote excluded.
    public var text: String
    /// Where each line of `text` begins in the topic file; at least one.
    public var place: Place

    /// Makes a part.
    public init(label: String?, text: String, place: Place) {
      self.label = label
      self.text = text
      self.place = place
    }
  }

  /// Inline or clip.
  public var kind: Kind
  /// The participant, or the clip file, that the link names.
  public var target: String
  /// The interview that the link narrows to (`P/INTERVIEW`); `nil` when it does not.
  public var interview: String?
  /// The excerpt that the link pins (`@1a2b`), lower-case hexadecimal; `nil` when it does not.
  public var pin: String?
  /// The words under their voices, in order; never empty.
  public var parts: [Part]
  /// For a translation, the speaker's own words, which are what is verified; `nil` otherwise.
  public var original: String?
  /// The link text of a clip: the participant's name as the page prints it.
  public var shownName: String?
  /// The rest of the sentence that an inline quote stands in, itself left out.
  public var sentence: String
  /// The codes of the section it stands in.
  public var codes: [String]
  /// Where it begins in the topic file.
  public var place: Place

  /// Makes a quotation with one part.
  public init(kind: Kind, target: String, parts: [Part], place: Place) {
    self.kind = kind
    self.target = target
    self.parts = parts
    self.place = place
    sentence = ""
    codes = []
  }
}
