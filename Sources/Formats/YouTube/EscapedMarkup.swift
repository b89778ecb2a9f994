/// Decodes the HTML that srv1 carries as text: references once more, then known tags out.
enum EscapedMarkup {
  /// The tags that caption writers use; a `<` before any other name is text.
  private static let tags: Set<String> = [
    "i", "b", "u", "s", "em", "strong", "font", "span", "br", "c", "small", "big", "sub", "sup",
  ]

  /// Decodes a row's text; gives its words with a line feed for `<br>`, and how many tags went.
  static func decode(_ bytes: Span<UInt8>, into words: inout [UInt8]) -> Int {
    words.removeAll(keepingCapacity: true)
    var decoded: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "&"),
        let (scalar, next) = CharacterReference.read(bytes, at: at, before: bytes.count)
      {
        decoded.append(contentsOf: String(scalar).utf8)
        at = next
      } else {
        decoded.append(bytes[at])
        at += 1
      }
    }
    return strip(decoded, into: &words)
  }

  private static func strip(_ text: [UInt8], into words: inout [UInt8]) -> Int {
    var count = 0
    var at = 0
    while at < text.count {
      if text[at] == UInt8(ascii: "<"), let tag = tag(text, at) {
        count += 1
        if tag.name == "br" { words.append(10) }
        at = tag.next
      } else {
        words.append(text[at])
        at += 1
      }
    }
    return count
  }

  private static func tag(_ text: [UInt8], _ at: Int) -> (name: String, next: Int)? {
    var index = at + 1
    if index < text.count, text[index] == UInt8(ascii: "/") { index += 1 }
    var name = ""
    while index < text.count, (text[index] | 32) &- 97 < 26, name.utf8.count < 8 {
      name.unicodeScalars.append(Unicode.Scalar(text[index] | 32))
      index += 1
    }
    guard tags.contains(name), index < text.count else { return nil }
    guard [32, UInt8(ascii: ">"), UInt8(ascii: "/")].contains(text[index]) else { return nil }
    let limit = min(text.count, index + 200)
    while index < limit, text[index] != UInt8(ascii: ">") {
      if text[index] == UInt8(ascii: "<") { return nil }
      index += 1
    }
    return index < limit ? (name, index + 1) : nil
  }
}
