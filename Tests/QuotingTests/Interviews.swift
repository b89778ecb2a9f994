import Model
import Quoting

/// Interviews for tests, written as `label: words` lines; marks stand in square brackets.
enum Interviews {
  static func transcript(_ id: String, _ lines: String, speakers: [String: Speaker]) -> Transcript {
    var transcript = Transcript(interview: id, language: "en")
    for line in lines.split(separator: "\n") {
      let colon = line.firstIndex(of: ":") ?? line.startIndex
      let label = String(line[..<colon])
      if !transcript.turns.isEmpty { transcript.text.append(0x0A) }
      let start = transcript.text.count
      var words = line[line.index(colon, offsetBy: 2)...]
      while let open = words.firstIndex(of: "["), let close = words.firstIndex(of: "]") {
        transcript.text += Array(words[..<open].utf8)
        let mark = String(words[open...close])
        let kind: Mark.Kind =
          mark.contains("inaudible") ? .inaudible : mark.contains("laughs") ? .sound : .editorial
        transcript.marks.append(Mark(offset: transcript.text.count, kind: kind, text: mark))
        words = words[words.index(after: close)...].drop { $0 == " " }
      }
      transcript.text += Array(words.utf8)
      transcript.turns.append(
        Turn(
          range: TextRange(start, transcript.text.count),
          speaker: speakers[label] ?? .unknown(label), label: label))
    }
    transcript.hash = "text of \(id)"
    return transcript
  }

  static let voices: [String: Speaker] = [
    "I": .interviewer, "Ada": .participants(["ada"]), "Ben": .participants(["ben"]),
    "BOTH": .participants(["ada", "ben"]),
  ]

  static let names = ["ada": "Ada", "ben": "Ben"]

  static func settings() -> StudySettings {
    var settings = StudySettings(title: "Test")
    settings.equivalents = [["mum", "mom"], ["okay", "all right"]]
    settings.fillers += ["you know"]
    return settings
  }

  /// Verifies an inline quote of Ada against one interview.
  static func verify(
    _ quote: String, in lines: String, as participant: String = "ada", pin: String? = nil,
    isFrench: Bool = false, confirmed: Bool = false, reviewed: [String: [TextRange]] = [:]
  ) -> Verdict {
    verify(
      [(nil, quote)], in: lines, as: participant, pin: pin, isFrench: isFrench,
      confirmed: confirmed, reviewed: reviewed)
  }

  /// Verifies a clip with parts under labels.
  static func verify(
    _ parts: [(label: String?, text: String)], in lines: String, as participant: String = "ada",
    pin: String? = nil, isFrench: Bool = false, confirmed: Bool = false,
    reviewed: [String: [TextRange]] = [:]
  ) -> Verdict {
    let rules = QuotingRules(settings())
    let stream = SpeechStream(
      transcript("talk", lines, speakers: voices), speakersConfirmed: confirmed, rules: rules)
    let request = QuoteVerifier.Request(
      parts: parts.map { Quotation.Part(label: $0.label, text: $0.text, place: Place("t.md")) },
      participant: participant, pin: pin, isFrench: isFrench, reviewed: reviewed)
    return QuoteVerifier(rules: rules, names: names).verify(request, in: [stream])
  }
}
