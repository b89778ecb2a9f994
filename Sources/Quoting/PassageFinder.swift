package import Model
internal import Words

/// Finds every place where words stand in an interview, whoever says them.
package struct PassageFinder: Sendable {
  private let page: QuotePage

  /// A place where the words stand.
  package struct Passage: Hashable, Sendable {
    /// The excerpt's id.
    package var id: String
    /// The interview.
    package var interview: String
    /// From the first to the last of the words.
    package var range: TextRange
    /// The indices of the first and the last turn.
    package var turns: ClosedRange<Int>
    /// Who says them, each once, in order.
    package var speakers: [Speaker]

    /// Makes a passage.
    package init(
      id: String, interview: String, range: TextRange, turns: ClosedRange<Int>,
      speakers: [Speaker]
    ) {
      self.id = id
      self.interview = interview
      self.range = range
      self.turns = turns
      self.speakers = speakers
    }
  }

  /// Makes a finder of words as a page might show them: marks of omission, brackets, fillers and
  /// letter case are treated as in a quote.
  package init(_ words: String, rules: QuotingRules) {
    page = QuotePage([words], isFrench: true, rules: rules)
  }

  /// Whether there are words to look for.
  package var hasWords: Bool { !page.words.isEmpty }

  /// The passages of an interview in the order of its text; empty when the words stand nowhere.
  package func passages(in stream: SpeechStream) -> [Passage] {
    guard hasWords else { return [] }
    let fits = [[PathFinder.Fit](repeating: .yes, count: stream.transcript.turns.count)]
    return PathFinder(page: page, stream: stream, fits: fits).paths().compactMap { path in
      guard let bounds = path.bounds else { return nil }
      let range = TextRange(
        stream.elements[bounds.lowerBound].range.lower,
        stream.elements[bounds.upperBound].range.upper)
      var speakers: [Speaker] = []
      for at in bounds where stream.elements[at].isWord {
        let speaker = stream.speaker(of: stream.elements[at])
        if !speakers.contains(speaker) { speakers.append(speaker) }
      }
      return Passage(
        id: ExcerptIdentity.id(of: range, in: stream.transcript),
        interview: stream.transcript.interview, range: range,
        turns: Int(
          stream.elements[bounds.lowerBound].turn)...Int(
            stream.elements[bounds.upperBound].turn), speakers: speakers)
    }
  }
}
