/// A member that events have; raw values rise with the UTF-8 of the keys, the canonical order.
enum EventMember: Int, CaseIterable {
  case act, after, at, by, code, exact, id, interview, memo, of, prefix, range, salt, suffix, text
  case words

  /// The key.
  var key: String { "\(self)" }

  private static let keys = allCases.map { Array($0.key.utf8) }

  /// By member: its key as JSON, and the colon.
  static let openings = allCases.map { Array("\"\($0.key)\":".utf8) }

  /// The key's UTF-8.
  var keyBytes: [UInt8] { Self.keys[rawValue] }

  /// The member that a key names, or `nil` for none.
  init?(_ bytes: Span<UInt8>, _ key: Range<Int>) {
    guard let first = key.isEmpty ? nil : bytes[key.lowerBound] else { return nil }
    let member: EventMember
    switch (first, key.count) {
    case (UInt8(ascii: "a"), 2): member = .at
    case (UInt8(ascii: "a"), 3): member = .act
    case (UInt8(ascii: "a"), 5): member = .after
    case (UInt8(ascii: "b"), 2): member = .by
    case (UInt8(ascii: "c"), 4): member = .code
    case (UInt8(ascii: "e"), 5): member = .exact
    case (UInt8(ascii: "i"), 2): member = .id
    case (UInt8(ascii: "i"), 9): member = .interview
    case (UInt8(ascii: "m"), 4): member = .memo
    case (UInt8(ascii: "o"), 2): member = .of
    case (UInt8(ascii: "p"), 6): member = .prefix
    case (UInt8(ascii: "r"), 5): member = .range
    case (UInt8(ascii: "s"), 4): member = .salt
    case (UInt8(ascii: "s"), 6): member = .suffix
    case (UInt8(ascii: "t"), 4): member = .text
    case (UInt8(ascii: "w"), 5): member = .words
    default: return nil
    }
    let wanted = Self.keys[member.rawValue]
    for index in wanted.indices where bytes[key.lowerBound + index] != wanted[index] {
      return nil
    }
    self = member
  }
}
