import Formats
import Model

/// A cue that another program reads, and how a reading compares with a list of them.
struct ExpectedCue {
  /// Milliseconds.
  var start: Int
  /// Milliseconds.
  var end: Int
  var parts: [SpokenText]

  init(start: Int, end: Int, text: String) {
    self.init(start: start, end: end, parts: [SpokenText(voice: nil, text: text)])
  }

  init(start: Int, end: Int, parts: [SpokenText]) {
    self.start = start
    self.end = end
    self.parts = parts
  }

  /// Why a reading does not hold just these cues; `nil` when it does.
  ///
  /// Cues without words and white space at the ends do not count.
  static func difference(
    _ reading: Reading, _ expected: [ExpectedCue], within tolerance: Int = 0,
    skipsUntimed: Bool = false
  )
    -> String?
  {
    // Words under a time that cannot be read are kept, where another program drops them.
    var left = reading.utterances[...]
    if skipsUntimed {
      let timed = Set(reading.utterances.filter { $0.start >= 0 || $0.end >= 0 }.map(\.line))
      left = reading.utterances.filter { timed.contains($0.line) }[...]
    }
    for cue in expected {
      let all = cue.parts.map(\.text).joined()
      // A cue that is no more than the label of the next.
      if let label = left.first.flatMap(reading.label), all.contains(":"),
        ComparedText.letters(label) == ComparedText.letters(all)
      {
        continue
      }
      let target = ComparedText.letters(all)
      guard !ComparedText.collapsed(all).isEmpty else { continue }
      var found: [Utterance] = []
      var held = ""
      while let next = left.first, held.isEmpty || held.count < target.count {
        held += ComparedText.letters(reading.label(of: next) ?? "").filter { _ in
          cue.parts.first?.voice == nil
        }
        held += ComparedText.letters(reading.words(of: next))
        found.append(next)
        left = left.dropFirst()
        if target.isEmpty { break }
      }
      if let why = ComparedText.difference(found, reading, cue.parts) {
        return "\(cue.start): \(why)"
      }
      guard let first = found.first, let last = found.last else { continue }
      // SAMI gives its last cue no end, and pycaption makes one four seconds later.
      let isOpen = reading.format == "sami" && left.isEmpty && last.end < 0
      let end = isOpen ? cue.end : Int(last.end)
      if abs(Int(first.start) - cue.start) > tolerance || abs(end - cue.end) > tolerance {
        return "\(cue.start)-\(cue.end) is read as \(first.start)-\(last.end)"
      }
    }
    return left.first.map { "'\(reading.words(of: $0))' is not expected" }
  }
}
