/// The transcript of an f4 file, which stands in one attribute: `<content content="…"/>`.
///
/// It is taken from the bytes, for a parser of XML makes every line end in an attribute a space,
/// and refuses a tag as long as an interview.
struct F4Content {
  /// The transcript, UTF-8, its character references read.
  private(set) var text: [UInt8] = []
  /// The line of the file on which it begins, from 1.
  private(set) var line = 1

  /// Looks for it; `nil` when the file has no such attribute, or it has no end.
  init?(_ bytes: [UInt8]) {
    let tag = Array("<content".utf8)
    let span = bytes.span
    var at = 0
    while let open = ByteSearch.first(tag[0], in: span, at, bytes.count) {
      at = open + 1
      guard bytes[open...].starts(with: tag), open + tag.count < bytes.count,
        bytes[open + tag.count] <= 32
      else { continue }
      guard let value = Self.value(in: bytes, from: open + tag.count) else { return nil }
      line = 1 + bytes[..<value.lowerBound].count { $0 == 10 }
      read(bytes, value)
      return
    }
    return nil
  }

  /// Where the value of the attribute `content` stands among the attributes from a byte on.
  private static func value(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      while at < bytes.count, bytes[at] <= 32 { at += 1 }
      let name = at
      while at < bytes.count, bytes[at] > 32, bytes[at] != UInt8(ascii: "=") { at += 1 }
      let isContent = bytes[name..<at].elementsEqual("content".utf8)
      while at < bytes.count, bytes[at] <= 32 { at += 1 }
      guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return nil }
      at += 1
      while at < bytes.count, bytes[at] <= 32 { at += 1 }
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'"),
        let end = ByteSearch.first(bytes[at], in: bytes.span, at + 1, bytes.count)
      else { return nil }
      if isContent { return (at + 1)..<end }
      at = end + 1
    }
    return nil
  }

  private mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      if bytes[at] == UInt8(ascii: "&"),
        let found = CharacterReference.read(bytes.span, at: at, before: range.upperBound)
      {
        text.append(found.scalar)
        at = found.next
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
  }
}
