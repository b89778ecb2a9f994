/// Writes a value as JSON bytes, the same bytes for the same value on any machine.
///
/// Integers are exact; other numbers have the fewest digits that read back as the same `Double`.
/// A number that is not finite has no JSON and becomes `null`. No line feed stands at the end.
package struct JSONWriter: Sendable {
  /// How values are laid out.
  package enum Layout: Sendable {
    /// On one line, without white space.
    case compact
    /// Each member and element on its own line, two spaces a level; empty ones as `{}` and `[]`.
    case pretty
  }

  /// How values are laid out.
  package var layout: Layout
  /// Whether members are written in the order of their keys' UTF-8 and not as they stand.
  package var sortsKeys: Bool
  /// Whether `<`, `>`, `&`, U+2028 and U+2029 are escaped, for JSON inside HTML.
  package var isForHTML: Bool

  /// Makes a writer.
  package init(layout: Layout = .compact, sortsKeys: Bool = false, isForHTML: Bool = false) {
    self.layout = layout
    self.sortsKeys = sortsKeys
    self.isForHTML = isForHTML
  }

  /// The bytes of a value.
  package func bytes(of value: JSONValue) -> [UInt8] {
    var buffer: [UInt8] = []
    append(value, to: &buffer)
    return buffer
  }

  /// Adds the bytes of a value to a buffer.
  package func append(_ value: JSONValue, to buffer: inout [UInt8]) {
    append(value, level: 0, to: &buffer)
  }

  private func append(_ value: JSONValue, level: Int, to buffer: inout [UInt8]) {
    switch value {
    case .null: buffer += Array("null".utf8)
    case .bool(let value): buffer += Array((value ? "true" : "false").utf8)
    case .integer(let value): buffer += Array(String(value).utf8)
    case .number(let value):
      buffer += Array((value.isFinite ? value.description : "null").utf8)
    case .string(let value): append(value, to: &buffer)
    case .array(let elements):
      append(UInt8(ascii: "["), UInt8(ascii: "]"), elements.count, level, to: &buffer) {
        index, buffer in
        append(elements[index], level: level + 1, to: &buffer)
      }
    case .object(let object):
      let members =
        sortsKeys
        ? object.members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        : object.members
      append(UInt8(ascii: "{"), UInt8(ascii: "}"), members.count, level, to: &buffer) {
        index, buffer in
        append(members[index].key, to: &buffer)
        buffer.append(UInt8(ascii: ":"))
        if layout == .pretty { buffer.append(UInt8(ascii: " ")) }
        append(members[index].value, level: level + 1, to: &buffer)
      }
    }
  }

  private func append(_ text: String, to buffer: inout [UInt8]) {
    var copy = text
    copy.makeContiguousUTF8()
    JSONText.appendLiteral(copy.utf8.span, isForHTML: isForHTML, to: &buffer)
  }

  private func append(
    _ opening: UInt8, _ closing: UInt8, _ count: Int, _ level: Int, to buffer: inout [UInt8],
    item: (Int, inout [UInt8]) -> Void
  ) {
    buffer.append(opening)
    for index in 0..<count {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      breakLine(level + 1, &buffer)
      item(index, &buffer)
    }
    if count > 0 { breakLine(level, &buffer) }
    buffer.append(closing)
  }

  private func breakLine(_ level: Int, _ buffer: inout [UInt8]) {
    guard layout == .pretty else { return }
    buffer.append(10)
    buffer.append(contentsOf: repeatElement(UInt8(ascii: " "), count: level * 2))
  }
}
