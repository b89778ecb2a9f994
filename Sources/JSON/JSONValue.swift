/// A JSON value (RFC 8259).
///
/// Strings compare as Swift strings do, by canonical equivalence; compare their UTF-8 where bytes
/// matter.
package enum JSONValue: Hashable, Sendable {
  /// The literal `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number written without fraction and exponent that fits an `Int`.
  case integer(Int)
  /// Any other number; always finite when it was read.
  case number(Double)
  /// A string, unescaped.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Members in order.
  case object(JSONObject)

  /// The string, or `nil` for any other kind.
  package var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The integer, or `nil` for any other kind.
  package var integer: Int? {
    if case .integer(let value) = self { value } else { nil }
  }

  /// The number, whole or not, or `nil` for any other kind.
  package var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The truth value, or `nil` for any other kind.
  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements, or `nil` for any other kind.
  package var array: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The object, or `nil` for any other kind.
  package var object: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The value of a member, or `nil` when this is no object or has no such member.
  package subscript(_ key: String) -> JSONValue? { object?[key] }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  /// Makes a string.
  package init(stringLiteral value: String) { self = .string(value) }
  /// Makes an integer.
  package init(integerLiteral value: Int) { self = .integer(value) }
  /// Makes a truth value.
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Makes a number.
  package init(floatLiteral value: Double) { self = .number(value) }
  /// Makes an array.
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// Makes an object with the members in the order written.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements.map { JSONObject.Member(key: $0.0, value: $0.1) }))
  }
  /// Makes `null`.
  package init(nilLiteral: ()) { self = .null }
}
