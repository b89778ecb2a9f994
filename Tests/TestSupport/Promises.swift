package import Model

/// What holds of everything a reader gives, whatever the source was.
package enum Promises {
  /// Which promise a reading breaks; `nil` when none.
  package static func broken(by reading: Reading) -> String? {
    var at = 0
    for utterance in reading.utterances {
      if utterance.range.lower < at { return "utterances overlap" }
      if utterance.range.isEmpty { return "an utterance on line \(utterance.line) is empty" }
      if utterance.range.upper > reading.text.count { return "an utterance leaves the text" }
      if !isEdge(utterance.range.lower, reading.text)
        || !isEdge(utterance.range.upper, reading.text)
      {
        return "an utterance on line \(utterance.line) cuts a character"
      }
      if utterance.label < -1 { return "a label is below -1" }
      if utterance.label >= reading.labels.count { return "a label is missing" }
      if utterance.start < -1 || utterance.end < -1 { return "a time is below -1" }
      if utterance.line < 0 { return "a line is below 0" }
      at = utterance.range.upper
    }
    if (try? UTF8Span(validating: reading.text.span)) == nil { return "the text is ill-formed" }
    if reading.account.unitsOut != reading.utterances.count { return "units are miscounted" }
    var last = -1
    for time in reading.wordTimes {
      if time.offset >= reading.text.count || time.offset < last { return "a word time is off" }
      if !isEdge(time.offset, reading.text) { return "a word time cuts a character" }
      last = time.offset
    }
    if reading.account.omissions.contains(where: { $0.count < 0 || $0.words < 0 }) {
      return "a count of what was left out is below 0"
    }
    return broken(by: reading.diagnostics)
  }

  /// Which promise a transcript breaks; `nil` when none.
  package static func broken(by transcript: Transcript) -> String? {
    let text = transcript.text
    if (try? UTF8Span(validating: text.span)) == nil { return "the text is ill-formed" }
    var at = 0
    for (index, turn) in transcript.turns.enumerated() {
      if index > 0 {
        guard at < text.count, text[at] == 0x0A else { return "no line feed parts two turns" }
        at += 1
      }
      if turn.range.lower != at { return "turns do not tile the text" }
      if turn.range.upper > text.count { return "a turn leaves the text" }
      at = turn.range.upper
    }
    if at != text.count { return "the turns end before the text" }
    var last = 0
    for mark in transcript.marks {
      if mark.offset < last || mark.offset > text.count { return "a mark is off" }
      if !isEdge(mark.offset, text) { return "a mark cuts a character" }
      last = mark.offset
    }
    last = 0
    for span in transcript.timing.spans {
      if span.range.lower < last || span.range.upper > text.count { return "a timed span is off" }
      if span.start < 0 || span.end < span.start { return "a timed span ends before it begins" }
      if !isEdge(span.range.lower, text) || !isEdge(span.range.upper, text) {
        return "a timed span cuts a character"
      }
      last = span.range.upper
    }
    return nil
  }

  /// Which promise diagnostics break; `nil` when none.
  package static func broken(by diagnostics: [Diagnostic]) -> String? {
    for diagnostic in diagnostics {
      if diagnostic.summary.isEmpty { return "\(diagnostic.id) says nothing" }
      if diagnostic.summary.contains(where: \.isNewline) {
        return "\(diagnostic.id) has a headline of two lines"
      }
      if let line = diagnostic.place.line, line < 1 { return "\(diagnostic.id) stands on no line" }
      if let column = diagnostic.place.column, column < 1 {
        return "\(diagnostic.id) stands in no column"
      }
    }
    return nil
  }

  /// Whether a place in well-formed text lies between two characters.
  private static func isEdge(_ offset: Int, _ text: [UInt8]) -> Bool {
    offset == text.count || text[offset] & 0xC0 != 0x80
  }
}
