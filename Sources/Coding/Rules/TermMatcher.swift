package import Model
internal import Words

/// The terms of codebooks, ready to be looked for in transcripts.
///
/// Words are compared without letter case and accents; punctuation between words does not count;
/// nothing matches across turns. Made once, used for any number of transcripts, from any thread.
package struct TermMatcher: Sendable {
  private struct Rule {
    var code: Int
    var source: String
    var pattern: WordPattern
    /// The atoms that all have to be in a turn, each once.
    var atoms: [Int]
  }

  private var trie = WordTrie()
  private var rules: [Rule] = []
  /// By atom: the rules that are tried when it is in a turn, rising.
  ///
  /// A rule stands only under its longest atom, because long words are rare.
  private var rulesOfAtom: [[Int]] = []
  private var codes: [String] = []

  /// Prepares the terms of all codes; a code that stands in two codebooks has the terms of both.
  package init(_ codebooks: [Codebook]) {
    var codeIndex: [String: Int] = [:]
    for code in codebooks.flatMap(\.codes) where !code.terms.isEmpty {
      let index = codeIndex[code.id] ?? codes.count
      if index == codes.count {
        codeIndex[code.id] = index
        codes.append(code.id)
      }
      for term in code.terms {
        let pattern = compile(term.pattern)
        let atoms = Set(pattern.atoms).sorted()
        rules.append(Rule(code: index, source: term.source, pattern: pattern, atoms: atoms))
      }
    }
    trie.build()
    rulesOfAtom = Array(repeating: [], count: trie.atomCount)
    for (index, rule) in rules.enumerated() {
      let rarest = rule.atoms.max { trie.length(of: $0) < trie.length(of: $1) }
      if let rarest { rulesOfAtom[rarest].append(index) }
    }
  }

  private mutating func compile(_ pattern: Term.Pattern) -> WordPattern {
    switch pattern {
    case .word(let text): words(of: text, lastIsPrefix: false)
    case .prefix(let text): words(of: text, lastIsPrefix: true)
    case .phrase(let parts): .sequence(parts.map { compile($0) })
    case .near(let left, let right, let distance):
      .near(compile(left), compile(right), distance: distance)
    }
  }

  private mutating func words(of text: String, lastIsPrefix: Bool) -> WordPattern {
    let bytes = Array(text.utf8)
    let ranges = WordScanner.words(in: bytes, TextRange(0, bytes.count))
    var parts: [WordPattern] = []
    for (index, range) in ranges.enumerated() {
      var folded: [UInt8] = []
      SearchFolding.append(bytes.span, range.lower..<range.upper, to: &folded)
      let isPrefix = lastIsPrefix && index == ranges.count - 1
      parts.append(.atom(trie.add(folded, isPrefix: isPrefix)))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// What the rules suggest for a transcript, by turn, within a turn in the order of the codebooks.
  ///
  /// Turns of the interviewer have no suggestions. Triggers stand in the order of the text, each
  /// term at each place once.
  package func suggestions(for transcript: Transcript) -> [Suggestion] {
    var suggestions: [Suggestion] = []
    guard !rules.isEmpty else { return suggestions }
    let text = transcript.text.span
    var words: [TextRange] = []
    var hits: [WordTrie.Hit] = []
    var folded: [UInt8] = []
    var isThere = Array(repeating: false, count: trie.atomCount)
    for (turnIndex, turn) in transcript.turns.enumerated() where turn.speaker != .interviewer {
      words.removeAll(keepingCapacity: true)
      WordScanner.append(to: &words, in: transcript.text, turn.range)
      for index in words.indices {
        let range = words[index].lower..<words[index].upper
        if trie.walk(text, range, isFolded: false, word: index, into: &hits) {
          folded.removeAll(keepingCapacity: true)
          SearchFolding.append(text, range, to: &folded)
          _ = trie.walk(
            folded.span, 0..<folded.count, isFolded: true, word: index, into: &hits)
        }
      }
      guard !hits.isEmpty else { continue }
      for hit in hits { isThere[Int(hit.atom)] = true }
      let candidates = candidates(hits, isThere)
      if !candidates.isEmpty {
        append(to: &suggestions, turn: turnIndex, candidates, hits, words)
      }
      for hit in hits { isThere[Int(hit.atom)] = false }
      hits.removeAll(keepingCapacity: true)
    }
    return suggestions
  }

  /// The rules all of whose words are in a turn, by code.
  private func candidates(_ hits: [WordTrie.Hit], _ isThere: [Bool]) -> [Int] {
    var candidates: Set<Int> = []
    for hit in hits {
      for rule in rulesOfAtom[Int(hit.atom)]
      where rules[rule].atoms.allSatisfy({ isThere[$0] }) {
        candidates.insert(rule)
      }
    }
    return candidates.sorted { (rules[$0].code, $0) < (rules[$1].code, $1) }
  }

  private func append(
    to suggestions: inout [Suggestion], turn: Int, _ candidates: [Int], _ hits: [WordTrie.Hit],
    _ words: [TextRange]
  ) {
    var places: [Int: [Int]] = [:]
    for hit in hits { places[Int(hit.atom), default: []].append(Int(hit.word)) }
    var triggers: [Suggestion.Trigger] = []
    for (position, index) in candidates.enumerated() {
      let rule = rules[index]
      for match in rule.pattern.matches(places) {
        let range = TextRange(words[match.start].lower, words[match.end - 1].upper)
        triggers.append(Suggestion.Trigger(term: rule.source, range: range))
      }
      let isLast =
        position + 1 == candidates.count || rules[candidates[position + 1]].code != rule.code
      guard isLast, !triggers.isEmpty else { continue }
      suggestions.append(
        Suggestion(turn: turn, code: codes[rule.code], triggers: Self.ordered(triggers)))
      triggers.removeAll()
    }
  }

  /// Triggers by place; at one place in the order given; none twice.
  private static func ordered(_ triggers: [Suggestion.Trigger]) -> [Suggestion.Trigger] {
    guard triggers.count > 1 else { return triggers }
    var seen: Set<Suggestion.Trigger> = []
    return triggers.enumerated()
      .sorted { ($0.element.range, $0.offset) < ($1.element.range, $1.offset) }
      .map(\.element).filter { seen.insert($0).inserted }
  }
}
