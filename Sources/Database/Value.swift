/// A value to bind to a parameter of a statement.
package enum Value: Hashable, Sendable {
  /// SQL NULL.
  case null
  /// A 64-bit integer.
  case int(Int)
  /// A double.
  case double(Double)
  /// Text, bound as UTF-8 with its length in bytes, so that U+0000 does not end it.
  case text(String)
  /// Bytes as they are.
  case bytes([UInt8])

  /// An integer, or NULL.
  package static func optional(_ value: Int?) -> Value { value.map { .int($0) } ?? .null }

  /// A text, or NULL.
  package static func optional(_ value: String?) -> Value { value.map { .text($0) } ?? .null }
}

extension Value: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
  /// Makes an integer.
  package init(integerLiteral value: Int) { self = .int(value) }

  /// Makes a text.
  package init(stringLiteral value: String) { self = .text(value) }

  /// Makes NULL.
  package init(nilLiteral: ()) { self = .null }
}
