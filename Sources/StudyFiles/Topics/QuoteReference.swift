internal import Model

/// What a `quote:` or `clip:` link names: `P`, `P/INTERVIEW`, either with `@pin`.
package struct QuoteReference: Hashable, Sendable {
  /// The participant or the clip file.
  package var target: String
  /// The interview; `nil` when the link does not narrow to one.
  package var interview: String?
  /// The start of an excerpt's id, lower-case hexadecimal; `nil` when the link pins none.
  package var pin: String?

  /// Makes a reference.
  package init(target: String, interview: String? = nil, pin: String? = nil) {
    self.target = target
    self.interview = interview
    self.pin = pin
  }

  /// Reads what stands after `quote:` or `clip:`, percent escapes allowed; `nil` when it is no
  /// reference.
  package init?(_ written: String) {
    guard let text = Self.percentDecoded(written) else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    let names = parts[0].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard names.count <= 2, names.allSatisfy(NameRule.isUsable) else { return nil }
    target = names[0]
    interview = names.count == 2 ? names[1] : nil
    if parts.count == 2 {
      guard Self.isPin(parts[1]) else { return nil }
      pin = parts[1].lowercased()
    } else {
      pin = nil
    }
  }

  /// Whether a text is 4 to 64 hexadecimal digits.
  static func isPin(_ text: some StringProtocol) -> Bool {
    (4...64).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (48...57).contains($0) || (97...102).contains($0) || (65...70).contains($0)
      }
  }

  /// The error for what is no reference.
  static func diagnostic(_ written: String, at place: Place) -> Diagnostic {
    let hasPin = written.contains("@")
    return .error(
      .quoteReferenceMalformed, at: place, "'\(written)' names no participant and no clip",
      explanation:
        "A reference is a participant's id, after a slash an interview's, and after an '@' at least "
        + "four hexadecimal digits of an excerpt's id.",
      fixes: [
        hasPin ? "write it like 'louise@1a2b'" : "write it like 'louise' or 'louise/louise-2'"
      ])
  }

  /// The text with `%41` and the like resolved; `nil` when an escape is broken.
  static func percentDecoded(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        rest.count >= 2
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
