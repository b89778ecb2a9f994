/// A tag of SAMI, which is like HTML and seldom right: any letter case, values without quotes.
struct SAMITag {
  /// The element's name in lower case.
  let name: String
  /// Whether it is an end tag.
  let isEnd: Bool
  /// The byte after it.
  let next: Int
  private let attributes: ArraySlice<UInt8>

  /// Reads the tag that begins at a `<`; `nil` when what stands there is no tag.
  ///
  /// A tag ends before the next `<` at the latest, so that one left open takes no words with it.
  init?(_ bytes: Span<UInt8>, _ at: Int) {
    var index = at + 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let start = index
    while index < bytes.count, index - start < 16, Self.isOfName(bytes[index]) { index += 1 }
    guard index > start, (bytes[start] | 32) &- 97 < 26, index < bytes.count else { return nil }
    var name: [UInt8] = []
    for place in start..<index { name.append(bytes[place]) }
    self.name = String(decoding: name, as: UTF8.self).lowercased()
    self.isEnd = isEnd
    guard Self.isEndOfName(bytes[index]), let end = Self.end(bytes, index) else { return nil }
    var attributes: [UInt8] = []
    attributes.append(bytes, index, end)
    self.attributes = attributes[...]
    next = end < bytes.count && bytes[end] == UInt8(ascii: ">") ? end + 1 : end
  }

  /// The value of an attribute by its name in lower case; `nil` when it is not there.
  func value(_ wanted: String) -> String? {
    var rest = attributes
    while true {
      rest = rest.drop { $0 <= 32 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ";") }
      let name = rest.prefix { $0 > 32 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
      guard !rest.isEmpty else { return nil }
      rest = rest.dropFirst(max(1, name.count)).drop { $0 <= 32 }
      var value = ArraySlice<UInt8>()
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst().drop { $0 <= 32 }
        if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          value = rest.dropFirst().prefix { $0 != quote }
          rest = rest.dropFirst(value.count + 2)
        } else {
          value = rest.prefix { $0 > 32 }
          rest = rest.dropFirst(value.count)
        }
      }
      if String(decoding: name, as: UTF8.self).lowercased() == wanted {
        // `<P Class=ENCC;>` is met.
        while let last = value.last, last <= 32 || last == UInt8(ascii: ";") { value.removeLast() }
        return String(decoding: value.drop { $0 <= 32 }, as: UTF8.self)
      }
    }
  }

  /// Where its `>` stands, or the `<` before which it ends, or `nil` when neither comes.
  ///
  /// A `>` in quotes is none unless the quotes are left open.
  private static func end(_ bytes: Span<UInt8>, _ from: Int) -> Int? {
    var quote: UInt8?
    var first: Int?
    var at = from
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "<") { return first ?? at }
      if byte == UInt8(ascii: ">") {
        if quote == nil { return at }
        first = first ?? at
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        at > from, bytes[at - 1] == UInt8(ascii: "=") || bytes[at - 1] <= 32
      {
        quote = byte
      }
      at += 1
    }
    return first
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (byte | 32) &- 97 < 26 || byte &- 48 < 10
  }

  private static func isEndOfName(_ byte: UInt8) -> Bool {
    byte <= 32 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
  }
}
