internal import Model

/// Gathers the times of a transcript, and settles what they mean when all are known.
struct TranscriptClock {
  private var starts: [(utterance: Int, point: TranscriptTime.Point)] = []
  private var ends: [(utterance: Int, point: TranscriptTime.Point)] = []
  private var words: [(offset: Int, point: TranscriptTime.Point)] = []

  /// Notes when an utterance begins.
  mutating func start(_ point: TranscriptTime.Point, of utterance: Int) {
    starts.append((utterance, point))
  }

  /// Notes when an utterance ends.
  mutating func end(_ point: TranscriptTime.Point, of utterance: Int) {
    ends.append((utterance, point))
  }

  /// Notes when the word at a byte of the reading's text begins.
  mutating func word(_ point: TranscriptTime.Point, at offset: Int) {
    words.append((offset, point))
  }

  /// Writes the times into a reading, and warns when they go back.
  func settle(_ reading: inout Reading, path: String) {
    let isHours = twoFieldsAreHours(reading)
    for (index, point) in starts {
      reading.utterances[index].start = point.value(twoFieldsAreHours: isHours)
    }
    for (index, point) in ends {
      reading.utterances[index].end = point.value(twoFieldsAreHours: isHours)
    }
    reading.wordTimes = words.map {
      Reading.WordTime(offset: $0.offset, start: $0.point.value(twoFieldsAreHours: isHours))
    }
    var last: Int32 = -1
    for utterance in reading.utterances where utterance.start >= 0 {
      if utterance.start < last {
        reading.diagnostics.append(
          .warning(
            "times-go-back", at: Place(path, line: utterance.line > 0 ? Int(utterance.line) : nil),
            "a time before the one above it",
            explanation: "Times are kept as written; one of the two is wrong.",
            fixes: ["correct the time in the transcript"]))
        break
      }
      last = utterance.start
    }
  }

  /// Whether `10:30` is hours and minutes: as minutes and seconds, people would have spoken faster
  /// than anybody can.
  private func twoFieldsAreHours(_ reading: Reading) -> Bool {
    let points = starts.map(\.point) + words.map(\.point)
    guard let first = points.first, points.count >= 2, points.allSatisfy(\.hasTwoFields),
      points.allSatisfy({ $0.milliseconds < 24 * 60_000 })
    else { return false }
    let latest = points.map(\.milliseconds).max() ?? 0
    let seconds = (latest - first.milliseconds) / 1000
    let spoken = WordCount.words(reading.text.span, 0, reading.text.count)
    return seconds > 0 && spoken > seconds * 8
  }
}
