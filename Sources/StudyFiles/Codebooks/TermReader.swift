internal import Model
internal import Words

/// Reads the terms of a code: words, `prefix*`, `"phrases"`, and `a NEAR/5 b`, with commas between.
struct TermReader {
  private let lines: ItemLines
  private var at: Int
  private(set) var diagnostics: [Diagnostic] = []

  /// A piece of a term, and where it begins.
  private enum Piece {
    case pattern(Term.Pattern)
    case near(Int)
  }

  /// What is wrong with a term, where, and the way out.
  private struct Problem: Error {
    var index: Int
    var summary: String
    var fix: String
  }

  init(_ lines: ItemLines, from start: Int) {
    self.lines = lines
    at = start
  }

  /// The sound terms, in order; of the others a diagnostic tells.
  mutating func read() -> [Term] {
    var terms: [Term] = []
    while at < lines.bytes.count {
      skipBlanks()
      let start = at
      let end = endOfTerm()
      at = end + 1
      guard end > start else { continue }
      let source = String(decoding: lines.bytes[start..<end], as: UTF8.self).trimmed
      if source.isEmpty { continue }
      do throws(Problem) {
        terms.append(Term(source: source, pattern: try pattern(start..<end)))
      } catch {
        diagnostics.append(
          .error(
            .termMalformed, at: lines.place(of: error.index), error.summary,
            explanation:
              "A term is a word, the start of a word and '*', a phrase in quotation marks, or two of "
              + "them with NEAR/5 between.",
            fixes: [error.fix]))
      }
    }
    return terms
  }

  private mutating func skipBlanks() {
    while at < lines.bytes.count, isBlank(lines.bytes[at]) { at += 1 }
  }

  /// Where the term that begins here ends: at a comma or semicolon outside quotation marks.
  private func endOfTerm() -> Int {
    var index = at
    var isQuoted = false
    while index < lines.bytes.count {
      if let width = markWidth(index) {
        isQuoted.toggle()
        index += width
        continue
      }
      if !isQuoted, lines.bytes[index] == 44 || lines.bytes[index] == 59 { return index }
      index += 1
    }
    return index
  }

  private func pattern(_ range: Range<Int>) throws(Problem) -> Term.Pattern {
    var result: Term.Pattern?
    var distance: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      if isBlank(lines.bytes[index]) {
        index += 1
        continue
      }
      let start = index
      switch try piece(&index, range.upperBound) {
      case .near(let words):
        guard result != nil, distance == nil else {
          throw Problem(
            index: start, summary: "NEAR has no word before it",
            fix: "write a word on both sides: 'trust NEAR/5 team'")
        }
        distance = words
      case .pattern(let next):
        guard let left = result else {
          result = next
          continue
        }
        guard let words = distance else {
          throw Problem(
            index: start, summary: "two words of a term have neither quotation marks nor NEAR",
            fix: "put quotation marks around the phrase, or a comma between two terms")
        }
        result = .near(left, next, distance: words)
        distance = nil
      }
    }
    guard let result, distance == nil else {
      throw Problem(
        index: range.upperBound, summary: "NEAR has no word after it",
        fix: "write a word on both sides: 'trust NEAR/5 team'")
    }
    return result
  }

  private func piece(_ index: inout Int, _ end: Int) throws(Problem) -> Piece {
    let start = index
    if let width = markWidth(start) {
      index += width
      while index < end, markWidth(index) == nil { index += 1 }
      guard index < end, let closing = markWidth(index) else {
        throw Problem(
          index: start, summary: "phrase's quotation marks do not close",
          fix: "put a quotation mark after its last word")
      }
      defer { index += closing }
      return .pattern(try phrase(start + width..<index))
    }
    while index < end, !isBlank(lines.bytes[index]), markWidth(index) == nil { index += 1 }
    let text = String(decoding: lines.bytes[start..<index], as: UTF8.self)
    if text.uppercased() == "NEAR" || text.uppercased().hasPrefix("NEAR/") {
      guard text.hasPrefix("NEAR/"), let words = Int(text.dropFirst(5)), (0...100).contains(words)
      else {
        throw Problem(
          index: start, summary: "'\(text)' does not say how near",
          fix: "write 'NEAR/5', with a number from 0 to 100")
      }
      return .near(words)
    }
    let found = try words(start..<index)
    guard found.count == 1, let only = found.first else {
      throw Problem(
        index: start, summary: "'\(text)' is not one word",
        fix: "put quotation marks around it")
    }
    return .pattern(only)
  }

  private func phrase(_ range: Range<Int>) throws(Problem) -> Term.Pattern {
    let found = try words(range)
    guard let first = found.first else {
      throw Problem(index: range.lowerBound, summary: "phrase holds no words", fix: "remove it")
    }
    return found.count == 1 ? first : .phrase(found)
  }

  /// The words of a stretch, each a word or a prefix.
  private func words(_ range: Range<Int>) throws(Problem) -> [Term.Pattern] {
    let bytes = lines.bytes
    var found: [Term.Pattern] = []
    var stars: Set<Int> = []
    for word in WordScanner.words(in: bytes, TextRange(range.lowerBound, range.upperBound)) {
      let text = String(decoding: bytes[word.lower..<word.upper], as: UTF8.self)
      if word.upper < range.upperBound, bytes[word.upper] == UInt8(ascii: "*") {
        stars.insert(word.upper)
        found.append(.prefix(text))
      } else {
        found.append(.word(text))
      }
      let next = word.upper + 1
      if stars.contains(word.upper), next < range.upperBound, !isBlank(bytes[next]) {
        throw Problem(
          index: word.upper, summary: "'*' stands inside a word",
          fix: "put '*' at the end of the word's start")
      }
    }
    if let star = range.first(where: { bytes[$0] == UInt8(ascii: "*") && !stars.contains($0) }) {
      throw Problem(
        index: star, summary: "'*' has no start of a word before it",
        fix: "write the start of a word and '*', such as 'friend*'")
    }
    return found
  }

  /// The width of a quotation mark that begins at an index; `nil` when none does.
  private func markWidth(_ index: Int) -> Int? {
    if lines.bytes[index] == 34 { return 1 }
    let three = lines.bytes[index...].prefix(3)
    for mark in ["“", "”", "„"] where three.elementsEqual(mark.utf8) { return 3 }
    for mark in ["«", "»"] where three.prefix(2).elementsEqual(mark.utf8) { return 2 }
    return nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
}
