/// An address that a page may link to: within the site, `http`, `https` or `mailto`; nothing else.
package struct WebAddress: Hashable, Sendable {
  /// The address, percent-encoded (RFC 3986), ready to be escaped as an attribute.
  package let text: String

  /// The address of one page of the site as seen from another.
  ///
  /// - Parameters:
  ///   - path: the page that is linked, relative to the site's root, unencoded.
  ///   - page: the page that holds the link, relative to the site's root, unencoded.
  ///   - fragment: an element id on the linked page; `nil` for the page itself.
  package init(to path: String, from page: String, fragment: String? = nil) {
    let mark = fragment.map { "#" + Self.encoded($0, keeping: Self.segment) } ?? ""
    if path == page && fragment != nil {
      text = mark
      return
    }
    var target = path.split(separator: "/")[...]
    var origin = page.split(separator: "/").dropLast()[...]
    while let first = target.first, target.count > 1, first == origin.first {
      target.removeFirst()
      origin.removeFirst()
    }
    let up = String(repeating: "../", count: origin.count)
    let down = target.map { Self.encoded(String($0), keeping: Self.segment) }
    text = up + down.joined(separator: "/") + mark
  }

  /// An address as a person wrote it, or `nil` when it is of a kind that pages do not link to.
  ///
  /// Browsers drop control characters and white space in front of and within a scheme, and read
  /// `\` as `/`; an address with any of these is refused rather than repaired.
  package init?(written: String) {
    guard !written.isEmpty,
      !written.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f || $0 == "\\" }
      ),
      written.first != " ", !written.hasPrefix("//")
    else { return nil }
    let head = written.prefix { !"/?#".contains($0) }
    if let colon = head.firstIndex(of: ":") {
      let scheme = head[..<colon].lowercased()
      guard ["http", "https", "mailto"].contains(scheme) else { return nil }
      let rest = written[written.index(after: colon)...]
      if scheme != "mailto" {
        guard rest.hasPrefix("//"), rest.dropFirst(2).first.map({ !"/?#".contains($0) }) ?? false
        else { return nil }
      }
    }
    text = Self.encoded(written, keeping: Self.whole)
  }

  /// Whether it leads out of the site.
  package var leavesSite: Bool { text.contains("://") }

  private static let unreserved = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
  private static let segment = unreserved
  private static let whole = unreserved.union(":/?#[]@!$&'()*+,;=%".utf8)

  private static func encoded(_ text: String, keeping kept: Set<UInt8>) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var output: [UInt8] = []
    for byte in text.utf8 {
      if kept.contains(byte) {
        output.append(byte)
      } else {
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
