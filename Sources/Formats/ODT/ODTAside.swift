/// Words that stand in the text part of a document and are not its text: a comment, a note, what
/// was deleted, a page header.
struct ODTAside {
  /// What it is.
  enum Kind: Equatable {
    /// A comment.
    case comment
    /// What a reviewer deleted; the text part keeps it.
    case deletion
    /// The record of an insertion, by the name under which the text refers to it.
    case insertion(id: String)
    /// Anything else, by what a report calls it.
    case other(String)
  }

  /// What it is.
  let kind: Kind
  /// How many elements were open when it began.
  let depth: Int
  /// Who wrote it.
  var author = ""
  /// Its words, UTF-8.
  var bytes: [UInt8] = []
}
