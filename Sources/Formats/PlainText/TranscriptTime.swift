/// A time as transcribers write it: `[00:01:23]`, `(1:23)`, `#00:00:20-1#`, `00:01:23.4`.
struct TranscriptTime: Hashable {
  /// How it is set off from the words.
  enum Style: Hashable {
    /// `[…]`, or `\[…\]` in Markdown.
    case brackets
    /// `(…)` or `{…}`.
    case parentheses
    /// `#…#`, as f4 writes at the end of a turn.
    case hashes
    /// Nothing.
    case bare
  }

  /// A point of time whose unit may yet be open.
  struct Point: Hashable {
    /// Milliseconds, if two fields are minutes and seconds.
    var milliseconds: Int
    /// Whether it has two fields, so that it may be hours and minutes.
    var hasTwoFields: Bool

    /// Milliseconds, once it is known what two fields are.
    func value(twoFieldsAreHours: Bool) -> Int32 {
      Int32(clamping: twoFieldsAreHours && hasTwoFields ? milliseconds * 60 : milliseconds)
    }
  }

  /// The time.
  var start: Point
  /// The end, when it is a stretch (`[00:01 - 00:05]`).
  var end: Point?
  /// How it is set off.
  var style: Style
  /// The byte after it.
  var next: Int

  /// Reads a line that is `start --> end` and nothing else, as Teams writes in its documents.
  ///
  /// Where a field is not padded, the fraction is a number of milliseconds (`0:0:6.90` is 6.090).
  init?(arrowLine bytes: Span<UInt8>, _ lower: Int, _ upper: Int) {
    var (isUnpadded, isPadded) = (false, false)
    let exact = CaptionTime.line(bytes, lower, upper) { bytes, at, end in
      CaptionTime.unpadded(bytes, &at, end, isUnpadded: &isUnpadded, isPadded: &isPadded)
    }
    let isExact = exact != nil && isUnpadded && !isPadded
    guard let times = isExact ? exact : CaptionTime.line(bytes, lower, upper, CaptionTime.lenient),
      times.rest == upper
    else { return nil }
    start = Point(milliseconds: Int(times.start), hasTwoFields: false)
    end = Point(milliseconds: Int(times.end), hasTwoFields: false)
    style = .bare
    next = upper
  }

  /// Reads the time that begins at a byte, or gives `nil` when none does.
  ///
  /// A bare time ends before white space, the end, a letter or a tag.
  init?(_ bytes: Span<UInt8>, at lower: Int, before upper: Int) {
    var at = lower
    guard at < upper else { return nil }
    var close: UInt8?
    var isEscaped = false
    if bytes[at] == UInt8(ascii: "\\"), at + 1 < upper, bytes[at + 1] == UInt8(ascii: "[") {
      isEscaped = true
      at += 1
    }
    switch bytes[at] {
    case UInt8(ascii: "["): (style, close) = (.brackets, UInt8(ascii: "]"))
    case UInt8(ascii: "("): (style, close) = (.parentheses, UInt8(ascii: ")"))
    case UInt8(ascii: "{"): (style, close) = (.parentheses, UInt8(ascii: "}"))
    case UInt8(ascii: "#"): (style, close) = (.hashes, UInt8(ascii: "#"))
    case UInt8(ascii: "@"):
      // `@1:23`.
      style = .parentheses
      at += 1
    case 48...57: style = .bare
    default: return nil
    }
    if close != nil { at += 1 }
    Self.skipSpace(bytes, &at, upper)
    guard let first = Self.point(bytes, &at, upper, allowsTenths: style == .hashes) else {
      return nil
    }
    start = first
    if let close {
      Self.skipSpace(bytes, &at, upper)
      if Self.skipDash(bytes, &at, upper) {
        Self.skipSpace(bytes, &at, upper)
        guard let last = Self.point(bytes, &at, upper, allowsTenths: false) else { return nil }
        end = last
        Self.skipSpace(bytes, &at, upper)
      }
      if isEscaped, at < upper, bytes[at] == UInt8(ascii: "\\") { at += 1 }
      guard at < upper, bytes[at] == close else { return nil }
      at += 1
    } else if at < upper {
      let byte = bytes[at]
      let isLetter = byte >= 0x80 || (byte | 32) &- 97 < 26
      guard byte <= 32 || isLetter || byte == UInt8(ascii: "<") else { return nil }
    }
    next = at
  }

  private static func point(
    _ bytes: Span<UInt8>, _ at: inout Int, _ upper: Int, allowsTenths: Bool
  ) -> Point? {
    var fields: [Int] = []
    while fields.count < 4 {
      var value = 0
      let from = at
      while at < upper, CaptionTime.isDigit(bytes[at]), at - from < 4 {
        value = value * 10 + Int(bytes[at] &- 48)
        at += 1
      }
      guard at > from, fields.isEmpty || at - from == 2 else { return nil }
      fields.append(value)
      guard at + 1 < upper, bytes[at] == UInt8(ascii: ":"), CaptionTime.isDigit(bytes[at + 1])
      else { break }
      at += 1
    }
    guard fields.count >= 2, fields[1...].allSatisfy({ $0 < 60 }) else { return nil }
    var fraction = 0
    let marks: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-")]
    if at + 1 < upper, marks.prefix(allowsTenths ? 3 : 2).contains(bytes[at]),
      CaptionTime.isDigit(bytes[at + 1])
    {
      var scale = 100
      at += 1
      while at < upper, CaptionTime.isDigit(bytes[at]) {
        fraction += Int(bytes[at] &- 48) * scale
        scale /= 10
        at += 1
      }
    }
    // Four fields end in frames, whose rate nobody tells: they are left out.
    let seconds =
      fields.count == 2
      ? fields[0] * 60 + fields[1] : fields[0] * 3600 + fields[1] * 60 + fields[2]
    return Point(milliseconds: seconds * 1000 + fraction, hasTwoFields: fields.count == 2)
  }

  private static func skipSpace(_ bytes: Span<UInt8>, _ at: inout Int, _ upper: Int) {
    while at < upper, bytes[at] == 32 { at += 1 }
  }

  /// Passes over `-`, `–` or `-->`.
  private static func skipDash(_ bytes: Span<UInt8>, _ at: inout Int, _ upper: Int) -> Bool {
    let from = at
    while at < upper, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: ">") { at += 1 }
    if at == from, at + 2 < upper, bytes[at] == 0xE2, bytes[at + 1] == 0x80, bytes[at + 2] == 0x93 {
      at += 3
    }
    return at > from
  }
}
