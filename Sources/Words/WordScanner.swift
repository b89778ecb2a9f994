public import Model

/// Finds the words of a text.
///
/// A word is a run of letters, marks and digits with the apostrophes and hyphens inside it. A
/// number keeps its sign and the separators between its digits (`1.5`, `10:30`, `24/7`). A unit
/// sign (`%`, `°`, `€` …) is a word of its own, so that `5 %` and `5%` are the same words and
/// neither can lose its sign unseen.
public enum WordScanner {
  /// The words of a stretch of UTF-8, in order; empty when there are none.
  ///
  /// The bytes are well-formed UTF-8, and the bounds of the stretch lie on scalar boundaries.
  public static func words(in bytes: [UInt8], _ range: TextRange) -> [TextRange] {
    var found: [TextRange] = []
    append(to: &found, in: bytes, range)
    return found
  }

  /// The words of a whole text, as ranges of its UTF-8, in order; empty when there are none.
  public static func words(in text: String) -> [TextRange] {
    let bytes = Array(text.utf8)
    return words(in: bytes, TextRange(0, bytes.count))
  }

  /// Appends the words of a stretch of UTF-8 to a list, in order.
  public static func append(
    to found: inout [TextRange], in bytes: [UInt8], _ range: TextRange
  ) {
    let bytes = bytes.span
    var at = range.lower
    let end = range.upper
    while at < end {
      if isPlain(bytes[at]) {
        let stop = endOfWord(bytes, at, end)
        found.append(TextRange(at, stop))
        at = stop
        continue
      }
      if bytes[at] == 0x20 {
        at += 1
        continue
      }
      let (scalar, width) = decode(bytes, at, end)
      switch kind(of: scalar) {
      case .letter, .digit:
        let stop = endOfWord(bytes, at, end)
        found.append(TextRange(at, stop))
        at = stop
      case .unit:
        found.append(TextRange(at, at + width))
        at += width
      case .sign where isSign(bytes, at, width, range),
        .separator where scalar == 0x2E && isSign(bytes, at, width, range),
        .other where scalar == 0x2013 && isSign(bytes, at, width, range):
        let stop = endOfWord(bytes, at + width, end)
        found.append(TextRange(at, stop))
        at = stop
      default:
        at += width
      }
    }
  }

  /// Whether a word is a unit sign.
  public static func isUnit(_ bytes: [UInt8], _ word: TextRange) -> Bool {
    guard !word.isEmpty else { return false }
    let first = decode(bytes.span, word.lower, word.upper)
    return first.width == word.count && kind(of: first.scalar) == .unit
  }

  private static func endOfWord(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start
    var previous = Kind.letter
    while at < end {
      let begin = at
      while at < end, isPlain(bytes[at]) { at += 1 }
      if at > begin { previous = bytes[at - 1] <= 0x39 ? .digit : .letter }
      guard at < end, bytes[at] != 0x20 else { return at }
      let (scalar, width) = decode(bytes, at, end)
      let kind = kind(of: scalar)
      switch kind {
      case .letter, .digit:
        previous = kind
      case .soft:
        break
      case .apostrophe, .sign:
        guard let next = kindAt(bytes, at + width, end), next == .letter || next == .digit else {
          return at
        }
      case .separator:
        guard previous == .digit, kindAt(bytes, at + width, end) == .digit else { return at }
      case .unit, .other:
        return at
      }
      at += width
    }
    return at
  }

  /// Whether a byte is an ASCII letter or digit, the most of any text.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Whether a sign belongs to the number after it.
  ///
  /// A hyphen, dash, plus or minus is a number's sign, and a full stop its decimal point, when a
  /// digit follows; not when a word ends before it, when a bracket closes there, or when it is one
  /// of several (`...5`).
  private static func isSign(
    _ bytes: Span<UInt8>, _ at: Int, _ width: Int, _ range: TextRange
  ) -> Bool {
    guard kindAt(bytes, at + width, range.upper) == .digit else { return false }
    guard at > range.lower else { return true }
    let before = start(before: at, bytes, range)
    if decode(bytes, before, at).scalar == decode(bytes, at, range.upper).scalar { return false }
    if [0x29, 0x5D, 0x7D].contains(bytes[before]) { return false }
    switch kindAt(bytes, before, at) {
    case .letter, .digit, .sign: return false
    case .unit where before > range.lower:
      return kindAt(bytes, start(before: before, bytes, range), before) != .digit
    default: return true
    }
  }

  /// Where the scalar before a place begins.
  private static func start(before end: Int, _ bytes: Span<UInt8>, _ range: TextRange) -> Int {
    var at = end - 1
    while at > range.lower, bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }

  private static func kindAt(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Kind? {
    at < end ? kind(of: decode(bytes, at, end).scalar) : nil
  }

  enum Kind { case letter, digit, apostrophe, sign, separator, unit, soft, other }

  static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case 0x27, 0x60, 0xB4, 0x2019, 0x2018, 0x201B, 0x2BC, 0xFF07: .apostrophe
    case 0x2D, 0x2010, 0x2011, 0x2212, 0x2B: .sign
    case 0x2E, 0x2C, 0x3A, 0x2F, 0x66B, 0x66C: .separator
    case 0x25, 0x24, 0xA2...0xA5, 0xB0, 0x2030, 0x20AC, 0x2032, 0x2033, 0x2103, 0x2109: .unit
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: .soft
    case 0..<0xAA, 0xD7, 0xF7, 0x2000...0x206F, 0x3000...0x3004: .other
    case 0xC0...0x24F: .letter
    default: rareKind(of: scalar)
    }
  }

  private static func rareKind(of value: UInt32) -> Kind {
    guard let scalar = Unicode.Scalar(value) else { return .other }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      return .letter
    case .decimalNumber, .letterNumber, .otherNumber:
      return .digit
    case .currencySymbol:
      return .unit
    default:
      return .other
    }
  }

  /// One scalar of well-formed UTF-8; a broken sequence counts as one byte of no kind.
  static func decode(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> (scalar: UInt32, width: Int) {
    let first = UInt32(bytes[at])
    if first < 0x80 { return (first, 1) }
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard width > 1, at + width <= end else { return (0, 1) }
    var scalar = first & (0x7F >> UInt32(width))
    for step in 1..<width { scalar = scalar << 6 | UInt32(bytes[at + step] & 0x3F) }
    return (scalar, width)
  }
}
