/// What holds within one group of an RTF file; a group inherits it and gives it back.
struct RTFState {
  /// What the words of a group are for.
  enum Destination: Equatable {
    /// The document's text.
    case text
    /// Nothing that is read.
    case none
    /// The table of fonts.
    case fonts
    /// The table of styles.
    case styles
    /// The table of reviewers.
    case reviewers
    /// Who wrote the comment that follows.
    case commentAuthor
    /// Words beside the text: a comment, a note, a page header.
    case aside
  }

  /// What the words are for.
  var destination = Destination.text
  /// What they were for before `\upr`, whose Unicode half is read.
  var beforeAlternative: Destination?
  /// How many bytes or tokens stand in for one `\u`.
  var fallback = 1
  /// The font, by its number; `nil` for the document's own encoding.
  var font: Int?
  /// Whether the text is hidden.
  var isHidden = false
  /// Whether a reviewer deleted it.
  var isDeleted = false
  /// Whether a reviewer put it in.
  var isInserted = false
  /// Who did, as a place in the table of reviewers.
  var reviewer = 0
  /// Whether the paragraph stands in a table.
  var isInTable = false
  /// Whether the paragraph's style is a title's or a heading's.
  var isHeading = false
  /// Whether the next word says that what follows may be passed over.
  var isOptional = false
}
