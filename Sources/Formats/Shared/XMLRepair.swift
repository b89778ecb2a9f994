/// Makes well-formed what is nearly XML, and keeps a list of what it changed.
///
/// Only faults that real caption files have and whose meaning is certain: white space before the
/// XML declaration, a false or missing encoding, `<br>` left open, bare `&` and `<`, HTML's entity
/// names, an attribute given twice. Lines keep their numbers. What else is wrong stays wrong.
struct XMLRepair {
  /// The document in UTF-8, without an XML declaration.
  private(set) var output: [UInt8] = []
  /// What was changed, by kind, in the order met.
  private(set) var changes: [Change] = []

  /// Faults of one kind.
  struct Change: Hashable {
    /// The fault, in the singular.
    var fault: String
    /// How many there are.
    var count: Int
    /// The line of the first, from 1.
    var line: Int
  }

  private let input: [UInt8]
  private let isElement: (Span<UInt8>, Range<Int>) -> Bool
  private var line = 1

  /// Repairs a document; `text` is in UTF-8.
  ///
  /// `known` are the local names of elements; a `<` before any other name that no end tag has is
  /// taken for text, but for a tag that ends itself.
  init(_ text: [UInt8], known: Set<String>) {
    input = text
    let closed = Self.closedNames(text.span)
    isElement = { bytes, range in
      var name: [UInt8] = []
      for index in range {
        if bytes[index] == UInt8(ascii: ":") { return true }
        name.append(bytes[index])
      }
      let text = String(decoding: name, as: UTF8.self)
      return known.contains(text) || closed.contains(text)
    }
    output.reserveCapacity(text.count + text.count / 16)
    run(text.span)
  }

  /// Notes a fault that was met before.
  mutating func note(_ fault: String, line: Int = 1) {
    if let at = changes.firstIndex(where: { $0.fault == fault }) {
      changes[at].count += 1
    } else {
      changes.append(Change(fault: fault, count: 1, line: line))
    }
  }

  private mutating func run(_ bytes: Span<UInt8>) {
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "&"): at = reference(bytes, at, bytes.count)
      case UInt8(ascii: "<"): at = markup(bytes, at)
      default: at = copy(bytes, at, at + 1)
      }
    }
  }

  /// Copies bytes as they are; gives the byte after them.
  private mutating func copy(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    for index in lower..<upper {
      if bytes[index] == 10 { line += 1 }
      output.append(bytes[index])
    }
    return upper
  }

  private mutating func reference(_ bytes: Span<UInt8>, _ at: Int, _ upper: Int) -> Int {
    if let (scalar, next) = CharacterReference.read(bytes, at: at, before: upper) {
      let isXML: Bool
      switch scalar {
      case "&", "<", ">", "\"", "'": isXML = true
      default: isXML = bytes[at + 1] == UInt8(ascii: "#")
      }
      if isXML { return copy(bytes, at, next) }
      note("HTML entity name", line: line)
      output.append(contentsOf: String(scalar).utf8)
      return next
    }
    note("bare '&'", line: line)
    output.append(contentsOf: "&amp;".utf8)
    return at + 1
  }

  private mutating func markup(_ bytes: Span<UInt8>, _ at: Int) -> Int {
    for (open, close) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
    where Self.starts(bytes, at, open) {
      return copy(bytes, at, Self.end(bytes, from: at + open.utf8.count, close))
    }
    if Self.starts(bytes, at, "<!DOCTYPE") { return copy(bytes, at, at + 9) }
    if let tag = XMLTag(bytes, at), tag.isEmpty || isElement(bytes, tag.name) {
      return write(tag, bytes, at)
    }
    note("bare '<'", line: line)
    output.append(contentsOf: "&lt;".utf8)
    return at + 1
  }

  private mutating func write(_ tag: XMLTag, _ bytes: Span<UInt8>, _ at: Int) -> Int {
    let isBreak = Self.isBreak(bytes, tag.name)
    if isBreak && tag.isEnd {
      _ = newlines(bytes, at, tag.upper)
      return tag.upper
    }
    if isBreak && !tag.isEmpty && !Self.starts(bytes, tag.upper, "</") {
      note("open <br>", line: line)
    }
    output.append(UInt8(ascii: "<"))
    if tag.isEnd { output.append(UInt8(ascii: "/")) }
    _ = copy(bytes, tag.name.lowerBound, tag.name.upperBound)
    var seen: Set<[UInt8]> = []
    for attribute in tag.attributes {
      var name: [UInt8] = []
      for index in attribute.name { name.append(bytes[index]) }
      guard seen.insert(name).inserted else {
        note("attribute that stands twice", line: line)
        continue
      }
      output.append(32)
      _ = copy(bytes, attribute.name.lowerBound, attribute.name.upperBound)
      output.append(UInt8(ascii: "="))
      writeValue(bytes, attribute.value)
    }
    // Lines between attributes were left out above: their number must stay.
    let written = output.reversed().prefix { $0 != UInt8(ascii: "<") }.count { $0 == 10 }
    let missing = newlines(bytes, at, tag.upper) - written
    if missing > 0 {
      output.append(contentsOf: [UInt8](repeating: 10, count: missing))
      line += missing
    }
    if tag.isEmpty || isBreak { output.append(UInt8(ascii: "/")) }
    output.append(UInt8(ascii: ">"))
    return tag.upper
  }

  /// Writes a value with its quotes.
  private mutating func writeValue(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let quote = bytes[range.lowerBound - 1]
    output.append(quote)
    var at = range.lowerBound
    while at < range.upperBound {
      if bytes[at] == UInt8(ascii: "&") {
        at = reference(bytes, at, range.upperBound)
      } else if bytes[at] == UInt8(ascii: "<") {
        note("bare '<'", line: line)
        output.append(contentsOf: "&lt;".utf8)
        at += 1
      } else {
        at = copy(bytes, at, at + 1)
      }
    }
    output.append(quote)
  }

  private func newlines(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    var count = 0
    for index in lower..<upper where bytes[index] == 10 { count += 1 }
    return count
  }

  private static func isBreak(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    let at = name.upperBound - 2
    guard at >= name.lowerBound, starts(bytes, at, "br") else { return false }
    return at == name.lowerBound || bytes[at - 1] == UInt8(ascii: ":")
  }

  private static func starts(_ bytes: Span<UInt8>, _ at: Int, _ text: String) -> Bool {
    var index = at
    for byte in text.utf8 {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// The byte after the first of some marks from a place on, or the end.
  private static func end(_ bytes: Span<UInt8>, from: Int, _ mark: String) -> Int {
    var at = from
    while at < bytes.count {
      if starts(bytes, at, mark) { return at + mark.utf8.count }
      at += 1
    }
    return bytes.count
  }

  /// The names that have an end tag.
  private static func closedNames(_ bytes: Span<UInt8>) -> Set<String> {
    var names: Set<String> = []
    var at = 0
    while at + 1 < bytes.count {
      if bytes[at] == UInt8(ascii: "<"), bytes[at + 1] == UInt8(ascii: "/") {
        var name: [UInt8] = []
        at += 2
        while at < bytes.count, bytes[at] > 32, bytes[at] != UInt8(ascii: ">"), name.count < 64 {
          name.append(bytes[at])
          at += 1
        }
        if names.count < 1000 { names.insert(String(decoding: name, as: UTF8.self)) }
      } else {
        at += 1
      }
    }
    return names
  }
}
