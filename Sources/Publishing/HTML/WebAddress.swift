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
    var output: [UInt8] = []
    if path != page || fragment == nil {
      let target = Array(path.utf8)
      let origin = Array(page.utf8)
      // Folders that both are in.
      var shared = 0
      for index in 0..<min(target.count, origin.count) {
        guard target[index] == origin[index] else { break }
        if target[index] == UInt8(ascii: "/") { shared = index + 1 }
      }
      for byte in origin[shared...] where byte == UInt8(ascii: "/") {
        output.append(contentsOf: "../".utf8)
      }
      Self.encode(target[shared...], isKept: Self.isSegment, into: &output)
    }
    if let fragment {
      output.append(UInt8(ascii: "#"))
      Self.encode(fragment.utf8, isKept: Self.isUnreserved, into: &output)
    }
    text = String(decoding: output, as: UTF8.self)
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
    var output: [UInt8] = []
    Self.encode(written.utf8, isKept: Self.isOfAnAddress, into: &output)
    text = String(decoding: output, as: UTF8.self)
  }

  /// Whether it leads out of the site.
  package var leavesSite: Bool { text.contains("://") }

  /// RFC 3986, section 2.3.
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func isSegment(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || isUnreserved(byte)
  }

  /// Also what divides an address (section 2.2), and what is encoded already.
  private static func isOfAnAddress(_ byte: UInt8) -> Bool {
    isUnreserved(byte) || ":/?#[]@!$&'()*+,;=%".utf8.contains(byte)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func encode(
    _ bytes: some Sequence<UInt8>, isKept: (UInt8) -> Bool, into output: inout [UInt8]
  ) {
    for byte in bytes {
      if isKept(byte) {
        output.append(byte)
      } else {
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }
}
