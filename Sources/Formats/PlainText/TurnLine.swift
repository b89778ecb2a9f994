/// A line of a transcript as it looks: a time, what may be a label, and words.
struct TurnLine {
  /// How what may be a label is written.
  enum Style {
    /// `Name:` before the words.
    case colon
    /// `Name:` with no space after it.
    case tightColon
    /// `**Name:**`.
    case bold
    /// `Name`, a tab, words.
    case tab
    /// A line of its own with a time: `Name  0:53`.
    case heading
    /// `Speaker 1` on a line of its own after a time, as Word writes.
    case numbered
    /// A name alone on the line of a time, or below one, with words under it.
    case alone
    /// `### Name` in Markdown, a line of its own.
    case title
    /// `Q. words`, `I – words`, `R> words`: a short code in capitals without a colon.
    case code
    /// `[Name] words`, `INT words`, where a transcript writes names so.
    case bare
    /// `<v Name>`, leaked from captions.
    case voice
    /// The source's structure says so: a table's column.
    case column
  }

  /// The line.
  var line: SourceLine
  /// The time before the words or in the heading.
  var time: TranscriptTime?
  /// The time after the words that ends them (f4).
  var closing: TranscriptTime?
  /// What may be a label; `nil` when nothing does.
  var label: String?
  /// How it is written.
  var style = Style.colon
  /// Where the words begin if the label is one.
  var body: Int
  /// Where the words begin if it is none.
  var words: Int
  /// Where the words end.
  var upper: Int
  /// The time that belongs to the line only if its label is one.
  var labelTime: TranscriptTime?
}
