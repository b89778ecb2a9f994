/// A stretch of canonical text.
///
/// Both bounds count UTF-8 bytes from the start of the text, lie on scalar boundaries, and the
/// upper one is exclusive. This is the one offset unit of the project; code points and UTF-16
/// exist only at the edges.
public struct TextRange: Hashable, Sendable {
  /// UTF-8 bytes from the start of the text to the first byte of the stretch.
  public var lower: Int
  /// UTF-8 bytes from the start of the text to the byte after the stretch; at least `lower`.
  public var upper: Int

  /// Makes a range; an `upper` below `lower` is a bug of the caller.
  public init(_ lower: Int, _ upper: Int) {
    precondition(lower <= upper, "a text range ends where it begins or later")
    self.lower = lower
    self.upper = upper
  }

  /// The number of UTF-8 bytes in the stretch.
  public var count: Int { upper - lower }

  /// Whether nothing lies in the stretch.
  public var isEmpty: Bool { lower == upper }

  /// Whether every byte of the other range lies in this one.
  public func contains(_ other: TextRange) -> Bool {
    lower <= other.lower && other.upper <= upper
  }

  /// Whether the two ranges share at least one byte, or an empty one lies inside the other.
  ///
  /// So a turn of marks alone lies in a stretch that goes on around it.
  public func overlaps(_ other: TextRange) -> Bool {
    lower < other.upper && other.lower < upper
  }
}

extension TextRange: Comparable {
  /// Orders ranges by where they begin, then by where they end.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}
