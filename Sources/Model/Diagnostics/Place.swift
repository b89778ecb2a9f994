/// Where in a file something stands.
public struct Place: Hashable, Sendable {
  /// The file's path as people will see it, relative to the study folder where it lies inside.
  public var path: String
  /// The line, from 1; `nil` when the whole file is meant.
  public var line: Int?
  /// The column, from 1, in UTF-8 bytes of the line; `nil` when the whole line is meant.
  public var column: Int?

  /// Makes a place.
  public init(_ path: String, line: Int? = nil, column: Int? = nil) {
    self.path = path
    self.line = line
    self.column = column
  }
}

extension Place: Comparable {
  /// Orders places by path, then line, then column; a whole file comes before its lines.
  public static func < (left: Place, right: Place) -> Bool {
    (left.path, left.line ?? 0, left.column ?? 0)
      < (right.path, right.line ?? 0, right.column ?? 0)
  }
}
