/// A transcriber's mark: something in the source that is not a word of the speaker.
public struct Mark: Hashable, Sendable {
  /// What kinds of marks there are; the kind decides what a quote may leave out unmarked.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A sound or a gesture, such as `[laughs]`; a quote may leave it out.
    case sound
    /// A time, such as `[00:01:23]`; a quote may leave it out.
    case time
    /// Words that nobody could hear, such as `[inaudible]`; a quote must show it.
    case inaudible
    /// Words the transcriber put in or in place of others, such as `[hospital A]`; a quote must
    /// show it, since it stands for something said.
    case editorial
  }

  /// UTF-8 bytes from the start of the canonical text to where it stands, between two words.
  public var offset: Int
  /// The kind.
  public var kind: Kind
  /// The mark as written, brackets included.
  public var text: String

  /// Makes a mark.
  public init(offset: Int, kind: Kind, text: String) {
    self.offset = offset
    self.kind = kind
    self.text = text
  }
}
