/// A thematic hierarchy of codes.
public struct Codebook: Hashable, Sendable {
  /// The title of the file.
  public var title: String
  /// The codes in file order, each after its parent; ids are unique.
  public var codes: [Code]
  /// The file.
  public var path: String

  /// Makes a codebook.
  public init(title: String, codes: [Code], path: String) {
    self.title = title
    self.codes = codes
    self.path = path
  }
}
