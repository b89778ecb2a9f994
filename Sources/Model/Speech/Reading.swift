/// What a reader found in one source: its utterances in order, and the account of what it did.
///
/// The words of all utterances lie in one buffer, one after another, so that a corpus of captions
/// costs no allocation a cue. The words are the source's, decoded to UTF-8 and otherwise
/// untouched: transcriber's marks such as `[laughs]` are still in them.
public struct Reading: Sendable, Hashable {
  /// Whether a source is written as turns, as timed segments or as timed cues.
  public enum Kind: String, Sendable, Hashable {
    /// Paragraphs of speech under labels. An utterance is a paragraph.
    case transcript
    /// A transcript that a person cut into timed segments. Segments of one speaker join into turns.
    case segments
    /// Timed captions. Utterances of one speaker join into turns.
    case captions
  }

  /// The format's name, such as `srv3`.
  public var format: String
  /// Transcript, timed segments or captions.
  public var kind: Kind
  /// The words of all utterances, UTF-8; utterances do not overlap and stand in order.
  public var text: [UInt8]
  /// The utterances in the order of the source.
  public var utterances: [Utterance]
  /// The labels that utterances name, each once, as written without the separator.
  public var labels: [String]
  /// Words that have a time of their own, in the order of the text; empty in most formats.
  public var wordTimes: [WordTime]
  /// The language that the source declares (BCP 47); `nil` when it does not.
  public var language: String?
  /// What went in, what came out, and what was left out and why.
  public var account: ReadingAccount
  /// What a person should know, at places in the source.
  public var diagnostics: [Diagnostic]

  /// The moment at which a word of `Reading.text` begins.
  public struct WordTime: Hashable, Sendable {
    /// UTF-8 bytes from the start of `Reading.text` to the word's first letter.
    public var offset: Int
    /// Milliseconds of the recording.
    public var start: Int32

    /// Makes a word time.
    public init(offset: Int, start: Int32) {
      self.offset = offset
      self.start = start
    }
  }

  /// Makes an empty reading.
  public init(format: String, kind: Kind) {
    self.format = format
    self.kind = kind
    text = []
    utterances = []
    labels = []
    wordTimes = []
    account = ReadingAccount()
    diagnostics = []
  }

  /// The words of an utterance.
  public func words(of utterance: Utterance) -> String {
    String(decoding: text[utterance.range.lower..<utterance.range.upper], as: UTF8.self)
  }

  /// The label of an utterance as written, or `nil` when it has none.
  public func label(of utterance: Utterance) -> String? {
    utterance.label < 0 ? nil : labels[Int(utterance.label)]
  }
}
