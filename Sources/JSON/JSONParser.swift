/// Reads one JSON text (RFC 8259) into a value.
///
/// Stricter than the standard asks: a key that stands twice in an object is an error, and so are
/// ill-formed UTF-8, single surrogates, numbers beyond a `Double`, and arrays and objects deeper
/// than 128. A byte order mark at the beginning is passed over.
package enum JSONParser {
  /// Reads a whole text.
  ///
  /// - Throws: `JSONFailure` at the first byte at which it is no JSON.
  package static func parse(_ bytes: [UInt8]) throws(JSONFailure) -> JSONValue {
    try parse(bytes.span)
  }

  /// Reads a whole text.
  ///
  /// - Throws: `JSONFailure` at the first byte at which it is no JSON.
  package static func parse(_ bytes: Span<UInt8>) throws(JSONFailure) -> JSONValue {
    var cursor = JSONCursor(position: 0, end: bytes.count)
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      cursor.position = 3
    }
    let value = try cursor.value(bytes, depth: 0)
    guard cursor.peek(bytes) == nil else {
      throw cursor.failure("nothing follows the value", bytes)
    }
    return value
  }
}

extension JSONCursor {
  fileprivate mutating func value(
    _ bytes: Span<UInt8>, depth: Int
  ) throws(JSONFailure) -> JSONValue {
    switch peek(bytes) {
    case UInt8(ascii: "{"):
      return .object(try object(bytes, depth: depth + 1))
    case UInt8(ascii: "["):
      return .array(try array(bytes, depth: depth + 1))
    default:
      let (kind, literal) = try passValue(bytes, depth: depth)
      switch kind {
      case .string: return .string(Self.text(literal, bytes))
      case .bool: return .bool(bytes[literal.range.lowerBound] == UInt8(ascii: "t"))
      case .integer, .number: return try Self.number(kind, literal.range, bytes)
      case .null, .array, .object: return .null
      }
    }
  }

  private mutating func array(
    _ bytes: Span<UInt8>, depth: Int
  ) throws(JSONFailure) -> [JSONValue] {
    try check(depth: depth, bytes)
    position += 1
    var elements: [JSONValue] = []
    if peek(bytes) == UInt8(ascii: "]") {
      position += 1
      return elements
    }
    while true {
      elements.append(try value(bytes, depth: depth))
      guard peek(bytes) == UInt8(ascii: ",") else {
        try pass(UInt8(ascii: "]"), bytes, "',' or ']' follows an element")
        return elements
      }
      position += 1
    }
  }

  private mutating func object(
    _ bytes: Span<UInt8>, depth: Int
  ) throws(JSONFailure) -> JSONObject {
    try check(depth: depth, bytes)
    position += 1
    var object = JSONObject()
    // Keys as bytes: strings that are canonically equivalent are different keys.
    var seen: Set<[UInt8]> = []
    if peek(bytes) == UInt8(ascii: "}") {
      position += 1
      return object
    }
    while true {
      let start = (peek(bytes), position).1
      let key = Self.text(try passKey(bytes), bytes)
      guard seen.insert(Array(key.utf8)).inserted else {
        throw JSONFailure("a key stands once in an object", at: start, in: bytes)
      }
      object.members.append(JSONObject.Member(key: key, value: try value(bytes, depth: depth)))
      guard peek(bytes) == UInt8(ascii: ",") else {
        try pass(UInt8(ascii: "}"), bytes, "',' or '}' follows a member")
        return object
      }
      position += 1
    }
  }

  private static func text(_ literal: Literal, _ bytes: Span<UInt8>) -> String {
    if literal.hasEscapes { return JSONText.string(literal.range, of: bytes) }
    return unsafe bytes.extracting(literal.range).withUnsafeBufferPointer {
      unsafe String(decoding: $0, as: UTF8.self)
    }
  }

  private static func number(
    _ kind: JSONScanner.Kind, _ range: Range<Int>, _ bytes: Span<UInt8>
  ) throws(JSONFailure) -> JSONValue {
    let text = Self.text(Literal(range: range, hasEscapes: false), bytes)
    // `-0` has a sign that no integer keeps.
    if kind == .integer, text != "-0", let value = Int(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else {
      throw JSONFailure("a number fits 64 bits", at: range.lowerBound, in: bytes)
    }
    return .number(value)
  }
}
