/// A paragraph of a document as words, its line breaks among them.
struct DocumentParagraph {
  /// UTF-8; a tab is a tab, a break a line feed.
  var bytes: [UInt8] = []
  /// Whether its style is a title's or a heading's.
  var isHeading = false
  /// Whether its end was deleted, or was put in by a reviewer: what follows belongs to it.
  var joinsNext = false
}
