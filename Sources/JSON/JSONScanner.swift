/// Walks over one JSON object without building a tree.
///
/// For files of many lines, each an object: keys and values come as ranges of the bytes, strings
/// still escaped. Storage is used again from object to object, so keep one scanner for a file.
/// All is checked as `JSONParser` does, but for keys that stand twice in an object within the
/// object.
package struct JSONScanner: Sendable {
  /// What a value is.
  package enum Kind: UInt8, Sendable {
    /// The literal `null`.
    case null
    /// `true` or `false`.
    case bool
    /// A number without fraction and exponent, of any size.
    case integer
    /// Any other number.
    case number
    /// A string.
    case string
    /// An array.
    case array
    /// An object.
    case object
  }

  /// A member of an object, or an element of an array, as it stands in the bytes.
  package struct Member: Sendable {
    /// The key without its quotation marks, still escaped; empty for an element.
    package var key: Range<Int>
    /// Whether the key has a backslash.
    package var keyHasEscapes: Bool
    /// What the value is.
    package var kind: Kind
    /// The value; a string without its quotation marks, still escaped.
    package var value: Range<Int>
    /// Whether the value is a string with a backslash.
    package var hasEscapes: Bool
  }

  /// The members of the object scanned last, in order; none when that failed.
  package private(set) var members: [Member] = []
  /// The elements of the array scanned last, in order; none when that failed.
  package private(set) var elements: [Member] = []
  /// The offset after the object scanned last.
  package private(set) var end = 0

  /// Makes a scanner.
  package init() {}

  /// Scans one object, and white space around it, which have to fill the range.
  ///
  /// - Throws: `JSONFailure`; its line and column count from the beginning of the bytes.
  package mutating func scanObject(
    _ bytes: Span<UInt8>, in range: Range<Int>
  ) throws(JSONFailure) {
    members.removeAll(keepingCapacity: true)
    do {
      try walkObject(bytes, in: range)
    } catch {
      members.removeAll(keepingCapacity: true)
      throw error
    }
  }

  private mutating func walkObject(
    _ bytes: Span<UInt8>, in range: Range<Int>
  ) throws(JSONFailure) {
    var cursor = JSONCursor(position: range.lowerBound, end: range.upperBound)
    try cursor.pass(UInt8(ascii: "{"), bytes, "an object begins with '{'")
    if cursor.peek(bytes) == UInt8(ascii: "}") {
      cursor.position += 1
    } else {
      while true {
        let key = try cursor.passKey(bytes)
        let (kind, value) = try cursor.passValue(bytes, depth: 1)
        let member = Member(
          key: key.range, keyHasEscapes: key.hasEscapes, kind: kind, value: value.range,
          hasEscapes: value.hasEscapes)
        guard isNew(member, bytes) else {
          throw JSONFailure(
            "a key stands once in an object", at: key.range.lowerBound - 1, in: bytes)
        }
        members.append(member)
        guard cursor.peek(bytes) == UInt8(ascii: ",") else {
          try cursor.pass(UInt8(ascii: "}"), bytes, "',' or '}' follows a member")
          break
        }
        cursor.position += 1
      }
    }
    end = cursor.position
    guard cursor.peek(bytes) == nil else {
      throw cursor.failure("nothing follows the object", bytes)
    }
  }

  /// Scans one array that fills the range, such as the value of a member.
  ///
  /// - Throws: `JSONFailure`; its line and column count from the beginning of the bytes.
  package mutating func scanArray(
    _ bytes: Span<UInt8>, in range: Range<Int>
  ) throws(JSONFailure) {
    elements.removeAll(keepingCapacity: true)
    do {
      try walkArray(bytes, in: range)
    } catch {
      elements.removeAll(keepingCapacity: true)
      throw error
    }
  }

  private mutating func walkArray(
    _ bytes: Span<UInt8>, in range: Range<Int>
  ) throws(JSONFailure) {
    var cursor = JSONCursor(position: range.lowerBound, end: range.upperBound)
    try cursor.pass(UInt8(ascii: "["), bytes, "an array begins with '['")
    if cursor.peek(bytes) == UInt8(ascii: "]") {
      cursor.position += 1
    } else {
      while true {
        let (kind, value) = try cursor.passValue(bytes, depth: 1)
        elements.append(
          Member(
            key: value.range.lowerBound..<value.range.lowerBound, keyHasEscapes: false, kind: kind,
            value: value.range, hasEscapes: value.hasEscapes))
        guard cursor.peek(bytes) == UInt8(ascii: ",") else {
          try cursor.pass(UInt8(ascii: "]"), bytes, "',' or ']' follows an element")
          break
        }
        cursor.position += 1
      }
    }
    guard cursor.peek(bytes) == nil else {
      throw cursor.failure("nothing follows the array", bytes)
    }
  }

  /// The integer that a range holds, or `nil` when it holds none or one that does not fit.
  package static func integer(_ range: Range<Int>, of bytes: Span<UInt8>) -> Int? {
    var position = range.lowerBound
    let isNegative = position < range.upperBound && bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    guard position < range.upperBound else { return nil }
    var value = 0
    while position < range.upperBound {
      let byte = bytes[position]
      guard byte >= 48, byte <= 57 else { return nil }
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      // Counted downwards, because the least `Int` has no positive counterpart.
      let (sum, isTooSmall) = product.subtractingReportingOverflow(Int(byte - 48))
      if isTooLarge || isTooSmall { return nil }
      value = sum
      position += 1
    }
    if isNegative { return value }
    return value == Int.min ? nil : -value
  }

  private func isNew(_ member: Member, _ bytes: Span<UInt8>) -> Bool {
    let isPlain = !member.keyHasEscapes
    for other in members {
      if isPlain, !other.keyHasEscapes {
        guard other.key.count == member.key.count else { continue }
        var index = 0
        while index < member.key.count,
          bytes[other.key.lowerBound + index] == bytes[member.key.lowerBound + index]
        {
          index += 1
        }
        if index == member.key.count { return false }
      } else {
        var left: [UInt8] = []
        var right: [UInt8] = []
        JSONText.appendUnescaped(other.key, of: bytes, to: &left)
        JSONText.appendUnescaped(member.key, of: bytes, to: &right)
        if left == right { return false }
      }
    }
    return true
  }
}
