/// The names that a reader knows; their places in these lists are the numbers it is told.
package struct XMLVocabulary: Sendable {
  /// Local names of elements and attributes, each once.
  package var names: [String]
  /// Namespaces, each with every address under which it is met.
  package var namespaces: [[String]]
  /// What a prefix that the document does not declare stands for, as a place in `namespaces`.
  ///
  /// Real files use `ttp:` and its like without declaring them. Empty unless said.
  package var customaryPrefixes: [String: Int]

  /// Makes a vocabulary; a name's number is its place in `names`.
  package init(
    names: [String], namespaces: [[String]] = [], customaryPrefixes: [String: Int] = [:]
  ) {
    self.names = names
    self.namespaces = namespaces
    self.customaryPrefixes = customaryPrefixes
  }
}
