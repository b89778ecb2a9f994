/// A tag of WebVTT cue text.
struct WebVTTTag {
  /// What a tag does to the words round it.
  enum Kind {
    /// `<v Name>`: somebody's voice follows.
    case voice
    /// `</v>`.
    case voiceEnd
    /// `<00:00:01.000>`: the next word begins then, in milliseconds.
    case time(Int32)
    /// `<rt>`: a reading aid over the words before it.
    case rubyText
    /// `</rt>` or `</ruby>`.
    case rubyEnd
    /// Style, language and the like.
    case other
  }

  /// What it does.
  var kind: Kind
  /// Where the name of a voice stands; empty for other tags.
  var annotation: Range<Int>
  /// The byte after its `>`.
  var next: Int

  /// Reads the tag that `<` begins at a byte, or gives `nil` when it is none that the format has.
  init?(_ bytes: Span<UInt8>, _ at: Int, _ upper: Int) {
    var end = at + 1
    while end < upper, bytes[end] != UInt8(ascii: ">") { end += 1 }
    guard end < upper, end > at + 1 else { return nil }
    next = end + 1
    annotation = end..<end
    if CaptionTime.isDigit(bytes[at + 1]) {
      var position = at + 1
      guard let start = CaptionTime.strict(bytes, &position, end), position == end else {
        return nil
      }
      kind = .time(start)
      return
    }
    let isEnd = bytes[at + 1] == UInt8(ascii: "/")
    let start = isEnd ? at + 2 : at + 1
    var nameEnd = start
    while nameEnd < end, (bytes[nameEnd] | 32) &- 97 < 26 { nameEnd += 1 }
    guard nameEnd == end || bytes[nameEnd] <= 32 || bytes[nameEnd] == UInt8(ascii: ".") else {
      return nil
    }
    switch Self.name(bytes, start, nameEnd) {
    case Self.v:
      kind = isEnd ? .voiceEnd : .voice
      var from = nameEnd
      while from < end, bytes[from] > 32 { from += 1 }
      annotation = from..<end
    case Self.rt: kind = isEnd ? .rubyEnd : .rubyText
    case Self.ruby: kind = isEnd ? .rubyEnd : .other
    case Self.c, Self.i, Self.b, Self.u, Self.lang, Self.font, Self.s: kind = .other
    case 0 where isEnd: kind = .other
    default: return nil
    }
  }

  // Names as numbers, a byte each.
  private static let c = 0x63
  private static let i = 0x69
  private static let b = 0x62
  private static let u = 0x75
  private static let v = 0x76
  private static let s = 0x73
  private static let rt = 0x7274
  private static let ruby = 0x7275_6279
  private static let lang = 0x6C61_6E67
  private static let font = 0x666F_6E74

  private static func name(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    guard upper - lower <= 4 else { return -1 }
    var value = 0
    for at in lower..<upper { value = value << 8 | Int(bytes[at]) }
    return value
  }
}
