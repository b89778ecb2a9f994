internal import JSON
internal import Model
internal import Quoting

/// A verdict as bytes, so that a quote is verified again only when something it rests on changed.
enum VerdictRecord {
  /// Goes up with every change of what verification makes of the same words.
  static let version = 1

  static func encode(_ verdict: Verdict) -> [UInt8] {
    JSONWriter().bytes(
      of: [
        "heard": .array(verdict.heard.map { .string($0) }),
        "findings": .array(verdict.findings.map(encode)),
        "excerpt": verdict.excerpt.map(encode) ?? .null,
      ])
  }

  static func decode(_ bytes: [UInt8]) -> Verdict? {
    guard let value = try? JSONParser.parse(bytes),
      let heard = value["heard"]?.array?.compactMap(\.string),
      let findings = value["findings"]?.array?.compactMap(finding)
    else { return nil }
    return Verdict(
      excerpt: value["excerpt"].flatMap(excerpt), heard: heard, findings: findings)
  }

  private static func encode(_ finding: Finding) -> JSONValue {
    [
      "id": .string(finding.id), "severity": .string(finding.severity.rawValue),
      "part": .integer(finding.part), "word": .integer(finding.word),
      "summary": .string(finding.summary),
      "explanation": finding.explanation.map { .string($0) } ?? .null,
      "fixes": .array(finding.fixes.map { .string($0) }),
      "words": .array(finding.words.map { .string($0) }),
    ]
  }

  private static func finding(_ value: JSONValue) -> Finding? {
    guard let id = value["id"]?.string,
      let severity = value["severity"]?.string.flatMap(Severity.init(rawValue:)),
      let part = value["part"]?.integer, let word = value["word"]?.integer,
      let summary = value["summary"]?.string,
      let fixes = value["fixes"]?.array?.compactMap(\.string),
      let words = value["words"]?.array?.compactMap(\.string)
    else { return nil }
    return Finding(
      severity, id, part: part, word: word, summary, explanation: value["explanation"]?.string,
      fixes: fixes, words: words)
  }

  private static func encode(_ range: TextRange) -> JSONValue {
    .array([.integer(range.lower), .integer(range.upper)])
  }

  private static func range(_ value: JSONValue) -> TextRange? {
    guard let bounds = value.array?.compactMap(\.integer), bounds.count == 2, bounds[0] <= bounds[1]
    else { return nil }
    return TextRange(bounds[0], bounds[1])
  }

  private static func encode(_ excerpt: Excerpt) -> JSONValue {
    [
      "id": .string(excerpt.id), "interview": .string(excerpt.interview),
      "participant": .string(excerpt.participant), "text": .string(excerpt.text),
      "range": encode(excerpt.range),
      "turns": .array([
        .integer(excerpt.firstTurn), .integer(excerpt.lastTurn),
      ]),
      "time": excerpt.interval.map {
        .array([.integer($0.start), .integer($0.end), .bool($0.isInterpolated)])
      } ?? .null,
      "edits": .array(
        excerpt.edits.map { edit in
          [
            "kind": .string(edit.kind.rawValue), "range": encode(edit.range),
            "shown": .string(edit.shown),
          ]
        }),
      "unconfirmed": .bool(excerpt.speakerIsUnconfirmed),
    ]
  }

  private static func excerpt(_ value: JSONValue) -> Excerpt? {
    guard let id = value["id"]?.string, let interview = value["interview"]?.string,
      let participant = value["participant"]?.string, let text = value["text"]?.string,
      let range = value["range"].flatMap(range),
      let turns = value["turns"]?.array?.compactMap(\.integer), turns.count == 2,
      let edits = value["edits"]?.array?.compactMap(edit)
    else { return nil }
    var interval: Timing.Interval?
    if let time = value["time"]?.array, time.count == 3, let start = time[0].integer,
      let end = time[1].integer
    {
      interval = Timing.Interval(start: start, end: end, isInterpolated: time[2] == .bool(true))
    }
    return Excerpt(
      id: id, interview: interview, participant: participant, text: text, range: range,
      firstTurn: turns[0], lastTurn: turns[1], interval: interval, edits: edits,
      speakerIsUnconfirmed: value["unconfirmed"] == .bool(true))
  }

  private static func edit(_ value: JSONValue) -> Excerpt.Edit? {
    guard let kind = value["kind"]?.string.flatMap(Excerpt.Edit.Kind.init(rawValue:)),
      let range = value["range"].flatMap(range), let shown = value["shown"]?.string
    else { return nil }
    return Excerpt.Edit(kind: kind, range: range, shown: shown)
  }
}
