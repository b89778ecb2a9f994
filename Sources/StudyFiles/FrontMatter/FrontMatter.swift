package import Model

/// What stands between the two `---` lines of a file.
package struct FrontMatter: Hashable, Sendable {
  /// A value, or one item of a list.
  package struct Value: Hashable, Sendable {
    /// The text, outer quotes removed.
    package var text: String
    /// Where the text begins.
    package var place: Place

    /// Makes a value.
    package init(_ text: String, at place: Place) {
      self.text = text
      self.place = place
    }
  }

  /// A key and what it says.
  package struct Entry: Hashable, Sendable {
    /// The key; dotted keys as written (`consent.until`).
    package var key: String
    /// Where the key begins.
    package var place: Place
    /// The value, or the items of a list; empty when the key says nothing.
    package var values: [Value]
    /// Whether it is written as a list, in brackets or as `- item` lines.
    package var isList: Bool
    /// Whether the list stands in brackets, so that no `- item` line can follow.
    package var isInBrackets = false

    /// Makes an entry.
    package init(key: String, place: Place, values: [Value], isList: Bool) {
      self.key = key
      self.place = place
      self.values = values
      self.isList = isList
    }
  }

  /// The entries in file order; keys may repeat here, which the readers report.
  package var entries: [Entry]
  /// The line after the closing `---`, from 1.
  package var bodyLine: Int

  /// Makes front matter.
  package init(entries: [Entry], bodyLine: Int) {
    self.entries = entries
    self.bodyLine = bodyLine
  }

  /// The first entry under a key.
  package func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }
}
