/// Turns the HTML of an oTranscribe file into lines of text, its time marks into times in brackets.
struct OTranscribeText {
  /// The lines, UTF-8.
  private(set) var bytes: [UInt8] = []

  private static let blocks: Set<String> = [
    "p", "br", "div", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "tr",
  ]

  /// Reads HTML as the editor of a browser writes it.
  init(_ html: [UInt8]) {
    var at = 0
    var spans: [Bool] = []
    while at < html.count {
      let byte = html[at]
      if byte == UInt8(ascii: "<"), let end = html[at...].firstIndex(of: UInt8(ascii: ">")) {
        tag(html[(at + 1)..<end], &spans)
        at = end + 1
      } else if byte == UInt8(ascii: "&"),
        let found = CharacterReference.read(html.span, at: at, before: html.count)
      {
        // What the mark shows is its time once more.
        if !spans.contains(true) { bytes.append(found.scalar) }
        at = found.next
      } else {
        if !spans.contains(true) { bytes.append(byte) }
        at += 1
      }
    }
  }

  private mutating func tag(_ tag: ArraySlice<UInt8>, _ spans: inout [Bool]) {
    let text = String(decoding: tag, as: UTF8.self)
    let name = text.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    if Self.blocks.contains(name) {
      bytes.append(10)
      spans = []
    } else if name == "span" {
      if text.hasPrefix("/") {
        _ = spans.popLast()
      } else if spans.count < 64 {
        let time = Self.time(in: text)
        spans.append(time != nil)
        if let time { bytes += Array(time.utf8) }
      }
    }
  }

  /// The time of a mark, `[0:02:03.456] `; `nil` when the tag is none.
  ///
  /// Files of today have seconds, older ones `2:03`, the oldest a call of a script.
  private static func time(in tag: String) -> String? {
    let value: Substring
    if let range = tag.firstRange(of: "data-timestamp=\"") {
      value = tag[range.upperBound...].prefix { $0 != "\"" }
    } else if let range = tag.firstRange(of: "setFrom('") {
      value = tag[range.upperBound...].prefix { $0 != "'" }
    } else {
      return nil
    }
    if value.contains(":") {
      return value.allSatisfy { $0.isNumber || $0 == ":" || $0 == "." } ? "[\(value)] " : nil
    }
    guard let seconds = Double(String(value)), seconds >= 0, seconds < 360_000 else { return nil }
    let milliseconds = Int((seconds * 1000).rounded())
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let (minutes, hours) = (milliseconds / 60_000 % 60, milliseconds / 3_600_000)
    return "[\(hours):\(padded(minutes, 2)):\(padded(milliseconds / 1000 % 60, 2))."
      + "\(padded(milliseconds % 1000, 3))] "
  }
}
