/// Cuts markup at its angle brackets, and knows nothing else of it: no nesting, no namespaces.
enum TagScan {
  /// A part of markup.
  enum Piece {
    /// What stands between two tags, as written.
    case text(ArraySlice<UInt8>)
    /// A start tag: its local name, and whether it ends itself.
    case start(String, isEmpty: Bool)
    /// An end tag by its local name.
    case end(String)
  }

  /// Gives the pieces in order; comments, declarations and instructions are none.
  static func scan(_ bytes: [UInt8], _ take: (Piece) -> Void) {
    var at = 0
    var text = 0
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<"), at + 1 < bytes.count, beginsTag(bytes[at + 1]) else {
        at += 1
        continue
      }
      if text < at { take(.text(bytes[text..<at])) }
      if bytes[at...].starts(with: Array("<!--".utf8)) {
        at = after("-->", in: bytes, from: at)
      } else if bytes[at...].starts(with: Array("<![CDATA[".utf8)) {
        let end = after("]]>", in: bytes, from: at)
        take(.text(bytes[min(at + 9, end)..<max(at + 9, end - 3)]))
        at = end
      } else {
        let end = after(">", in: bytes, from: at)
        if let piece = tag(String(decoding: bytes[at..<end], as: UTF8.self)) { take(piece) }
        at = end
      }
      text = at
    }
    if text < bytes.count { take(.text(bytes[text...])) }
  }

  private static func beginsTag(_ byte: UInt8) -> Bool {
    (byte | 32) &- 97 < 26 || [UInt8(ascii: "/"), UInt8(ascii: "!"), 0x3F].contains(byte)
  }

  private static func tag(_ tag: String) -> Piece? {
    let inner = tag.dropFirst().dropLast()
    guard inner.first != "?", inner.first != "!" else { return nil }
    let isEnd = inner.first == "/"
    let name = inner.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" }
    let local = String(name.split(separator: ":").last ?? "")
    return isEnd ? .end(local) : .start(local, isEmpty: inner.last == "/")
  }

  private static func after(_ mark: String, in bytes: [UInt8], from lower: Int) -> Int {
    let mark = Array(mark.utf8)
    var at = lower
    while at + mark.count <= bytes.count {
      if bytes[at] == mark[0], bytes[at..<(at + mark.count)].elementsEqual(mark) {
        return at + mark.count
      }
      at += 1
    }
    return bytes.count
  }
}
