/// Why bytes are no JSON, and where.
///
/// It never shows the bytes themselves: they may be a person's words.
package struct JSONFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule that does not hold, such as "a string ends with a quotation mark".
  package var reason: String
  /// Bytes before the one at which the rule was broken.
  package var offset: Int
  /// Its line, from 1; lines end with a line feed.
  package var line: Int
  /// Its column, from 1, in UTF-8 bytes of the line.
  package var column: Int

  /// The place and the rule, in one line.
  package var description: String { "\(line):\(column): \(reason)" }

  /// Finds line and column of an offset.
  @inline(never)
  init(_ reason: String, at offset: Int, in bytes: Span<UInt8>) {
    self.reason = reason
    self.offset = offset
    line = 1
    var lineStart = 0
    for index in 0..<min(offset, bytes.count) where bytes[index] == 10 {
      line += 1
      lineStart = index + 1
    }
    column = offset - lineStart + 1
  }
}
