/// Divides a query into its pieces.
struct QueryScanner {
  /// The most bytes a query may have.
  static let byteLimit = 4_000
  /// The most words that may stand between two that are near.
  static let distanceLimit = 100

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var column = 1

  init(_ text: String) throws(QueryFailure) {
    guard text.utf8.count <= Self.byteLimit else {
      throw QueryFailure(
        "a query of \(text.utf8.count) bytes is longer than the limit of \(Self.byteLimit)",
        column: Self.byteLimit + 1, hint: "look for fewer words")
    }
    scalars = Array(text.unicodeScalars)
  }

  /// The pieces in order, the last of them `end`.
  mutating func tokens() throws(QueryFailure) -> [QueryToken] {
    var tokens: [QueryToken] = []
    while let next = peek {
      let start = column
      if Self.isSpace(next) {
        advance()
      } else if next == "(" || next == ")" {
        advance()
        tokens.append(QueryToken(kind: next == "(" ? .open : .close, column: start))
      } else if let closing = Self.closings(of: next) {
        advance()
        tokens.append(
          QueryToken(kind: .phrase(try phrase(until: closing, from: start)), column: start))
      } else if next == "-" {
        advance()
        guard let after = peek, !Self.isSpace(after), after != ")" else {
          throw QueryFailure(
            "'-' stands alone", column: start,
            hint: "write it directly before what is to be left out")
        }
        tokens.append(QueryToken(kind: .not, column: start))
      } else {
        tokens.append(QueryToken(kind: try word(from: start), column: start))
      }
    }
    return tokens + [QueryToken(kind: .end, column: column)]
  }

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func advance() {
    column += UTF8.width(scalars[position])
    position += 1
  }

  /// Reads on to a closing quotation mark and over a `*` behind it.
  private mutating func phrase(
    until closings: [Unicode.Scalar], from start: Int
  ) throws(QueryFailure) -> Query.Phrase {
    var text = String.UnicodeScalarView()
    while let next = peek {
      advance()
      guard closings.contains(next) else {
        text.append(Self.isSpace(next) ? " " : next)
        continue
      }
      if peek == "*" {
        advance()
        text.append("*")
      }
      return try checked(String(text), from: start, isQuoted: true)
    }
    throw QueryFailure(
      "the quotation mark has no partner", column: start, hint: "close the phrase")
  }

  /// Reads a word, an operator or a filter.
  private mutating func word(from start: Int) throws(QueryFailure) -> QueryToken.Kind {
    var text = String.UnicodeScalarView()
    while let next = peek, !Self.isSpace(next), next != "(", next != ")" {
      if let closings = Self.closings(of: next) {
        // A quotation mark ends a word, and opens the value of a filter (`speaker:"Nurse A"`).
        guard text.last == ":", let name = Self.filterName(String(text.dropLast())) else { break }
        let from = column
        advance()
        return .filter(name, try phrase(until: closings, from: from).text)
      }
      text.append(next)
      advance()
    }
    let word = String(text)
    switch word {
    case "AND": return .and
    case "OR": return .or
    case "NOT": return .not
    case "NEAR": return .near(10)
    default: break
    }
    if word.hasPrefix("NEAR/") { return .near(try distance(word.dropFirst(5), column: start + 5)) }
    if let colon = text.firstIndex(of: ":"), let name = Self.filterName(String(text[..<colon])) {
      let value = String(text[text.index(after: colon)...])
      guard !value.isEmpty else {
        throw QueryFailure(
          "'\(name):' has no value", column: start,
          hint: "write it directly behind the colon, or put a word in quotation marks")
      }
      return .filter(name, value)
    }
    return .phrase(try checked(word, from: start, isQuoted: false))
  }

  private func distance(_ digits: Substring, column: Int) throws(QueryFailure) -> Int {
    guard let number = Int(digits), (0...Self.distanceLimit).contains(number) else {
      throw QueryFailure(
        "NEAR/ takes a number from 0 to \(Self.distanceLimit)", column: column,
        hint: "write how many words may stand between, such as NEAR/5")
    }
    return number
  }

  /// A phrase without the `*` at its end, when it has something that can be found.
  private func checked(
    _ text: String, from start: Int, isQuoted: Bool
  ) throws(QueryFailure) -> Query.Phrase {
    let isPrefix = text.hasSuffix("*")
    let words = isPrefix ? String(text.dropLast()) : text
    guard !words.unicodeScalars.contains("*") else {
      throw QueryFailure(
        "'*' stands only at the end", column: start, hint: "write the beginning of a word and '*'")
    }
    guard words.unicodeScalars.contains(where: Self.isSearchable) else {
      throw QueryFailure(
        isQuoted ? "the phrase has no letter or digit" : "'\(text)' has no letter or digit",
        column: start, hint: "leave it out: only words can be found")
    }
    return Query.Phrase(words, isPrefix: isPrefix)
  }

  /// What may be a filter's name: letters of ASCII alone, so that `10:30` is a word.
  private static func filterName(_ text: String) -> String? {
    let isName = text.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    return isName && !text.isEmpty ? text : nil
  }

  private static func closings(of opening: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch opening {
    case "\"": ["\""]
    case "“", "”", "„": ["”", "“"]
    case "«": ["»"]
    default: nil
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F || scalar.properties.isWhitespace
  }

  /// Whether the index has such a character in its tokens (see `Schema`).
  private static func isSearchable(_ scalar: Unicode.Scalar) -> Bool {
    if (0xFE00...0xFE0F).contains(scalar.value) { return false }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark,
      .privateUse:
      true
    default: false
    }
  }
}
