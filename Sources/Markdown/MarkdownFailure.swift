/// Why a text was not read as Markdown.
package enum MarkdownFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// It has more bytes than the limit.
  case tooLong(bytes: Int, limit: Int)
  /// Something in it lies in more levels of other things than the limit; the line on which.
  case tooDeep(line: Int, limit: Int)
  /// The parser had no memory left.
  case outOfMemory

  /// A headline without a full stop.
  package var description: String {
    switch self {
    case .tooLong(let bytes, let limit):
      "\(bytes) bytes of Markdown are more than the limit of \(limit)"
    case .tooDeep(_, let limit):
      "nesting goes deeper than the limit of \(limit) levels"
    case .outOfMemory:
      "memory ran out while Markdown was read"
    }
  }
}
