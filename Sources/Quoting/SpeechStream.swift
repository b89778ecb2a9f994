package import Model
internal import Words

/// An interview made ready for finding quotes in it: words and marks in order, each with its turn.
package struct SpeechStream: Sendable {
  /// The interview as it is quoted.
  package let transcript: Transcript
  /// Whether a person has confirmed who speaks.
  package let speakersConfirmed: Bool
  let elements: [Element]
  /// Whether the text is punctuated into sentences; machine captions often are not.
  let hasSentences: Bool

  /// A word, or a transcriber's mark between two words.
  struct Element: Sendable {
    /// The hash of the word; of no meaning for a mark.
    var hash: Int
    /// Where it stands in the canonical text; empty for a mark.
    var range: TextRange
    /// The index of its turn.
    var turn: Int32
    /// The index of the mark in the transcript; -1 for a word.
    var mark: Int32
    /// How many elements from here on are one filler; 0 when none begins here.
    var fillerLength: UInt8
    /// What the word does to its sentence.
    var kind: ProtectedWords.Kind

    var isWord: Bool { mark < 0 }
  }

  /// Makes a stream.
  package init(_ transcript: Transcript, speakersConfirmed: Bool, rules: QuotingRules) {
    self.transcript = transcript
    self.speakersConfirmed = speakersConfirmed
    var elements: [Element] = []
    elements.reserveCapacity(transcript.text.count / 5)
    var marks = transcript.marks.indices.makeIterator()
    var nextMark = marks.next()
    var words: [TextRange] = []
    for (index, turn) in transcript.turns.enumerated() {
      words.removeAll(keepingCapacity: true)
      WordScanner.append(to: &words, in: transcript.text, turn.range)
      let first = elements.count
      for word in words {
        while let mark = nextMark, transcript.marks[mark].offset <= word.lower {
          elements.append(Self.element(mark: mark, turn: index, in: transcript))
          nextMark = marks.next()
        }
        elements.append(
          Element(
            hash: WordHash.hash(of: transcript.text, word), range: word, turn: Int32(index),
            mark: -1, fillerLength: 0, kind: .none))
      }
      while let mark = nextMark, transcript.marks[mark].offset <= turn.range.upper {
        elements.append(Self.element(mark: mark, turn: index, in: transcript))
        nextMark = marks.next()
      }
      Self.merge(equivalents: rules, in: &elements, from: first)
      Self.label(&elements, from: first, rules: rules, text: transcript.text)
    }
    self.elements = elements
    let ends = transcript.text.reduce(into: 0) { count, byte in
      if byte == 0x2E || byte == 0x3F || byte == 0x21 { count += 1 }
    }
    hasSentences = ends * 60 >= elements.count
  }

  private static func element(mark: Int, turn: Int, in transcript: Transcript) -> Element {
    let offset = transcript.marks[mark].offset
    return Element(
      hash: 0, range: TextRange(offset, offset), turn: Int32(turn), mark: Int32(mark),
      fillerLength: 0, kind: .none)
  }

  /// Puts the standing word in the place of every listed equivalent of the turn.
  private static func merge(
    equivalents rules: QuotingRules, in elements: inout [Element], from first: Int
  ) {
    guard !rules.equivalents.isEmpty else { return }
    var at = first
    while at < elements.count {
      for (from, to) in rules.equivalents where matches(from, elements, at) {
        elements[at].hash = to
        elements[at].range.upper = elements[at + from.count - 1].range.upper
        elements.removeSubrange(at + 1..<at + from.count)
        break
      }
      at += 1
    }
  }

  private static func label(
    _ elements: inout [Element], from first: Int, rules: QuotingRules, text: [UInt8]
  ) {
    for at in first..<elements.count where elements[at].isWord {
      let next = at + 1 < elements.count && elements[at + 1].isWord ? elements[at + 1] : nil
      elements[at].kind =
        rules.kinds[elements[at].hash]
        ?? ProtectedWords.kind(
          of: elements[at].hash, elements[at].range, in: text, before: next?.hash)
      if elements[at].hash == Self.millimetres, at > first,
        Self.isDigit(text[elements[at - 1].range.lower])
      {
        elements[at].kind = .number
        continue
      }
      if Self.isAcronym(elements[at].range, text) { continue }
      for filler in rules.fillers where matches(filler, elements, at) {
        elements[at].fillerLength = max(elements[at].fillerLength, UInt8(clamping: filler.count))
      }
    }
  }

  /// `mm`, the filler that is a unit behind a number.
  private static let millimetres = WordHash.hash(ofKey: "mm")

  /// Whether a word in capitals stands beside words that are not: `ER`, the room, is no `er`.
  private static func isAcronym(_ word: TextRange, _ text: [UInt8]) -> Bool {
    let isCapital = { (byte: UInt8) in byte >= 0x41 && byte <= 0x5A }
    guard word.count > 1, text[word.lower..<word.upper].allSatisfy(isCapital) else { return false }
    let around = text[max(0, word.lower - 12)..<min(text.count, word.upper + 12)]
    return around.contains { $0 >= 0x61 && $0 <= 0x7A }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func matches(_ hashes: [Int], _ elements: [Element], _ at: Int) -> Bool {
    guard at + hashes.count <= elements.count else { return false }
    for step in 0..<hashes.count {
      let element = elements[at + step]
      if !element.isWord || element.hash != hashes[step] { return false }
    }
    return true
  }

  /// Whose voice a turn is, for quoting one participant or a labelled part.
  func speaker(of element: Element) -> Speaker {
    transcript.turns[Int(element.turn)].speaker
  }

  /// The source's text between two elements, the first's end to the second's beginning.
  func gap(_ from: Int, _ to: Int) -> String {
    let lower = elements[from].range.upper
    let upper = elements[to].range.lower
    return lower < upper ? transcript.words(in: TextRange(lower, upper)) : ""
  }

  /// Whether two elements side by side are parts of one number, its unit sign counted in.
  func isOneNumber(_ left: Int, _ right: Int) -> Bool {
    guard left >= 0, right < elements.count, elements[left].turn == elements[right].turn,
      elements[left].kind == .number, elements[right].kind == .number,
      elements[left].isWord, elements[right].isWord
    else { return false }
    return gap(left, right).allSatisfy { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
  }

  /// Whether a word joins the number before it to the one after it, as in `two hundred and fifty`.
  func joinsNumbers(_ at: Int) -> Bool {
    guard at > 0, at + 1 < elements.count, Self.joints.contains(elements[at].hash),
      elements[at - 1].kind == .number, elements[at + 1].kind == .number
    else { return false }
    return gap(at - 1, at) == " " && gap(at, at + 1) == " "
  }

  private static let joints = Set(["and", "et"].map { WordHash.hash(ofKey: $0) })

  /// The source's text from an element's end to the end of its turn.
  func tail(after element: Int) -> String {
    let turn = transcript.turns[Int(elements[element].turn)].range
    let lower = elements[element].range.upper
    return lower < turn.upper ? transcript.words(in: TextRange(lower, turn.upper)) : ""
  }
}
