/// A quote found in its source: where it stands, and what was done to it.
public struct Excerpt: Hashable, Sendable {
  /// The excerpt's id: 64 lower-case hexadecimal digits, the SHA-256 of interview, words and the
  /// 32 characters on either side; never of a position.
  public var id: String
  /// The interview.
  public var interview: String
  /// The participant whose words they are.
  public var participant: String
  /// The hash of the canonical text that the ranges count in.
  public var text: String
  /// From the first to the last word of the source that the quote shows.
  public var range: TextRange
  /// The index of the first turn.
  public var firstTurn: Int
  /// The index of the last turn.
  public var lastTurn: Int
  /// When it is heard; `nil` when no source of the interview has times there.
  public var interval: Timing.Interval?
  /// What the page declares to have changed, in order; empty for an unbroken quote.
  public var edits: [Edit]
  /// Whether the speaker of a turn in it was neither named nor confirmed.
  public var speakerIsUnconfirmed: Bool

  /// A change that the page itself shows.
  public struct Edit: Hashable, Sendable {
    /// What was done.
    public enum Kind: String, Hashable, Sendable {
      /// Words left out, shown as `[…]`.
      case omission
      /// Words put in, shown in square brackets.
      case insertion
      /// Words put in the place of others, shown in square brackets.
      case replacement
      /// A filler or a transcriber's mark left out, unmarked as the rules allow.
      case filler
    }

    /// What was done.
    public var kind: Kind
    /// The source's words that the page does not show; empty for an insertion.
    public var range: TextRange
    /// What the page shows in their place; empty for a filler.
    public var shown: String

    /// Makes an edit.
    public init(kind: Kind, range: TextRange, shown: String) {
      self.kind = kind
      self.range = range
      self.shown = shown
    }
  }

  /// Makes an excerpt.
  public init(
    id: String, interview: String, participant: String, text: String, range: TextRange,
    firstTurn: Int, lastTurn: Int, interval: Timing.Interval?, edits: [Edit],
    speakerIsUnconfirmed: Bool
  ) {
    self.id = id
    self.interview = interview
    self.participant = participant
    self.text = text
    self.range = range
    self.firstTurn = firstTurn
    self.lastTurn = lastTurn
    self.interval = interval
    self.edits = edits
    self.speakerIsUnconfirmed = speakerIsUnconfirmed
  }
}
