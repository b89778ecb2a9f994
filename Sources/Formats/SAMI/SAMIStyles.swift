/// The languages that the style sheet of a SAMI file gives its classes.
struct SAMIStyles {
  private var languages: [String: String] = [:]

  /// The language of a class (BCP 47), as declared; `nil` when none is.
  func language(of name: String) -> String? { languages[name.lowercased()] }

  /// Whether a class has a language in which letters of Latin or Cyrillic script are rare, so that its
  /// file cannot be in a code page of these.
  var hasEastAsianLanguage: Bool {
    languages.values.contains { tag in
      ["ko", "ja", "zh"].contains(String(tag.lowercased().prefix { $0 != "-" && $0 != "_" }))
    }
  }

  /// Adds the rules of a style sheet: `.ENCC {Name: English; lang: en-US;}`.
  mutating func add(_ sheet: [UInt8]) {
    let text = String(decoding: sheet, as: UTF8.self)
    for rule in text.utf8.split(separator: UInt8(ascii: "}")) {
      guard let brace = rule.firstIndex(of: UInt8(ascii: "{")) else { continue }
      let selector = Self.trimmed(rule[..<brace])
      guard let dot = selector.lastIndex(of: "."), let tag = Self.language(rule[brace...]) else {
        continue
      }
      languages[String(selector[selector.index(after: dot)...]).lowercased()] = tag
    }
  }

  private static func language(_ body: Substring.UTF8View) -> String? {
    for declaration in body.dropFirst().split(separator: UInt8(ascii: ";")) {
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")),
        trimmed(declaration[..<colon]).lowercased() == "lang"
      else { continue }
      let tag = trimmed(declaration[declaration.index(after: colon)...])
      return tag.isEmpty ? nil : String(tag.prefix(35))
    }
    return nil
  }

  /// Without white space and quotation marks at either end.
  private static func trimmed(_ part: Substring.UTF8View) -> Substring {
    var part = Substring(part)
    while let first = part.unicodeScalars.first, isBlank(first) {
      part.unicodeScalars.removeFirst()
    }
    while let last = part.unicodeScalars.last, isBlank(last) { part.unicodeScalars.removeLast() }
    return part
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 32 || scalar == "\"" || scalar == "'"
  }
}
