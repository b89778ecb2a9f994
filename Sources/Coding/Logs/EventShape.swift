internal import JSON

/// What the members of an event have to be, and which of them an act needs.
enum EventShape {
  /// The rule that a member breaks.
  enum Fault: Hashable {
    case missing(EventMember)
    /// A member whose value is not of its kind; with what it should be.
    case wrong(EventMember, String)
  }

  /// The first rule that the members present break, or `nil`.
  static func fault(_ form: inout CanonicalForm, _ bytes: Span<UInt8>) -> Fault? {
    for member in EventMember.allCases {
      guard let value = form.value(member) else { continue }
      switch member {
      case .after:
        if !isListOfIDs(&form, bytes) { return .wrong(member, "a list of event ids") }
      case .range:
        if range(&form, bytes) == nil {
          return .wrong(member, "two byte offsets, the second greater than the first")
        }
      case .id, .of, .text, .words:
        guard value.kind == .string, EventID(hexadecimal: bytes, value.value) != nil else {
          return .wrong(member, "64 lower-case hexadecimal digits")
        }
      case .at:
        guard value.kind == .string, isTime(bytes, value.value) else {
          return .wrong(member, "a UTC time such as 2025-03-01T09:30:00Z")
        }
      case .salt:
        guard value.kind == .string, value.value.count >= 32 else {
          return .wrong(member, "at least 32 characters")
        }
      case .by, .code, .interview, .act:
        guard value.kind == .string, !value.value.isEmpty else {
          return .wrong(member, "a string that is not empty")
        }
      case .exact, .prefix, .suffix, .memo:
        guard value.kind == .string else { return .wrong(member, "a string") }
      }
    }
    if form.has(.words) {
      for member in [EventMember.exact, .prefix, .suffix, .memo, .salt] where form.has(member) {
        return .wrong(.words, "alone, because an erased event has neither words nor salt")
      }
    } else if form.hasWords && !form.has(.salt) {
      return .missing(.salt)
    }
    return nil
  }

  /// The first member that every event has and this one has not, or `nil`.
  static func missingFromAll(_ form: CanonicalForm) -> EventMember? {
    [.id, .after, .at, .by, .act].first { !form.has($0) }
  }

  /// The first member that an act needs and the event has not, or `nil`.
  static func missing(_ act: CodingAct, _ form: CanonicalForm) -> EventMember? {
    let needed: [EventMember] =
      switch act {
      case .code, .accept: anchor + [.code]
      case .reject: form.has(.of) ? [] : anchor + [.code]
      case .withhold, .review: anchor
      case .move: [.of] + anchor
      case .recode: [.of, .code]
      case .uncode, .undo, .redo, .resolve: [.of]
      case .memo: form.has(.of) ? [.memo] : [.interview, .memo]
      case .erase: form.has(.of) ? [] : [.interview]
      }
    return needed.first { member in
      let canBeErased = member == .exact || member == .memo
      return !form.has(member) && !(canBeErased && form.has(.words))
    }
  }

  private static let anchor: [EventMember] = [.interview, .text, .range, .exact]

  private static func isListOfIDs(_ form: inout CanonicalForm, _ bytes: Span<UInt8>) -> Bool {
    guard form.readArray(.after, bytes) else { return false }
    for element in form.scanner.elements {
      guard element.kind == .string, EventID(hexadecimal: bytes, element.value) != nil else {
        return false
      }
    }
    return true
  }

  /// The excerpt, or `nil` when the member is none.
  static func range(_ form: inout CanonicalForm, _ bytes: Span<UInt8>) -> Range<Int32>? {
    guard form.readArray(.range, bytes), form.scanner.elements.count == 2 else { return nil }
    let elements = form.scanner.elements
    guard let lower = JSONScanner.integer(elements[0].value, of: bytes),
      let upper = JSONScanner.integer(elements[1].value, of: bytes),
      lower >= 0, lower < upper, let last = Int32(exactly: upper)
    else { return nil }
    return Int32(lower)..<last
  }

  /// `YYYY-MM-DDTHH:MM:SS`, a fraction or none, `Z` (RFC 3339, UTC).
  private static func isTime(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let pattern = "0000-00-00T00:00:00"
    guard range.count >= 20, range.count <= 30,
      bytes[range.upperBound - 1] == UInt8(ascii: "Z")
    else { return false }
    var at = range.lowerBound
    for wanted in pattern.utf8 {
      let byte = bytes[at]
      guard wanted == UInt8(ascii: "0") ? byte &- 48 < 10 : byte == wanted else { return false }
      at += 1
    }
    if range.count == 20 { return true }
    guard bytes[at] == UInt8(ascii: "."), range.count > 21 else { return false }
    for index in (at + 1)..<(range.upperBound - 1) where bytes[index] &- 48 >= 10 { return false }
    return true
  }
}
