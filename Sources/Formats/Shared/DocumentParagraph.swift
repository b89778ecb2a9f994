/// A paragraph of a document as words, its line breaks among them.
struct DocumentParagraph {
  /// UTF-8; a tab is a tab, a break a line feed.
  var bytes: [UInt8] = []
  /// The speaker whom its structure names, UTF-8; empty when it names none.
  var label: [UInt8] = []
  /// The time that its structure gives, UTF-8; empty when it gives none.
  var time: [UInt8] = []
  /// Whether its style is a title's or a heading's.
  var isHeading = false
  /// Whether its end was deleted, or was put in by a reviewer: what follows belongs to it.
  var joinsNext = false
  /// Whether it is the large first letter of the paragraph that follows.
  var isInitial = false

  /// Whether no words have come yet.
  var isBlank: Bool { bytes.allSatisfy { $0 == 32 || $0 == 9 } }

  /// Its words, with the time and the name before them as text has them.
  var wholeText: [UInt8] {
    var whole = time + (time.isEmpty ? [] : [32]) + label
    if !label.isEmpty {
      if label.last != UInt8(ascii: ":") { whole.append(UInt8(ascii: ":")) }
      whole.append(32)
    }
    return whole + bytes
  }
}
