package import Model

/// A heading and the codes that its section is bound to by `<!-- codes: a, b -->`.
package struct TopicSection: Hashable, Sendable {
  /// A code that is named in a file.
  package struct CodeName: Hashable, Sendable {
    /// The code's id as written.
    package var id: String
    /// Where it stands.
    package var place: Place

    /// Makes a name.
    package init(_ id: String, at place: Place) {
      self.id = id
      self.place = place
    }
  }

  /// The heading without markup.
  package var heading: String
  /// The heading's level.
  package var level: Int
  /// The heading's line in the file.
  package var line: Int
  /// The codes, in the order written.
  package var codes: [CodeName]

  /// Makes a section.
  package init(heading: String, level: Int, line: Int, codes: [CodeName]) {
    self.heading = heading
    self.level = level
    self.line = line
    self.codes = codes
  }
}
