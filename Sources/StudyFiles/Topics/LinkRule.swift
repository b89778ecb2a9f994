internal import Model

/// Which destinations a link may have.
enum LinkRule {
  /// The schemes of our own, which never reach a page.
  static let own = ["quote", "clip", "evidence", "cite"]
  private static let allowed = ["http", "https", "mailto"]

  /// The scheme of a destination, in lower case (RFC 3986, 3.1); `nil` for a relative one.
  static func scheme(of destination: String) -> String? {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = destination[..<colon]
    guard let first = scheme.utf8.first, isLetter(first),
      scheme.utf8.allSatisfy({
        isLetter($0) || (48...57).contains($0) || [43, 45, 46].contains($0)
      })
    else { return nil }
    return scheme.lowercased()
  }

  /// The part after one of our own schemes, written in lower case as they are; `nil` otherwise.
  static func own(_ destination: String) -> (scheme: String, rest: String)? {
    for scheme in own where destination.hasPrefix("\(scheme):") {
      return (scheme, String(destination.dropFirst(scheme.count + 1)))
    }
    return nil
  }

  /// What is wrong with a destination that is not one of our own; `nil` when nothing is.
  static func problem(with destination: String, at place: Place) -> Diagnostic? {
    let hasControls = destination.unicodeScalars.contains {
      $0.value <= 0x20 || (0x7F...0xA0).contains($0.value)
    }
    let slashes = destination.utf8.prefix(2).map { $0 == 92 ? 47 : $0 }
    if hasControls || slashes == [47, 47] || destination.utf8.first == 92 {
      return .error(
        .linkUnsafe, at: place, "link leads to no http, https, mailto or relative address",
        explanation: "It has a hidden character or leaves out the scheme of another site.",
        fixes: ["write the whole address with 'https://'"])
    }
    guard let scheme = scheme(of: destination) else { return nil }
    if allowed.contains(scheme) { return nil }
    let near = own.contains(scheme) ? scheme : NearMiss.suggestion(for: scheme, among: own)
    if let near {
      return .error(
        .linkSchemeUnknown, at: place, "'\(scheme):' is no link that verbatim knows",
        fixes: ["write '\(near):' in small letters"])
    }
    return .error(
      .linkUnsafe, at: place, "'\(scheme):' may not stand in a published link",
      explanation: "Published links are http, https, mailto or relative.",
      fixes: ["write an address that begins with 'https://'", "remove the link"])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }
}
