/// A piece of a query and where it begins.
struct QueryToken: Hashable {
  /// What kinds there are.
  enum Kind: Hashable {
    case open
    case close
    case and
    case or
    /// `NOT`, or `-` directly before something.
    case not
    case near(Int)
    case phrase(Query.Phrase)
    /// A name as written before the colon, and what stands behind it.
    case filter(String, String)
    case end
  }

  /// The kind.
  var kind: Kind
  /// The column, from 1, in UTF-8 bytes of the query.
  var column: Int
}
