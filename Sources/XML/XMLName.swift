/// The name of an element as a reader's vocabulary numbers it.
///
/// Two small numbers, so that a reader compares names by `switch` and no text is made.
package struct XMLName: Hashable, Sendable {
  /// The place of the local name in `XMLVocabulary.names`, or `XMLName.unknown`.
  package var local: Int
  /// The place of the namespace in `XMLVocabulary.namespaces`, or `XMLName.none` or
  /// `XMLName.unknown`.
  package var namespace: Int

  /// Stands for no namespace.
  package static let none = -1
  /// Stands for a name or a namespace that is not in the vocabulary.
  package static let unknown = -2

  /// Makes a name from two places in a vocabulary.
  package init(_ local: Int, in namespace: Int = none) {
    self.local = local
    self.namespace = namespace
  }
}
