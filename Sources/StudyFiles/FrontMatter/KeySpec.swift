/// A key of the front matter: its name, what it takes, and what it is for.
package struct KeySpec: Hashable, Sendable {
  /// What a key takes.
  package enum Form: Hashable, Sendable {
    /// Words to the end of the line.
    case text
    /// Several of them.
    case list
    /// A day, `YYYY-MM-DD`.
    case day
    /// A day or a month, `YYYY-MM-DD` or `YYYY-MM`.
    case date
    /// `yes` or `no`.
    case yesNo
    /// A language tag (BCP 47), such as `fr` or `fr-CA`.
    case language
    /// Several language tags.
    case languages
    /// A whole number.
    case number
    /// One word of a few.
    case word([String])

    /// How the table of keys names it.
    package var name: String {
      switch self {
      case .text: "text"
      case .list: "list"
      case .day: "`YYYY-MM-DD`"
      case .date: "`YYYY-MM-DD` or `YYYY-MM`"
      case .yesNo: "`yes` or `no`"
      case .language: "language tag"
      case .languages: "list of language tags"
      case .number: "whole number"
      case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
      }
    }

    /// Whether it takes several values.
    package var isList: Bool { self == .list || self == .languages }
  }

  /// The key as written; `look.*` stands for every key that begins with `look.`.
  package let name: String
  /// What it takes.
  package let form: Form
  /// Whether the file is wrong without it.
  package let isRequired: Bool
  /// What it is for, as a phrase.
  package let meaning: String

  init(_ name: String, _ form: Form, required: Bool = false, _ meaning: String) {
    self.name = name
    self.form = form
    isRequired = required
    self.meaning = meaning
  }

  /// Whether a key of a file is this one.
  package func matches(_ key: String) -> Bool {
    guard name.hasSuffix(".*") else { return key == name }
    let stem = name.dropLast()
    return key.hasPrefix(stem) && key.utf8.count > stem.utf8.count
  }
}
