/// A place in JSON bytes, and the steps over whole tokens from there.
///
/// The bytes are handed to each step and not kept, so that no lifetime has to be tracked. Every
/// step checks all of RFC 8259 that it passes over, UTF-8 included.
struct JSONCursor {
  /// Arrays and objects within one another that are read at most.
  static let depthLimit = 128

  /// The offset of the next byte.
  var position: Int
  /// The offset at which reading ends; at most the number of bytes.
  let end: Int

  /// What a string literal covers.
  struct Literal {
    /// The bytes between the quotation marks.
    var range: Range<Int>
    /// Whether one of them is a backslash.
    var hasEscapes: Bool
  }

  /// The next byte after white space, or `nil` at the end; it is not passed.
  @inline(__always)
  mutating func peek(_ bytes: Span<UInt8>) -> UInt8? {
    while position < end {
      let byte = bytes[position]
      if byte > 32 { return byte }
      guard byte == 32 || byte == 10 || byte == 13 || byte == 9 else { return byte }
      position += 1
    }
    return nil
  }

  /// Passes one byte that has to come next.
  @inline(__always)
  mutating func pass(
    _ wanted: UInt8, _ bytes: Span<UInt8>, _ reason: StaticString
  ) throws(JSONFailure) {
    guard peek(bytes) == wanted else { throw failure(reason, bytes) }
    position += 1
  }

  func failure(_ reason: StaticString, _ bytes: Span<UInt8>) -> JSONFailure {
    JSONFailure("\(reason)", at: position, in: bytes)
  }

  /// Passes a string; the next byte is its opening quotation mark.
  mutating func passString(_ bytes: Span<UInt8>) throws(JSONFailure) -> Literal {
    position += 1
    let start = position
    var hasEscapes = false
    let raw = unsafe bytes.bytes
    while true {
      // Eight bytes at a time while all are ASCII, no control character, quotation mark or
      // backslash ("Determine if a word has a byte less than n", Anderson, Bit Twiddling Hacks).
      while position + 8 <= end {
        let word = unsafe UInt64(
          littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let hits =
          (word &- ones &* 0x20) | (quote &- ones) | (backslash &- ones) | word
        let marks = hits & (ones &* 0x80)
        guard marks == 0 else {
          // The lowest mark is right; those above it may come from its borrow.
          position += marks.trailingZeroBitCount / 8
          break
        }
        position += 8
      }
      guard position < end else { throw failure("a string ends with a quotation mark", bytes) }
      let byte = bytes[position]
      switch byte {
      case 0x22:
        let range = start..<position
        position += 1
        return Literal(range: range, hasEscapes: hasEscapes)
      case 0x5C:
        hasEscapes = true
        try passEscape(bytes)
      case ..<0x20:
        throw failure("a control character in a string is escaped", bytes)
      case ..<0x80:
        position += 1
      default:
        guard let length = UTF8Rules.lengthOfScalar(at: position, before: end, in: bytes) else {
          throw failure("a string is well-formed UTF-8", bytes)
        }
        position += length
      }
    }
  }

  private mutating func passEscape(_ bytes: Span<UInt8>) throws(JSONFailure) {
    guard position + 1 < end else {
      throw failure("an escape is complete", bytes)
    }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    case UInt8(ascii: "u"):
      guard let unit = JSONText.codeUnit(at: position + 2, before: end, in: bytes) else {
        throw failure("four hexadecimal digits follow '\\u'", bytes)
      }
      if unit & 0xF800 == 0xD800 {
        let isPair =
          unit < 0xDC00 && position + 7 < end && bytes[position + 6] == UInt8(ascii: "\\")
          && bytes[position + 7] == UInt8(ascii: "u")
        guard isPair, let low = JSONText.codeUnit(at: position + 8, before: end, in: bytes),
          low & 0xFC00 == 0xDC00
        else { throw failure("surrogates stand in pairs, high before low", bytes) }
        position += 12
      } else {
        position += 6
      }
    default:
      throw failure("one of \"\\/bfnrtu follows a backslash", bytes)
    }
  }

  /// Passes a number; returns whether it has neither fraction nor exponent.
  mutating func passNumber(_ bytes: Span<UInt8>) throws(JSONFailure) -> Bool {
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let first = position
    guard passDigits(bytes) > 0 else { throw failure("a value is JSON", bytes) }
    if bytes[first] == UInt8(ascii: "0"), position > first + 1 {
      position = first
      throw failure("a number begins with no further 0", bytes)
    }
    var isWhole = true
    if position < end, bytes[position] == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      guard passDigits(bytes) > 0 else {
        throw failure("a digit follows a decimal point", bytes)
      }
    }
    if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      position += 1
      if position < end,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      guard passDigits(bytes) > 0 else { throw failure("an exponent has a digit", bytes) }
    }
    return isWhole
  }

  private mutating func passDigits(_ bytes: Span<UInt8>) -> Int {
    let start = position
    while position < end, bytes[position] >= 48, bytes[position] <= 57 { position += 1 }
    return position - start
  }

  /// Passes `true`, `false` or `null`, whose first letter comes next.
  mutating func passWord(_ word: StaticString, _ bytes: Span<UInt8>) throws(JSONFailure) {
    let count = word.utf8CodeUnitCount
    var isThere = position + count <= end
    if isThere {
      for index in 0..<count where unsafe bytes[position + index] != word.utf8Start[index] {
        isThere = false
      }
    }
    guard isThere else { throw failure("a value is JSON", bytes) }
    position += count
  }

  /// Passes any value and returns its kind and what it covers; a string without its marks.
  mutating func passValue(
    _ bytes: Span<UInt8>, depth: Int = 0
  ) throws(JSONFailure) -> (kind: JSONScanner.Kind, literal: Literal) {
    guard let first = peek(bytes) else { throw failure("a value follows", bytes) }
    let start = position
    let kind: JSONScanner.Kind
    switch first {
    case UInt8(ascii: "\""):
      return (.string, try passString(bytes))
    case UInt8(ascii: "["):
      kind = .array
      try passArray(bytes, depth: depth + 1)
    case UInt8(ascii: "{"):
      kind = .object
      try passObject(bytes, depth: depth + 1)
    case UInt8(ascii: "t"):
      kind = .bool
      try passWord("true", bytes)
    case UInt8(ascii: "f"):
      kind = .bool
      try passWord("false", bytes)
    case UInt8(ascii: "n"):
      kind = .null
      try passWord("null", bytes)
    default:
      guard first == UInt8(ascii: "-") || (first >= 48 && first <= 57) else {
        throw failure("a value is JSON", bytes)
      }
      kind = try passNumber(bytes) ? .integer : .number
    }
    return (kind, Literal(range: start..<position, hasEscapes: false))
  }

  /// Fails when a value lies deeper than the limit.
  func check(depth: Int, _ bytes: Span<UInt8>) throws(JSONFailure) {
    guard depth <= Self.depthLimit else {
      throw failure("arrays and objects stand at most 128 within one another", bytes)
    }
  }

  private mutating func passArray(_ bytes: Span<UInt8>, depth: Int) throws(JSONFailure) {
    try check(depth: depth, bytes)
    position += 1
    if peek(bytes) == UInt8(ascii: "]") {
      position += 1
      return
    }
    while true {
      _ = try passValue(bytes, depth: depth)
      guard peek(bytes) == UInt8(ascii: ",") else {
        return try pass(UInt8(ascii: "]"), bytes, "',' or ']' follows an element")
      }
      position += 1
    }
  }

  private mutating func passObject(_ bytes: Span<UInt8>, depth: Int) throws(JSONFailure) {
    try check(depth: depth, bytes)
    position += 1
    if peek(bytes) == UInt8(ascii: "}") {
      position += 1
      return
    }
    while true {
      _ = try passKey(bytes)
      _ = try passValue(bytes, depth: depth)
      guard peek(bytes) == UInt8(ascii: ",") else {
        return try pass(UInt8(ascii: "}"), bytes, "',' or '}' follows a member")
      }
      position += 1
    }
  }

  /// Passes a key and the colon after it.
  @inline(__always)
  mutating func passKey(_ bytes: Span<UInt8>) throws(JSONFailure) -> Literal {
    guard peek(bytes) == UInt8(ascii: "\"") else {
      throw failure("a member begins with a key in quotation marks", bytes)
    }
    let key = try passString(bytes)
    try pass(UInt8(ascii: ":"), bytes, "':' follows a key")
    return key
  }
}
