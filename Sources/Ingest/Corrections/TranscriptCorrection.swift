internal import Digest
package import Model

/// Puts corrections into the transcript that was read from a source.
///
/// All of them count in the text as read, so their order does not matter. Turns, marks and times
/// follow; a mark within corrected words stands after them.
package struct TranscriptCorrection: Sendable {
  /// The corrected transcript; the one given when nothing was to be corrected.
  package private(set) var transcript: Transcript
  /// What was corrected, in the order of time.
  package private(set) var applied: [AppliedCorrection] = []
  /// The hashes of the texts that earlier corrections led to, the text as read first, each with one
  /// correction more; the last is the transcript's own.
  package private(set) var states: [String]
  /// What could not be applied, and why.
  package private(set) var diagnostics: [Diagnostic] = []

  /// For more corrections of one interview only the text as read and the last one are known.
  private static let stateLimit = 300

  /// Applies corrections, of one interview, in any order.
  package init(_ corrections: [Correction], to transcript: Transcript) {
    self.transcript = transcript
    states = [transcript.hash]
    var found: [(correction: Correction, range: TextRange)] = []
    for correction in Self.standing(corrections) {
      guard let now = correction.now else { continue }
      switch Self.locate(correction, now, in: transcript) {
      case .at(let range): found.append((correction, range))
      case .settled: break
      case .lost: diagnostics.append(Self.lost(correction))
      }
    }
    found.sort { ($0.range, $0.correction.id) < ($1.range, $1.correction.id) }
    applied = withoutClashes(found).sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    guard !applied.isEmpty else { return }
    let base = transcript.text
    if applied.count <= Self.stateLimit {
      for count in 1..<applied.count {
        states.append(SHA256.hex(of: Self.text(base, applied[..<count]).span))
      }
    }
    correct(base)
    states.append(self.transcript.hash)
  }

  // MARK: Which count

  /// The corrections that no other one that counts takes the place of.
  private static func standing(_ corrections: [Correction]) -> [Correction] {
    var takers: [String: [Int]] = [:]
    for (index, correction) in corrections.enumerated() {
      for id in Set(correction.of) { takers[id, default: []].append(index) }
    }
    // An id is a hash over `of`, so no chain leads back to its beginning; depth is bounded all the
    // same, for whoever finds a way.
    var known: [Int: Bool] = [:]
    func counts(_ index: Int, _ depth: Int) -> Bool {
      if let known = known[index] { return known }
      guard depth < 1000 else { return false }
      let result = !(takers[corrections[index].id] ?? []).contains { counts($0, depth + 1) }
      known[index] = result
      return result
    }
    return corrections.indices.filter { counts($0, 0) }.map { corrections[$0] }
  }

  private enum Location {
    case at(TextRange)
    /// The text as read has the corrected words already.
    case settled
    case lost
  }

  /// Where the words stand: at their place in the same text, else where they and what is around
  /// them stand once.
  private static func locate(
    _ correction: Correction, _ now: String, in transcript: Transcript
  ) -> Location {
    let range = correction.range
    let exact = Array(correction.exact.utf8)
    if correction.text == transcript.hash, range.upper <= transcript.text.count,
      transcript.text[range.lower..<range.upper].elementsEqual(exact)
    {
      return .at(range)
    }
    let before = Array(correction.prefix.utf8)
    func places(of words: [UInt8]) -> [Range<Int>] {
      transcript.text.ranges(of: before + words + Array(correction.suffix.utf8))
    }
    let found = places(of: exact)
    if found.count == 1 {
      let lower = found[0].lowerBound + before.count
      return .at(TextRange(lower, lower + exact.count))
    }
    return found.isEmpty && places(of: Array(now.utf8)).count == 1 ? .settled : .lost
  }

  private mutating func withoutClashes(
    _ found: [(correction: Correction, range: TextRange)]
  ) -> [AppliedCorrection] {
    var clashing: Set<Int> = []
    var furthest = 0
    for index in found.indices.dropFirst() {
      if found[index].range.lower < found[furthest].range.upper {
        // Two people who corrected the same words in the same way agree.
        let isSame =
          found[index].range == found[furthest].range
          && found[index].correction.now == found[furthest].correction.now
        clashing.formUnion(isSame ? [index] : [index, furthest])
        if !isSame { diagnostics.append(Self.clash(found[furthest], found[index])) }
      }
      if found[index].range.upper > found[furthest].range.upper { furthest = index }
    }
    return found.indices.filter { !clashing.contains($0) }.map { index in
      let (correction, range) = found[index]
      return AppliedCorrection(
        id: correction.id, by: correction.by, at: correction.at, range: range,
        was: correction.exact, now: correction.now ?? correction.exact, note: correction.note)
    }
  }

  // MARK: What they do

  private static func text(
    _ base: [UInt8], _ corrections: some Sequence<AppliedCorrection>
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(base.count)
    var at = 0
    for correction in corrections.sorted(by: { $0.range < $1.range }) {
      text += base[at..<correction.range.lower]
      text += correction.now.utf8
      at = correction.range.upper
    }
    return text + base[at...]
  }

  private mutating func correct(_ base: [UInt8]) {
    let map = CorrectionMap(applied)
    transcript.text = Self.text(base, applied)
    transcript.hash = SHA256.hex(of: transcript.text.span)
    for index in transcript.turns.indices {
      transcript.turns[index].range = map.corrected(transcript.turns[index].range)
    }
    for index in transcript.marks.indices {
      let offset = transcript.marks[index].offset
      // As the end of a stretch, so that a mark within corrected words comes after them.
      transcript.marks[index].offset =
        offset == 0 ? 0 : map.corrected(TextRange(offset - 1, offset)).upper
    }
    transcript.timing.spans = Self.spans(transcript.timing.spans, map)
  }

  /// Times follow the words; of several within one correction the first holds for all of it.
  private static func spans(_ spans: [Timing.Span], _ map: CorrectionMap) -> [Timing.Span] {
    var moved: [Timing.Span] = []
    for span in spans {
      var range = map.corrected(span.range)
      if let last = moved.last, range.lower < last.range.upper {
        range = TextRange(min(last.range.upper, range.upper), range.upper)
        guard !range.isEmpty else {
          moved[moved.count - 1].end = max(last.end, span.end)
          continue
        }
        var rest = span
        rest.range = range
        rest.isExact = false
        moved.append(rest)
        continue
      }
      var whole = span
      whole.range = range
      moved.append(whole)
    }
    return moved
  }

  // MARK: What is reported

  private static func lost(_ correction: Correction) -> Diagnostic {
    .warning(
      "correction-lost", at: correction.place,
      "Correction by \(correction.by) finds its words no more in the text",
      explanation: "The source has changed since, so nothing is corrected.",
      fixes: [
        "make the correction again with `verbatim correct`",
        "or take it back: `verbatim correct --undo \(correction.id.prefix(8))`",
      ])
  }

  private static func clash(
    _ first: (correction: Correction, range: TextRange),
    _ second: (correction: Correction, range: TextRange)
  ) -> Diagnostic {
    .error(
      "correction-clash", at: second.correction.place,
      "Corrections by \(first.correction.by) and \(second.correction.by) are about the same words",
      explanation: "Neither knows of the other, so neither is applied.",
      fixes: [
        "take one back: `verbatim correct --undo \(first.correction.id.prefix(8))` or "
          + "`--undo \(second.correction.id.prefix(8))`"
      ])
  }
}
