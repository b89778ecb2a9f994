internal import Model

/// The keys of one file, read by the table of its kind; collects what is wrong with them.
struct Keys {
  let kind: FileKind
  let path: String
  let front: FrontMatter
  var diagnostics: [Diagnostic] = []

  /// Checks repeated, unknown, missing and empty keys at once.
  init(_ front: FrontMatter, kind: FileKind, path: String) {
    self.kind = kind
    self.path = path
    self.front = front
    var seen: [String: Place] = [:]
    for entry in front.entries {
      if let first = seen[entry.key] {
        diagnostics.append(
          .error(
            .keyRepeated, at: entry.place,
            "'\(entry.key)' stands twice; first on line \(first.line ?? 0)",
            fixes: ["remove one of the two"]))
        continue
      }
      seen[entry.key] = entry.place
      if kind.spec(for: entry.key) == nil { reportUnknown(entry) }
      if entry.values.isEmpty, !entry.isList, kind.spec(for: entry.key)?.isRequired != true {
        diagnostics.append(
          .warning(
            .keyEmpty, at: entry.place, "'\(entry.key)' says nothing",
            fixes: ["write a value after the colon", "remove the line"]))
      }
    }
    for spec in kind.keys where spec.isRequired {
      if let entry = front.entry(spec.name), entry.values.contains(where: { !$0.text.isEmpty }) {
        continue
      }
      diagnostics.append(
        .error(
          .keyMissing, at: front.entry(spec.name)?.place ?? Place(path, line: 1),
          "'\(spec.name)' missing; every \(kind.rawValue) file has one",
          fixes: ["add a line '\(spec.name): …'"]))
    }
  }

  private mutating func reportUnknown(_ entry: FrontMatter.Entry) {
    let names = kind.keys.map(\.name).filter { !$0.hasSuffix(".*") }
    let suggestion = NearMiss.suggestion(for: entry.key, among: names)
    let isOfASpace = names.contains { entry.key.hasPrefix("\($0).") }
    if kind.isOpen, suggestion == nil, !isOfASpace { return }
    diagnostics.append(
      .warning(
        .keyUnknown, at: entry.place, "'\(entry.key)' is no key of a \(kind.rawValue) file",
        explanation: kind.isOpen ? "It is kept as an attribute." : "It is ignored.",
        fixes: suggestion.map { ["write '\($0)'"] } ?? ["remove it", "see docs/front-matter.md"]))
  }

  /// The one value of a key; `nil` when it is missing, empty, or wrongly a list.
  mutating func value(_ key: String) -> FrontMatter.Value? {
    guard let entry = front.entry(key) else { return nil }
    guard !entry.isList else {
      diagnostics.append(
        .error(
          .keyNotAList, at: entry.place, "'\(key)' takes one value, not a list",
          fixes: ["write '\(key): …' on one line", "put quotation marks around the brackets"]))
      return nil
    }
    return entry.values.first { !$0.text.isEmpty }
  }

  /// The words under a key.
  mutating func text(_ key: String) -> String? { value(key)?.text }

  /// The items under a key, `nil` when the key is missing.
  ///
  /// One value counts as a list of one.
  func list(_ key: String) -> [FrontMatter.Value]? {
    front.entry(key)?.values.filter { !$0.text.isEmpty }
  }

  /// A day, `YYYY-MM-DD`.
  mutating func day(_ key: String) -> CalendarDate? {
    guard let value = value(key) else { return nil }
    if let day = CalendarDate(value.text) { return day }
    reportDate(value, key: key, forms: "YYYY-MM-DD")
    return nil
  }

  /// A day or a month as written, checked.
  mutating func date(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    if Self.isDate(value.text) { return value.text }
    reportDate(value, key: key, forms: "YYYY-MM-DD or YYYY-MM")
    return nil
  }

  /// Whether a text is `YYYY-MM-DD` or `YYYY-MM`, and there is such a day or month.
  static func isDate(_ text: String) -> Bool {
    CalendarDate(text) != nil || CalendarDate(text + "-01") != nil
  }

  private mutating func reportDate(_ value: FrontMatter.Value, key: String, forms: String) {
    let plain = String(value.text.map { $0 == "/" || $0 == "." ? "-" : $0 })
    let fixed = CalendarDate(plain)?.description
    diagnostics.append(
      .error(
        .dateMalformed, at: value.place, "'\(value.text)' is no date; '\(key)' takes \(forms)",
        fixes: [fixed.map { "write '\($0)'" } ?? "write the date as \(forms)"]))
  }

  /// `yes` or `no`.
  mutating func yesNo(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    switch value.text {
    case "yes": return true
    case "no": return false
    default:
      let word = ["true", "y", "1", "on"].contains(value.text.lowercased()) ? "yes" : "no"
      let isKnown = ["true", "false", "y", "n", "yes", "no"].contains(value.text.lowercased())
      diagnostics.append(
        .error(
          .yesOrNo, at: value.place, "'\(value.text)' is neither 'yes' nor 'no'",
          fixes: [
            isKnown
              ? "write '\(value.text.lowercased() == "yes" ? "yes" : word)'"
              : "write 'yes' or 'no'"
          ]))
      return nil
    }
  }

  /// A language tag as written, checked.
  mutating func language(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    return checkedLanguage(value)
  }

  /// A language tag as written, or `nil` after saying that it is none.
  mutating func checkedLanguage(_ value: FrontMatter.Value) -> String? {
    if LanguageTag.isWellFormed(value.text) { return value.text }
    diagnostics.append(
      .error(
        .languageMalformed, at: value.place, "'\(value.text)' is no language tag",
        explanation: "A tag is a code of two or three letters, as in BCP 47: en, fr, fr-CA.",
        fixes: [
          LanguageTag.code(ofLanguageNamed: value.text).map { "write '\($0)'" }
            ?? "write a tag such as 'en' or 'fr-CA'"
        ]))
    return nil
  }

  /// One word of a few, checked.
  mutating func word(_ key: String) -> FrontMatter.Value? {
    guard let value = value(key) else { return nil }
    guard case .word(let words)? = kind.spec(for: key)?.form, !words.contains(value.text) else {
      return value
    }
    diagnostics.append(
      Self.unknownWord(value, words, "'\(value.text)' is no value of '\(key)'"))
    return nil
  }

  /// The error for a word that is not one of a few.
  static func unknownWord(
    _ value: FrontMatter.Value, _ words: [String], _ summary: String
  ) -> Diagnostic {
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    return .error(
      .wordUnknown, at: value.place, summary, explanation: "It takes \(list).",
      fixes: [
        NearMiss.suggestion(for: value.text, among: words).map { "write '\($0)'" }
          ?? "write one of \(list)"
      ])
  }
}
