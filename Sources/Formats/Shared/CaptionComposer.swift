internal import Model

/// Makes a reading of the cues of a caption file: their words, who says them, and the account.
///
/// Scrolling captions are cleaned of the lines that they show again.
struct CaptionComposer {
  private let markup: CaptionMarkup
  private let declared: [String]
  private var labels = LabelTable()
  private var account = MarkupAccount()
  private var repeatedLines = 0
  private var emptyCues = 0

  /// Starts on a file; `declared` are the labels that the study declares.
  init(_ markup: CaptionMarkup, declared: [String]) {
    self.markup = markup
    self.declared = declared
  }

  /// How many cues name a voice; known after `compose`.
  var voicedCues: Int { account.voicedCues }

  /// Adds the cues to a reading.
  mutating func compose(_ cues: [RawCue], of bytes: Span<UInt8>, into reading: inout Reading) {
    let isRollUp = RollUp.isFound(in: cues, of: bytes)
    reading.text.reserveCapacity(bytes.count / 2)
    reading.utterances.reserveCapacity(cues.count)
    var text = CueText()
    var before = CueText()
    for cue in cues {
      if isRollUp { swap(&text, &before) }
      markup.read(bytes, cue, into: &text, labels: &labels, account: &account)
      if text.pieces.isEmpty { emptyCues += 1 }
      if isRollUp { leaveOutRepeats(of: before, in: &text) }
      add(text, of: cue, to: &reading)
    }
    reading.labels = labels.labels
    reading.account.unitsIn += cues.count
    SpeakerPrefix.resolve(&reading, declared: declared)
    if emptyCues > 0 { reading.account.leaveOut("cues without text", count: emptyCues) }
    if repeatedLines > 0 {
      reading.account.leaveOut("lines that the caption window shows again", count: repeatedLines)
    }
    if account.rubyTexts > 0 {
      reading.account.leaveOut(
        "reading aids over words", count: account.rubyTexts, words: account.rubyWords)
    }
  }

  /// Marks the lines that the cue before showed, so that only new ones are added.
  private mutating func leaveOutRepeats(of before: CueText, in text: inout CueText) {
    for index in text.pieces.indices
    where before.pieces.contains(where: { before.shows($0, text, text.pieces[index]) }) {
      text.pieces[index].isRepeated = true
      repeatedLines += 1
    }
  }

  private func add(_ text: CueText, of cue: RawCue, to reading: inout Reading) {
    let bytes = text.bytes.span
    var open = -1
    var voice: Int32 = -1
    var nextTime = 0
    for piece in text.pieces where !piece.isRepeated {
      if open < 0 || piece.voice != voice {
        let at = reading.text.count
        var utterance = Utterance(range: TextRange(at, at), line: cue.line)
        utterance.start = cue.start
        utterance.end = cue.end
        utterance.label = piece.voice
        if open >= 0 {
          // Where one voice ends and the next begins within a cue, only a time tag says.
          let tag = text.times.last { $0.offset <= piece.lower && $0.offset >= piece.lower - 1 }
          reading.utterances[open].end = tag?.start ?? -1
          utterance.start = tag?.start ?? -1
        }
        open = reading.utterances.count
        voice = piece.voice
        reading.utterances.append(utterance)
      } else {
        // `SpeakerPrefix` looks at each line, and makes the line feed a space.
        reading.text.append(10)
      }
      let shift = reading.text.count - piece.lower
      reading.text.append(bytes, piece.lower, piece.upper)
      while nextTime < text.times.count, text.times[nextTime].offset < piece.upper {
        var offset = max(text.times[nextTime].offset, piece.lower)
        while offset < piece.upper, bytes[offset] == 32 { offset += 1 }
        if offset < piece.upper {
          reading.wordTimes.append(
            Reading.WordTime(offset: offset + shift, start: text.times[nextTime].start))
        }
        nextTime += 1
      }
      reading.utterances[open].range.upper = reading.text.count
    }
  }
}
