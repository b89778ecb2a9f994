internal import Model
internal import Words

/// A quote as the page shows it, taken apart: words, brackets, marks of omission.
struct QuotePage: Sendable {
  /// One thing that the page shows.
  enum Shown: Sendable, Hashable {
    /// A word, by its hash.
    case word(Int)
    /// `[…]`: words are left out here.
    case omission
    /// `[words]`: the editor's words.
    case bracket(words: [Int], text: String)
  }

  struct Element: Sendable {
    var shown: Shown
    /// The part it stands in.
    var part: Int
    /// The text as written, brackets included.
    var text: String
    /// The page's text between the element before and this one; for the first, before it.
    var gap: String
    /// How many words of the part stand before it, brackets' words included; to find its place.
    var wordIndex: Int
    /// Whether it is a word whose first letter stands in brackets, which shows a cut sentence.
    var hasBracketedCapital: Bool
    /// The word that a bracket makes with the letters that it touches; empty when it touches none.
    var joined = ""
  }

  let elements: [Element]
  /// The page's text after the last element of each part.
  let tails: [String]

  /// Takes the parts of a quote apart; `(…)` is a mark of omission on French pages only.
  init(_ parts: [String], isFrench: Bool, rules: QuotingRules) {
    var elements: [Element] = []
    var tails: [String] = []
    for (index, text) in parts.enumerated() {
      var scanner = PartScanner(text: Array(text.utf8), part: index, isFrench: isFrench)
      scanner.run()
      Self.merge(rules, in: &scanner.elements)
      elements += scanner.elements
      tails.append(scanner.gap)
    }
    self.elements = elements
    self.tails = tails
  }

  /// The words of the page outside brackets.
  var words: [Int] {
    elements.compactMap { if case .word(let hash) = $0.shown { hash } else { nil } }
  }

  /// How many words a bracket holds; 0 for anything else.
  func wordCount(inBracket index: Int) -> Int {
    if case .bracket(let words, _) = elements[index].shown { words.count } else { 0 }
  }

  private static func merge(_ rules: QuotingRules, in elements: inout [Element]) {
    guard !rules.equivalents.isEmpty else { return }
    var at = 0
    while at < elements.count {
      for (from, to) in rules.equivalents where at + from.count <= elements.count {
        let run = elements[at..<at + from.count]
        guard zip(run, from).allSatisfy({ $0.0.shown == .word($0.1) }) else { continue }
        elements[at].shown = .word(to)
        elements[at].text = run.enumerated().map { ($0 > 0 ? $1.gap : "") + $1.text }.joined()
        elements.removeSubrange(at + 1..<at + from.count)
        break
      }
      at += 1
    }
  }
}

/// Walks the text of one part.
private struct PartScanner {
  let text: [UInt8]
  let part: Int
  let isFrench: Bool
  var elements: [QuotePage.Element] = []
  var gap = ""
  private var gapStart = 0
  private var wordCount = 0

  init(text: [UInt8], part: Int, isFrench: Bool) {
    self.text = text
    self.part = part
    self.isFrench = isFrench
  }

  mutating func run() {
    let words = WordScanner.words(in: text, TextRange(0, text.count))
    var next = 0
    var at = 0
    while at < text.count {
      if let close = bracket(at) {
        let inside = TextRange(at + 1, close)
        let joined = letterRun(after: close + 1, words[next...])
        if isOmission(inside) {
          add(.omission, at, close + 1, words: 0)
        } else if text[at] == 0x5B, let joined, isOneWord(inside, words[next...]) {
          // `[T]hey`; but `[un]happy` as well is one word, and must be the speaker's.
          let whole = Array(text[inside.lower..<inside.upper] + text[close + 1..<joined])
          let hash = WordHash.hash(of: whole, TextRange(0, whole.count))
          add(.word(hash), at, joined, words: 1, hasBracketedCapital: isOneLetter(inside))
          at = joined
          while next < words.count, words[next].lower < at { next += 1 }
          continue
        } else if text[at] == 0x5B {
          addBracket(at, close, inside, until: joined)
        } else {
          at += 1
          continue
        }
        at = close + 1
        while next < words.count, words[next].lower < at { next += 1 }
      } else if next < words.count, words[next].lower == at {
        add(.word(WordHash.hash(of: text, words[next])), at, words[next].upper, words: 1)
        at = words[next].upper
        next += 1
      } else {
        at += 1
      }
    }
    gap = string(gapStart, text.count)
  }

  private mutating func addBracket(_ at: Int, _ close: Int, _ inside: TextRange, until end: Int?) {
    let words = WordScanner.words(in: text, inside)
    let hashes = words.map { WordHash.hash(of: text, $0) }
    var before = ""
    if gapStart == at, let last = elements.last, case .word = last.shown { before = last.text }
    let after = end.map { string(close + 1, $0) } ?? ""
    let content = string(inside.lower, inside.upper)
    add(.bracket(words: hashes, text: content), at, close + 1, words: words.count)
    if !before.isEmpty || !after.isEmpty {
      elements[elements.count - 1].joined = before + content + after
    }
  }

  private mutating func add(
    _ shown: QuotePage.Shown, _ from: Int, _ to: Int, words: Int, hasBracketedCapital: Bool = false
  ) {
    elements.append(
      QuotePage.Element(
        shown: shown, part: part, text: string(from, to), gap: string(gapStart, from),
        wordIndex: wordCount, hasBracketedCapital: hasBracketedCapital))
    wordCount += words
    gapStart = to
  }

  /// Where the bracket that opens here closes; `nil` when none opens or it never closes.
  private func bracket(_ at: Int) -> Int? {
    let close: UInt8
    switch text[at] {
    case 0x5B: close = 0x5D
    case 0x28 where isFrench: close = 0x29
    default: return nil
    }
    var end = at + 1
    while end < text.count, text[end] != close {
      if text[end] == text[at] { return nil }
      end += 1
    }
    return end < text.count ? end : nil
  }

  private func isOmission(_ inside: TextRange) -> Bool {
    let content = string(inside.lower, inside.upper).filter { $0 != " " && $0 != "\u{A0}" }
    return content.contains("…") || content.count > 2
      ? content.allSatisfy { $0 == "." || $0 == "…" } : false
  }

  private func isOneLetter(_ inside: TextRange) -> Bool {
    string(inside.lower, inside.upper).count == 1
  }

  private func isOneWord(_ inside: TextRange, _ words: ArraySlice<TextRange>) -> Bool {
    words.first { $0.lower >= inside.lower } == inside
  }

  private func letterRun(after at: Int, _ words: ArraySlice<TextRange>) -> Int? {
    words.first { $0.lower >= at }.flatMap { $0.lower == at ? $0.upper : nil }
  }

  private func string(_ from: Int, _ to: Int) -> String {
    String(decoding: text[from..<to], as: UTF8.self)
  }
}
