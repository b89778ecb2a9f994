internal import Model

/// Finds `](quote:` and its like in a text.
///
/// In the source, because the parser's columns cannot be relied on; in parsed words, because what
/// is left of a broken link there would be published as it stands.
struct LinkScan {
  /// A place where the source has `](` and one of our own schemes.
  struct Hit {
    /// The offset of the `]`.
    var bracket: Int
    /// The offset of the scheme's first letter.
    var destination: Int
    /// The offset after the colon.
    var rest: Int
  }

  let source: SourceText

  /// The hits in a stretch of the source, in order.
  func hits(in range: Range<Int>) -> [Hit] {
    var found: [Hit] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if source.bytes[at] == UInt8(ascii: "]"), let hit = hit(at: at, range.upperBound) {
        found.append(hit)
        at = hit.rest
      } else {
        at += 1
      }
    }
    return found
  }

  private func hit(at bracket: Int, _ end: Int) -> Hit? {
    let bytes = source.bytes
    var at = skipSpace(bracket + 1, end)
    guard at < end, bytes[at] == UInt8(ascii: "(") else { return nil }
    at = skipSpace(at + 1, end)
    if at < end, bytes[at] == UInt8(ascii: "<") { at += 1 }
    for scheme in LinkRule.own {
      let last = at + scheme.utf8.count
      guard last < end, bytes[last] == UInt8(ascii: ":"),
        zip(bytes[at..<last], scheme.utf8).allSatisfy({ $0 | 0x20 == $1 })
      else { continue }
      return Hit(bracket: bracket, destination: at, rest: last + 1)
    }
    return nil
  }

  private func skipSpace(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, [9, 10, 13, 32].contains(source.bytes[at]) { at += 1 }
    return at
  }

  /// Whether a link's destination is the one that a hit begins.
  func matches(_ hit: Hit, _ destination: String) -> Bool {
    let written = Array(destination.utf8.prefix(48))
    let here = source.bytes[hit.destination...].prefix(written.count)
    // Escapes and entities make the two differ; the scheme and what follows it do as a rule not.
    let plain = here.prefix { $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "&") }
    return plain.elementsEqual(written.prefix(plain.count)) && plain.count >= min(6, written.count)
  }

  /// The offset after the `[` that a hit's `]` closes; `nil` when there is none from a start on.
  func opening(of hit: Hit, from start: Int) -> Int? {
    let bytes = source.bytes
    var depth = 0
    var at = hit.bracket - 1
    while at >= start {
      let byte = bytes[at]
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "["), !isEscaped(at, start) {
        if byte == UInt8(ascii: "]") {
          depth += 1
        } else if depth == 0 {
          return at + 1
        } else {
          depth -= 1
        }
      }
      at -= 1
    }
    return nil
  }

  private func isEscaped(_ offset: Int, _ start: Int) -> Bool {
    var slashes = 0
    while offset - slashes - 1 >= start, source.bytes[offset - slashes - 1] == UInt8(ascii: "\\") {
      slashes += 1
    }
    return slashes % 2 == 1
  }

  /// How often a text without markup has what looks like one of our links, with where: the offset
  /// of each `]` in UTF-8 bytes.
  static func literals(in text: String) -> [Int] {
    var none: [Diagnostic] = []
    guard text.utf8.contains(UInt8(ascii: "]")),
      let source = SourceText(Array(text.utf8), path: "", &none)
    else { return [] }
    return LinkScan(source: source).hits(in: 0..<source.bytes.count).map(\.bracket)
  }
}
