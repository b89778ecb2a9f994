internal import Digest
package import Model

/// Makes the canonical transcript of an interview from what a reader found.
///
/// Cues of one speaker join into a turn; a turn begins where the label changes or the source marks
/// a change. Transcriber's marks leave the words and stand beside them; of the blanks around a
/// mark one is kept, so that no two words run together. Nothing else of the words changes.
package struct TranscriptAssembly {
  private let reading: Reading
  private let speakers: [Speaker]
  private var transcript: Transcript
  private var isTurnOpen = false
  private var lastLabel: Int32 = -2
  private var spans: [Timing.Span] = []

  /// The transcript of a reading.
  package static func transcript(
    of reading: Reading, interview: String, language: String, speakers table: SpeakerTable
  ) -> Transcript {
    var assembly = TranscriptAssembly(
      reading: reading, speakers: reading.labels.map { table.speaker(for: $0) },
      transcript: Transcript(interview: interview, language: language))
    assembly.run()
    return assembly.transcript
  }

  private init(reading: Reading, speakers: [Speaker], transcript: Transcript) {
    self.reading = reading
    self.speakers = speakers
    self.transcript = transcript
  }

  private mutating func run() {
    transcript.text.reserveCapacity(reading.text.count + reading.utterances.count)
    var times = reading.wordTimes[...]
    for utterance in reading.utterances {
      open(utterance)
      let own = times.prefix { $0.offset < utterance.range.upper }
      times = times.dropFirst(own.count)
      append(utterance, own)
    }
    closeTurn()
    transcript.timing = Timing(spans: Self.tidy(spans))
    transcript.hash = SHA256.hex(of: transcript.text.span)
  }

  /// Begins a turn for an utterance unless it goes on with the one before.
  private mutating func open(_ utterance: Utterance) {
    let goesOn: Bool
    switch reading.kind {
    case .captions, .segments:
      let isSameVoice =
        utterance.label == lastLabel || (utterance.label < 0 && utterance.continues)
      goesOn = !utterance.changesSpeaker && isSameVoice && !isOverlong(utterance)
    case .transcript: goesOn = false
    }
    let label =
      utterance.label < 0 && utterance.continues && lastLabel >= 0 ? lastLabel : utterance.label
    if isTurnOpen, goesOn { return }
    // A turn that only grew too long, or a further paragraph, goes on with the voice before;
    // unless that said nothing here, and another voice stands before it.
    var continues =
      !transcript.turns.isEmpty && !utterance.changesSpeaker && label == lastLabel
      && (reading.kind != .transcript || utterance.continues)
    if let dropped = closeTurn() { continues = continues && dropped.continues }
    if !transcript.turns.isEmpty { transcript.text.append(0x0A) }
    let at = transcript.text.count
    transcript.turns.append(
      Turn(
        range: TextRange(at, at),
        speaker: label < 0 ? .unknown(nil) : speakers[Int(label)],
        label: label < 0 ? nil : reading.labels[Int(label)],
        line: utterance.line > 0 ? Int(utterance.line) : nil))
    transcript.turns[transcript.turns.count - 1].continues = continues
    lastLabel = label
    isTurnOpen = true
  }

  /// Captions that name nobody run on without an end, and so do the segments of one person's long
  /// story: such a turn stops at an edge once it is longer than anyone can look over.
  private func isOverlong(_ utterance: Utterance) -> Bool {
    let isUnnamed = utterance.label < 0 && lastLabel < 0
    guard isUnnamed || reading.kind == .segments, let turn = transcript.turns.last else {
      return false
    }
    return transcript.text.count - turn.range.lower > Self.joinedTurnLimit
  }

  private static let joinedTurnLimit = 1500

  /// Ends the open turn, and gives it back if it is dropped for having neither words nor marks.
  @discardableResult private mutating func closeTurn() -> Turn? {
    guard isTurnOpen, var turn = transcript.turns.popLast() else { return nil }
    isTurnOpen = false
    while transcript.text.count > turn.range.lower, transcript.text.last == 0x20 {
      transcript.text.removeLast()
    }
    let end = transcript.text.count
    for at in transcript.marks.indices.reversed() {
      guard transcript.marks[at].offset > end else { break }
      transcript.marks[at].offset = end
    }
    turn.range.upper = end
    let hasMarks = transcript.marks.last.map { $0.offset >= turn.range.lower } ?? false
    if turn.range.isEmpty, !hasMarks {
      if !transcript.turns.isEmpty { transcript.text.removeLast() }
      return turn
    }
    transcript.turns.append(turn)
    return nil
  }

  private mutating func append(
    _ utterance: Utterance, _ times: ArraySlice<Reading.WordTime>
  ) {
    guard let turnStart = transcript.turns.last?.range.lower else { return }
    if transcript.text.count > turnStart, transcript.text.last != 0x20 {
      transcript.text.append(0x20)
    }
    let start = transcript.text.count
    var times = times
    var wordStarts: [(offset: Int, start: Int)] = []
    let source = reading.text
    let bytes = source.span
    var at = utterance.range.lower
    while at < utterance.range.upper {
      if let next = times.first, next.offset <= at {
        wordStarts.append((transcript.text.count, Int(next.start)))
        times = times.dropFirst()
      }
      // Plain words are copied a stretch at a time.
      let limit = times.first.map { min($0.offset, utterance.range.upper) } ?? utterance.range.upper
      let end = PlainWords.end(in: bytes, from: at, limit)
      if end > at {
        transcript.text.append(contentsOf: source[at..<end])
        at = end
        continue
      }
      let byte = bytes[at]
      if byte == 0x5B || byte == 0x28 || byte == 0x23,
        let found = MarkScanner.mark(in: bytes, at: at, end: utterance.range.upper)
      {
        transcript.marks.append(
          Mark(
            offset: transcript.text.count, kind: found.kind,
            text: String(decoding: source[found.range], as: UTF8.self)))
        if let time = found.time, found.range.upperBound < utterance.range.upper {
          wordStarts.append((transcript.text.count, time))
        }
        at = found.range.upperBound
        // One of the blanks around a mark stays, and two words stay two.
        let last = transcript.text.count == turnStart ? 0x20 : transcript.text.last
        guard let last, at < utterance.range.upper else { continue }
        if last == 0x20 {
          if Self.isBlank(bytes[at]) { at += 1 }
        } else if found.kind != .editorial, Self.isOfAWord(last), Self.isOfAWord(bytes[at]) {
          transcript.text.append(0x20)
        }
        continue
      }
      transcript.text.append(Self.isBlank(byte) ? 0x20 : byte)
      at += 1
    }
    time(utterance, from: start, wordStarts)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func isOfAWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Records the times of an utterance's words: from word to word, else from cue to cue.
  private mutating func time(
    _ utterance: Utterance, from start: Int, _ words: [(offset: Int, start: Int)]
  ) {
    var end = transcript.text.count
    while end > start, transcript.text[end - 1] == 0x20 { end -= 1 }
    guard end > start else { return }
    var start = start
    while transcript.text[start] == 0x20 { start += 1 }
    if words.isEmpty {
      guard utterance.start >= 0 else { return }
      let (from, to) = (Int(utterance.start), Int(utterance.end))
      spans.append(
        Timing.Span(range: TextRange(start, end), start: from, end: to < 0 ? -1 : max(from, to)))
      return
    }
    var points: [(offset: Int, start: Int)] = []
    if utterance.start >= 0 { points.append((start, Int(utterance.start))) }
    for word in words where word.offset < end {
      var offset = word.offset
      while offset < end, transcript.text[offset] == 0x20 { offset += 1 }
      guard offset < end else { continue }
      if let last = points.last, offset <= last.offset {
        points[points.count - 1].start = max(last.start, word.start)
      } else if points.last.map({ word.start >= $0.start }) ?? true {
        points.append((offset, word.start))
      }
    }
    for (index, point) in points.enumerated() {
      let isLast = index + 1 == points.count
      var upper = isLast ? end : points[index + 1].offset
      while upper > point.offset, transcript.text[upper - 1] == 0x20 { upper -= 1 }
      let until: Int
      if isLast {
        until = utterance.end >= 0 ? Int(utterance.end) : -1
      } else {
        until = points[index + 1].start
      }
      spans.append(
        Timing.Span(
          range: TextRange(point.offset, upper), start: point.start,
          end: until < 0 ? -1 : max(point.start, until)))
    }
  }

  /// Gives every span an end: where the source has none, the next span's start; the last span of
  /// a recording without end times ends where it begins.
  private static func tidy(_ spans: [Timing.Span]) -> [Timing.Span] {
    var tidied = spans
    for at in tidied.indices where tidied[at].end < 0 {
      let next = at + 1 < tidied.count ? tidied[at + 1].start : tidied[at].start
      tidied[at].end = max(tidied[at].start, next)
    }
    return tidied
  }
}
