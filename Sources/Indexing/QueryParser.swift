internal import Model

/// Reads a query by recursive descent.
///
///     query     = any
///     any       = all { "OR" all }
///     all       = one { [ "AND" ] one }
///     one       = ( "NOT" | "-" ) one | "(" any ")" | filter | phrase [ NEAR phrase ]
struct QueryParser {
  /// The most words, phrases and filters a query may have.
  static let partLimit = 100
  /// The most parentheses and negations that may stand in one another.
  static let depthLimit = 40

  private let tokens: [QueryToken]
  private var position = 0

  init(_ text: String) throws(QueryFailure) {
    var scanner = try QueryScanner(text)
    tokens = try scanner.tokens()
  }

  /// Reads the whole.
  mutating func query() throws(QueryFailure) -> Query.Condition {
    if next.kind == .end {
      throw QueryFailure("the query is empty", column: 1, hint: "write what to look for")
    }
    var parts = 0
    for token in tokens {
      switch token.kind {
      case .phrase, .filter: parts += 1
      default: break
      }
      if parts > Self.partLimit {
        throw QueryFailure(
          "a query has at most \(Self.partLimit) words, phrases and filters",
          column: token.column, hint: "look for fewer at once")
      }
    }
    let condition = try any(depth: 0)
    if next.kind == .close {
      throw QueryFailure(
        "')' has no partner", column: next.column, hint: "open the parenthesis or leave it out")
    }
    if Self.isNegative(condition) {
      throw QueryFailure(
        "the query says only what to leave out", column: 1, hint: "add a word or a filter to find")
    }
    return condition
  }

  private var next: QueryToken { tokens[position] }

  private mutating func any(depth: Int) throws(QueryFailure) -> Query.Condition {
    var parts = [try all(depth: depth)]
    while next.kind == .or {
      position += 1
      parts.append(try all(depth: depth))
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func all(depth: Int) throws(QueryFailure) -> Query.Condition {
    var parts = [try one(depth: depth)]
    while true {
      switch next.kind {
      case .and:
        position += 1
        parts.append(try one(depth: depth))
      case .or, .close, .end: return parts.count == 1 ? parts[0] : .all(parts)
      default: parts.append(try one(depth: depth))
      }
    }
  }

  private mutating func one(depth: Int) throws(QueryFailure) -> Query.Condition {
    let token = next
    guard depth < Self.depthLimit else {
      throw QueryFailure(
        "parentheses and negations stand more than \(Self.depthLimit) deep", column: token.column,
        hint: "write the query flatter")
    }
    switch token.kind {
    case .not:
      position += 1
      return .not(try one(depth: depth + 1))
    case .open:
      position += 1
      let inner = try any(depth: depth + 1)
      guard next.kind == .close else {
        throw QueryFailure(
          "'(' has no partner", column: token.column, hint: "close the parenthesis")
      }
      position += 1
      return inner
    case .filter(let name, let value):
      position += 1
      return .filter(try filter(name, value, column: token.column))
    case .phrase(let phrase):
      position += 1
      return try near(phrase)
    case .and, .or, .near, .close, .end: throw missing(token)
    }
  }

  private mutating func near(_ first: Query.Phrase) throws(QueryFailure) -> Query.Condition {
    guard case .near(let distance) = next.kind else { return .phrase(first) }
    position += 1
    guard case .phrase(let second) = next.kind else {
      throw QueryFailure(
        "NEAR stands between two words or phrases", column: next.column,
        hint: "write a word or a phrase behind it")
    }
    position += 1
    if case .near = next.kind {
      throw QueryFailure(
        "NEAR joins two words or phrases, not three", column: next.column,
        hint: "write 'a NEAR b AND b NEAR c'")
    }
    return .near(first, second, distance: distance)
  }

  private func filter(
    _ name: String, _ value: String, column: Int
  ) throws(QueryFailure) -> Query.Filter {
    switch name.lowercased() {
    case "speaker": return .speakers([value])
    case "role": return .role(value)
    case "code": return .code(value)
    case "interview": return .interview(value)
    default:
      let names = ["speaker", "role", "code", "interview"]
      let near = NearMiss.suggestion(for: name, among: names)
      throw QueryFailure(
        "'\(name):' is no filter; filters are speaker:, role:, code: and interview:",
        column: column,
        hint: near.map { "write '\($0):'" } ?? "put it in quotation marks to look for the words")
    }
  }

  private func missing(_ token: QueryToken) -> QueryFailure {
    let what =
      switch token.kind {
      case .and: "AND"
      case .or: "OR"
      case .near: "NEAR"
      case .close: "')'"
      default: "the end"
      }
    return QueryFailure(
      "before \(what) stands nothing to look for", column: token.column,
      hint: "add a word, or put \(what) in quotation marks to look for it")
  }

  /// Whether a condition holds wherever something is missing, and so for nearly every turn.
  private static func isNegative(_ condition: Query.Condition) -> Bool {
    switch condition {
    case .phrase, .near, .filter: false
    case .not(let part): !isNegative(part)
    case .all(let parts): parts.allSatisfy(isNegative)
    case .any(let parts): parts.contains(where: isNegative)
    }
  }
}
