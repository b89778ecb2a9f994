/// A tag as it stands in a document that may not be well-formed, by places in its bytes.
struct XMLTag {
  /// An attribute.
  struct Attribute {
    /// The name as written.
    var name: Range<Int>
    /// The value without its quotes.
    var value: Range<Int>
  }

  /// The element's name as written, with its prefix.
  var name = 0..<0
  /// The attributes in order.
  var attributes: [Attribute] = []
  /// Whether it is an end tag.
  var isEnd = false
  /// Whether it ends in `/>`.
  var isEmpty = false
  /// The byte after its `>`.
  var upper = 0

  /// The longest tag that is looked at, in bytes.
  private static let limit = 64 << 10

  /// Reads the tag that begins at a `<`; `nil` when what follows is not shaped as one.
  init?(_ bytes: Span<UInt8>, _ at: Int) {
    let end = min(bytes.count, at + Self.limit)
    var index = at + 1
    if index < end, bytes[index] == UInt8(ascii: "/") {
      isEnd = true
      index += 1
    }
    guard index < end, Self.isNameStart(bytes[index]) else { return nil }
    name = index..<Self.nameEnd(bytes, index, end)
    index = name.upperBound
    while true {
      let gap = index
      while index < end, bytes[index] <= 32 { index += 1 }
      guard index < end else { return nil }
      if bytes[index] == UInt8(ascii: ">") {
        upper = index + 1
        return
      }
      if bytes[index] == UInt8(ascii: "/"), index + 1 < end, bytes[index + 1] == UInt8(ascii: ">") {
        isEmpty = true
        upper = index + 2
        return
      }
      guard index > gap, Self.isNameStart(bytes[index]) else { return nil }
      let key = index..<Self.nameEnd(bytes, index, end)
      index = key.upperBound
      while index < end, bytes[index] <= 32 { index += 1 }
      guard index < end, bytes[index] == UInt8(ascii: "=") else { return nil }
      index += 1
      while index < end, bytes[index] <= 32 { index += 1 }
      guard index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
      else { return nil }
      let quote = bytes[index]
      let lower = index + 1
      index = lower
      while index < end, bytes[index] != quote { index += 1 }
      guard index < end else { return nil }
      attributes.append(Attribute(name: key, value: lower..<index))
      index += 1
    }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 32) &- 97 < 26 || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func nameEnd(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    var at = lower
    while at < upper {
      let byte = bytes[at]
      guard
        isNameStart(byte) || byte &- 48 < 10 || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
      else { break }
      at += 1
    }
    return at
  }
}
