import Files
import Indexing
import Model

/// Invented transcripts and codings, the same for the same seed.
struct Invented {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  static let words = [
    "I", "the", "team", "partners", "don’t", "l’équipe", "trust", "trusted", "friendship",
    "peut-être",
    "Zürich", "e\u{301}te\u{301}", "🙂", "हिन्दी", "never", "3.5%", "10:30", "\"so\"", "(well)", "ideas",
    "of",
    "exchange", "meeting", "nous", "avons",
  ]
  static let codes = [
    "trust", "trust/early", "trust/late", "trusting", "trust-2", "trust.", "relationships/friends",
  ]

  /// A number from 0 on (splitmix64).
  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ z >> 31) % UInt64(limit))
  }

  mutating func one<T>(of values: [T]) -> T { values[number(below: values.count)] }

  mutating func hash() -> String {
    String((0..<64).map { _ in one(of: Array("0123456789abcdef")) })
  }

  mutating func speaker() -> Speaker {
    switch number(below: 7) {
    case 0: .participants(["rosa"])
    case 1: .participants(["rosa", "tom"])
    case 2: .proxy(speaker: "tom", for: "rosa")
    case 3: .interviewer
    case 4: .other("Nürse A")
    case 5: .unknown(nil)
    default: .unknown("R9")
    }
  }

  mutating func transcript(_ id: String, turns: Int) -> Transcript {
    var transcript = Transcript(interview: id, language: one(of: ["en", "fr-CA"]))
    for turn in 0..<turns {
      if turn > 0 { transcript.text.append(10) }
      let lower = transcript.text.count
      // Some turns hold marks alone and have no words.
      let count = number(below: 12)
      let line = (0..<count).map { _ in one(of: Self.words) }.joined(separator: " ")
      transcript.text += Array(line.utf8)
      transcript.turns.append(
        Turn(
          range: TextRange(lower, transcript.text.count), speaker: speaker(),
          label: one(of: [nil, "R1:", "Équipe", "E\u{301}quipe"]),
          line: one(of: [nil, turn * 3 + 1])))
      if number(below: 4) == 0 {
        transcript.marks.append(
          Mark(
            offset: lower, kind: one(of: Mark.Kind.allCases), text: one(of: ["[laughs]", "[…]"])))
      }
      if number(below: 3) > 0, count > 0 {
        let start = turn * 4_000 + number(below: 900)
        transcript.timing.spans.append(
          Timing.Span(
            range: TextRange(lower, transcript.text.count), start: start,
            end: start + number(below: 3_000), isExact: number(below: 2) == 0))
      }
    }
    transcript.hash = hash()
    return transcript
  }

  mutating func sources(_ id: String) -> [SourceFile] {
    (0..<number(below: 3)).map { ordinal in
      var account = ReadingAccount()
      account.bytesIn = number(below: 1 << 40)
      account.unitsIn = number(below: 900)
      account.unitsOut = number(below: 900)
      account.encoding = "windows-1252"
      account.encodingIsGuessed = number(below: 2) == 0
      for _ in 0..<number(below: 3) {
        account.leaveOut("rows of kind \(number(below: 9))", count: 3, words: number(below: 2))
      }
      return SourceFile(
        path: "Corpus/\(id).\(ordinal).docx", hash: hash(), role: one(of: SourceRole.allCases),
        format: "docx", account: account)
    }
  }

  mutating func suggestions(_ transcript: Transcript) -> [Suggestion] {
    guard !transcript.turns.isEmpty else { return [] }
    return (0..<number(below: 6)).map { _ in
      let turn = number(below: transcript.turns.count)
      let range = transcript.turns[turn].range
      return Suggestion(
        turn: turn, code: one(of: Self.codes),
        triggers: [
          Suggestion.Trigger(term: "trust*", range: range),
          Suggestion.Trigger(term: "“é”", range: TextRange(range.lower, range.lower)),
        ])
    }
  }

  mutating func codings(_ transcript: Transcript) -> [Coding] {
    guard transcript.text.count > 1 else { return [] }
    return (0..<number(below: 9)).map { _ in
      let lower = number(below: transcript.text.count - 1)
      let upper = lower + 1 + number(below: transcript.text.count - lower)
      return Coding(
        id: hash(), interview: transcript.interview, text: transcript.hash,
        range: TextRange(lower, upper), code: one(of: Self.codes), coder: one(of: ["amal", "bo"]),
        at: "2026-02-03T04:05:06Z", memo: one(of: [nil, "", "look again"]))
    }
  }

  mutating func record(_ path: String) -> FileRecord {
    FileRecord(
      path: path,
      stamp: FileStamp(
        size: number(below: 1 << 30), inode: UInt64.max - UInt64(number(below: 9)),
        modified: number(below: 1 << 60), changed: number(below: 1 << 60)), hash: hash(),
      seen: number(below: 1 << 60))
  }
}
