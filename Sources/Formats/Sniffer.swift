/// Tells what a source is by its content, never by its name.
package enum Sniffer {
  /// What a source looks like.
  package enum Content: Hashable, Sendable {
    /// Nothing, or white space only.
    case empty
    /// A format that is read, by its name.
    case format(String)
    /// A format that is known and not read: what it is, and the way out as a verb phrase.
    case unsupported(name: String, wayOut: String)
  }

  /// Looks at a source.
  ///
  /// - Throws: `ReadFailure` when it is neither a known container nor text.
  package static func content(of bytes: [UInt8], path: String) throws(ReadFailure) -> Content {
    if let known = BinarySignature.content(of: bytes) { return known }
    let text = try beginning(of: bytes, path: path)
    guard let first = text.firstIndex(where: { $0 > 32 }) else { return .empty }
    if isWebVTT(text) { return .format(WebVTTReader.format) }
    if text[first] == UInt8(ascii: "<"), let known = MarkupRoot.content(of: bytes, text: text) {
      return known
    }
    if let known = TextSignature.content(of: text, from: first) { return known }
    if holdsTimeLine(text.span) { return .format(SubRipReader.format) }
    return .format(RSTBlocks.isOne(text.span) ? RSTReader.format : PlainTextReader.format)
  }

  /// As much of a source's text as tells what it is, or all of it where that cannot be cut off.
  private static func beginning(
    of bytes: [UInt8], path: String
  ) throws(ReadFailure) -> [UInt8] {
    let limit = 1 << 16
    if bytes.count > 2 * limit {
      // Not within a character of UTF-8; what a cut breaks in other encodings is decoded whole.
      let end = (limit - 3...limit).last { bytes[$0] & 0xC0 != 0x80 } ?? limit
      if let text = try? TextDecoding.decode(Array(bytes[..<end]), path: path).bytes,
        text.contains(where: { $0 > 32 })
      {
        return text
      }
    }
    return try TextDecoding.decode(bytes, path: path).bytes
  }

  /// Whether a text begins as WebVTT does: the signature, then white space or the end.
  static func isWebVTT(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 6, bytes[..<6].elementsEqual("WEBVTT".utf8) else { return false }
    return bytes.count == 6 || bytes[6] == 32 || bytes[6] == 9 || bytes[6] == 10 || bytes[6] == 13
  }

  /// Whether a line near the beginning is `start --> end` and nothing before it.
  private static func holdsTimeLine(_ bytes: Span<UInt8>) -> Bool {
    var lines = LineScanner()
    while lines.position < 1 << 16, let line = lines.next(bytes) {
      if line.hasArrow,
        CaptionTime.line(bytes, line.lower, line.upper, CaptionTime.lenient) != nil
      {
        return true
      }
    }
    return false
  }
}
