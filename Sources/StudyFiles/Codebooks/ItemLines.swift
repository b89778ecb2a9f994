internal import Markdown
internal import Model

/// The raw words of a list item, and where each byte of them stands.
///
/// Its lines without bullets and indentation; raw, because `friend*` is no markup here.
struct ItemLines {
  private let source: SourceText
  /// The item as it stands in the file, bullet included.
  let written: String
  /// The words, UTF-8; a line break is a space, and a bullet inside the item a semicolon.
  private(set) var bytes: [UInt8] = []
  /// Where each byte stands in the file.
  private var offsets: [Int] = []

  init(_ item: MarkdownNode, _ source: SourceText) {
    self.source = source
    var last = item.endLine
    while last > item.line,
      source.bytes[source.range(ofLine: last)].allSatisfy({ $0 == 32 || $0 == 9 })
    {
      last -= 1
    }
    written = source.text(source.range(ofLines: item.line, last))
    for line in item.line...last {
      let range = source.range(ofLine: line)
      var at = range.lowerBound
      while at < range.upperBound, source.bytes[at] == 32 || source.bytes[at] == 9 { at += 1 }
      let start = at
      if at + 1 < range.upperBound, [42, 43, 45].contains(source.bytes[at]),
        source.bytes[at + 1] == 32 || source.bytes[at + 1] == 9
      {
        at += 2
      } else if line == item.line {
        while at < range.upperBound, (48...57).contains(source.bytes[at]) { at += 1 }
        if at > start { at += 1 }
      }
      while at < range.upperBound, source.bytes[at] == 32 || source.bytes[at] == 9 { at += 1 }
      if line > item.line { append(at > start ? 59 : 32, at: start) }
      for offset in at..<max(at, range.upperBound) { append(source.bytes[offset], at: offset) }
    }
  }

  private mutating func append(_ byte: UInt8, at offset: Int) {
    bytes.append(byte)
    offsets.append(offset)
  }

  /// The word before the first colon, when the item begins with one word and a colon, and the index
  /// behind the colon.
  var key: (name: String, end: Int)? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return nil }
    let name = String(decoding: bytes[..<colon], as: UTF8.self)
    guard name.unicodeScalars.allSatisfy(NameRule.isLetter) else { return nil }
    guard colon + 1 == bytes.count || [32, 9, 59].contains(bytes[colon + 1]) else { return nil }
    return (name, colon + 1)
  }

  /// Where a byte of the words stands in the file.
  func place(of index: Int) -> Place {
    guard let last = offsets.last else { return Place(source.path) }
    return source.place(at: index < offsets.count ? offsets[index] : last + 1)
  }

  /// The phrases from an index on, parted at semicolons, without a full stop at the last one's end.
  func phrases(from start: Int) -> [String] {
    var phrases = bytes[start...].split(separator: 59)
      .map { String(decoding: $0, as: UTF8.self).trimmed }.filter { !$0.isEmpty }
    if let last = phrases.indices.last, phrases[last].hasSuffix("."), !phrases[last].hasSuffix("..")
    {
      phrases[last].removeLast()
    }
    return phrases.filter { !$0.isEmpty }
  }
}
