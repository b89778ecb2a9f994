import Ingest
import Model

/// An utterance as a test writes it.
struct Cue {
  var words: String
  var label: String?
  var start = -1
  var end = -1
  var line = 0
  var changes = false
  var continues = false
  /// Where words begin, in bytes of `words`, and when.
  var times: [(offset: Int, start: Int)] = []

  init(
    _ words: String, _ label: String? = nil, _ start: Int = -1, _ end: Int = -1, line: Int = 0,
    changes: Bool = false, continues: Bool = false, times: [(Int, Int)] = []
  ) {
    self.words = words
    self.label = label
    self.start = start
    self.end = end
    self.line = line
    self.changes = changes
    self.continues = continues
    self.times = times.map { (offset: $0.0, start: $0.1) }
  }

  /// The reading of some cues.
  static func reading(_ kind: Reading.Kind, _ cues: [Cue]) -> Reading {
    var reading = Reading(format: "test", kind: kind)
    for cue in cues {
      let lower = reading.text.count
      reading.text += Array(cue.words.utf8)
      var utterance = Utterance(range: TextRange(lower, reading.text.count), line: cue.line)
      if let label = cue.label {
        if !reading.labels.contains(label) { reading.labels.append(label) }
        utterance.label = Int32(reading.labels.firstIndex(of: label) ?? -1)
      }
      utterance.start = Int32(cue.start)
      utterance.end = Int32(cue.end)
      utterance.changesSpeaker = cue.changes
      utterance.continues = cue.continues
      reading.utterances.append(utterance)
      reading.wordTimes += cue.times.map {
        Reading.WordTime(offset: lower + $0.offset, start: Int32($0.start))
      }
    }
    return reading
  }

  /// The transcript of some cues; `Ada` takes part, `I` asks.
  static func transcript(_ kind: Reading.Kind, _ cues: [Cue]) -> Transcript {
    TranscriptAssembly.transcript(
      of: reading(kind, cues), interview: "ada", language: "en",
      speakers: SpeakerTable(Interview(id: "ada"), names: ["ada": "Ada"], interviewers: []))
  }
}

extension Transcript {
  /// The canonical text.
  var string: String { String(decoding: text, as: UTF8.self) }

  /// The turns as `label: words`, with a `+` before those that go on with the voice before.
  var lines: [String] {
    turns.map { ($0.continues ? "+" : "") + "\($0.label ?? "-"): \(words(in: $0.range))" }
  }
}
