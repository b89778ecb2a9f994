/// What went into a reader, what came out, and what it left out and why.
public struct ReadingAccount: Hashable, Sendable {
  /// Bytes of the source.
  public var bytesIn: Int
  /// Cues, paragraphs or rows found in the source, those left out included.
  public var unitsIn: Int
  /// Utterances handed on.
  public var unitsOut: Int
  /// The encoding that was read, such as `UTF-8` or `windows-1252`.
  public var encoding: String
  /// Whether the encoding was guessed because nothing declared it.
  public var encodingIsGuessed: Bool
  /// What was left out, by reason, in the order met.
  public var omissions: [Omission]

  /// Things of one kind that a reader left out.
  public struct Omission: Hashable, Sendable {
    /// What and why, as a phrase: "append-newline rows of the caption window".
    public var reason: String
    /// How many.
    public var count: Int
    /// How many words were left out with them; 0 when none was.
    public var words: Int

    /// Makes an omission.
    public init(reason: String, count: Int, words: Int) {
      self.reason = reason
      self.count = count
      self.words = words
    }
  }

  /// Makes the account of an empty UTF-8 source.
  public init() {
    bytesIn = 0
    unitsIn = 0
    unitsOut = 0
    encoding = "UTF-8"
    encodingIsGuessed = false
    omissions = []
  }

  /// Adds to what was left out for a reason.
  public mutating func leaveOut(_ reason: String, count: Int = 1, words: Int = 0) {
    if let at = omissions.firstIndex(where: { $0.reason == reason }) {
      omissions[at].count += count
      omissions[at].words += words
    } else {
      omissions.append(Omission(reason: reason, count: count, words: words))
    }
  }
}
