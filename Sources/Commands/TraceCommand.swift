internal import CommandLineKit
internal import JSON
internal import Model
internal import Study

/// `verbatim trace`.
struct TraceCommand: StudyCommand {
  static let what = Option<[String]>.arguments(
    "WHAT", isRequired: true,
    help: "A quote's words, a page with or without #id, an excerpt's or a coding's id",
    completion: .files)

  static var spec: CommandSpec {
    CommandSpec(
      "trace",
      summary: "Shows where published words come from, and where they stand",
      discussion: [
        """
        From a published sentence back to the source and its hash, the turn, the second of the \
        recording, the people who coded it and the consent it stands under; and on to every page \
        that shows it.
        """,
        """
        A time after ~ was worked out from its neighbours. The words themselves are not repeated.
        """,
      ],
      examples: [
        .init("verbatim trace 'It actually opened doors'", "Trace a sentence"),
        .init(
          "verbatim trace en/topics/learning-from-others.html", "Trace every quote of a page"),
        .init("verbatim trace 1a2b3c4d --json", "Trace an excerpt, for an auditor's tool"),
      ],
      parameters: [what.spec, StudyOptions.date.spec, StudyOptions.json.spec] + StudyOptions.all,
      exits: [
        .init(.done), .init(.findings, "nothing of the study answers to that"),
        .init(.noInput, "there is no study"), .init(.inputOutput),
      ])
  }

  private let study: String?
  private let what: String
  private let date: CalendarDate?
  private let isJSON: Bool

  init(_ input: ParsedInput) throws(UsageError) {
    study = try input[StudyOptions.study]
    what = try input[Self.what].joined(separator: " ")
    date = try input[StudyOptions.date]
    isJSON = try input[StudyOptions.json]
  }

  func run(_ studies: any Studies, _ console: any Console) async throws -> ExitStatus {
    let records = try await studies.open(study).trace(what, date: date)
    if isJSON {
      JSONReport.write([("records", .array(records.map(Self.json)))], on: console)
    } else {
      for (index, record) in records.enumerated() {
        console.write((index == 0 ? "" : "\n") + Self.text(record))
      }
      if records.isEmpty { console.report("nothing of the study answers to that\n") }
    }
    return records.isEmpty ? .findings : .done
  }

  private static func text(_ record: ProvenanceRecord) -> StyledText {
    var table = Table([.left, .left])
    func add(_ label: String, _ value: StyledText) {
      table.add(["\(label, .faint)", value])
    }
    // People count turns from 1, as the auditor's record does.
    let turns = record.turns.lowerBound + 1...record.turns.upperBound + 1
    add("participant", "\(record.participant, .speaker)")
    add("interview", "\(record.interview)")
    add("source", "\(record.source, .path)")
    add("sha256", "\(record.sourceHash)")
    add(
      "turn", turns.count == 1 ? "\(turns.lowerBound)" : "\(turns.lowerBound)–\(turns.upperBound)")
    add("bytes", "\(record.range.lower)–\(record.range.upper) of text \(record.text)")
    add("time", time(record))
    for act in record.corrections {
      add("corrected", "by \(act.by), \(act.at) (\(String(act.id.prefix(8))))")
    }
    for coding in record.codings {
      add("code", "\(coding.code, .code) by \(coding.coder), \(coding.at)")
    }
    for code in record.suggestions { add("suggested", "\(code, .code)") }
    let obstacle: StyledText =
      record.obstacle.map { "; \("not to be published: \($0)", .warning)" } ?? ""
    add("consent", "\(record.consent)\(obstacle)")
    for place in record.quotedAt { add("quoted in", "\(place.shown, .path)") }
    for appearance in record.appearances {
      add("shown at", "\("\(appearance.page)#\(appearance.element)", .path)")
    }
    return "\(record.excerpt, .heading)\n\(table.lines(indent: 2))"
  }

  private static func time(_ record: ProvenanceRecord) -> StyledText {
    guard let interval = record.interval else { return "unknown" }
    let way = interval.isInterpolated ? "worked out from its neighbours" : "as read"
    let file = record.timedBy.map { " in \($0)" } ?? ""
    return "\(ClockTime.text(interval), .time) (\(way)\(file))"
  }

  private static func json(_ record: ProvenanceRecord) -> JSONValue {
    [
      "excerpt": .string(record.excerpt), "participant": .string(record.participant),
      "interview": .string(record.interview), "source": .string(record.source),
      "sourceSHA256": .string(record.sourceHash), "text": .string(record.text),
      "turns": [.integer(record.turns.lowerBound + 1), .integer(record.turns.upperBound + 1)],
      "range": JSONReport.range(record.range), "time": JSONReport.interval(record.interval),
      "timedBy": JSONReport.optional(record.timedBy),
      "corrections": .array(
        record.corrections.map {
          ["id": .string($0.id), "by": .string($0.by), "at": .string($0.at)]
        }),
      "codings": .array(
        record.codings.map {
          ["code": .string($0.code), "coder": .string($0.coder), "at": .string($0.at)]
        }),
      "suggestions": JSONReport.list(record.suggestions), "consent": .string(record.consent),
      "obstacle": JSONReport.optional(record.obstacle),
      "quotedAt": JSONReport.list(record.quotedAt.map(\.shown)),
      "appearances": .array(
        record.appearances.map { ["page": .string($0.page), "element": .string($0.element)] }),
    ]
  }
}
