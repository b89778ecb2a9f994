/// The languages that a document declares for its parts.
struct TTMLLanguages {
  private var tags = [""]
  private var keys = [""]
  private var firstRead: Int32?

  /// The number of a language tag; 0 is no language.
  mutating func index(of tag: String) -> Int32 {
    if let known = tags.firstIndex(of: tag) { return Int32(clamping: known) }
    tags.append(tag)
    keys.append(String(tag.lowercased().prefix { $0 != "-" && $0 != "_" }))
    return Int32(clamping: tags.count - 1)
  }

  /// The language tag as written.
  func tag(_ index: Int32) -> String { tags[Int(index)] }

  /// Whether captions in a language are read: it is the first in which words stand, or a variety
  /// of it, or none is declared.
  mutating func isRead(_ index: Int32) -> Bool {
    guard let first = firstRead, !keys[Int(first)].isEmpty else {
      firstRead = index
      return true
    }
    let key = keys[Int(index)]
    return key.isEmpty || key == keys[Int(first)]
  }
}
