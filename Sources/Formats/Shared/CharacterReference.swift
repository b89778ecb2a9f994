/// HTML character references, such as `&amp;` and `&#39;`.
///
/// Named ones are those of HTML 4 that stand for letters and punctuation, `&apos;`, and those of
/// WebVTT; a reference that is not known is text.
enum CharacterReference {
  /// The character that a reference stands for, and the byte after it; `nil` when it is no
  /// reference.
  ///
  /// `at` is where `&` stands.
  static func read(_ bytes: Span<UInt8>, at: Int, before upper: Int) -> (
    scalar: Unicode.Scalar, next: Int
  )? {
    var end = at + 1
    let limit = min(upper, at + 12)
    while end < limit, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < limit, end > at + 1 else { return nil }
    var name = ""
    for index in (at + 1)..<end { name.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let value =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let value, value > 0, let scalar = Unicode.Scalar(value) else { return nil }
      return (scalar, end + 1)
    }
    guard let scalar = named[name] else { return nil }
    return (scalar, end + 1)
  }

  private static let named: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "lrm": "\u{200E}",
      "rlm": "\u{200F}", "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ",
      "circ": "ˆ", "tilde": "˜", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
      "zwnj": "\u{200C}", "zwj": "\u{200D}", "ndash": "–", "mdash": "—", "lsquo": "‘",
      "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "dagger": "†",
      "Dagger": "‡", "bull": "•", "hellip": "…", "permil": "‰", "prime": "′", "Prime": "″",
      "lsaquo": "‹", "rsaquo": "›", "euro": "€", "trade": "™", "minus": "−",
    ]
    // The names of U+00A0 to U+00FF, in order (HTML 4.01, section 24.2.1).
    let latin1 = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
      Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
      ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
      szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
      iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
      ucirc uuml yacute thorn yuml
      """
    var value: UInt8 = 0xA0
    for name in latin1.split(separator: " ") {
      table[String(name)] = Unicode.Scalar(value)
      value &+= 1
    }
    return table
  }()
}
