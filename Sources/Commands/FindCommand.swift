internal import CommandLineKit
internal import JSON
internal import Model
internal import Study

/// `verbatim find`.
struct FindCommand: StudyCommand {
  static let query = Option<[String]>.arguments(
    "QUERY", isRequired: true, help: "What to find; several words are one query",
    completion: .names("queries"))
  static let limit = Option<Int>.integer(
    "limit", short: "n", value: "N", in: 1...100_000, default: 20, help: "How many hits to show")

  static var spec: CommandSpec {
    CommandSpec(
      "find",
      summary: "Finds words and codes in the interviews",
      discussion: [
        """
        Words must all occur in a turn; OR and NOT, in capitals, and parentheses combine them. \
        "…" holds a phrase together, an asterisk ends the beginning of a word, and NEAR/5 between \
        two words lets at most five stand between them. speaker:, role: and code: narrow to a \
        participant, a role, or a code and those below it.
        """,
        """
        Quote the whole query, so that the shell leaves it alone. Interviews are searched as they \
        were approved; the interviewers' words and notes are found too.
        """,
      ],
      examples: [
        .init("verbatim find trust", "Find a word"),
        .init("verbatim find '\"exchange of ideas\" OR friend*'", "Find a phrase or a stem"),
        .init(
          "verbatim find 'trust NEAR/5 team speaker:louise'", "Find two words close together"),
        .init("verbatim find code:relationships --json", "List what is coded, for a program"),
      ],
      parameters: [query.spec, limit.spec, StudyOptions.json.spec] + StudyOptions.all,
      exits: [
        .init(.done, "the query was answered, perhaps with nothing"),
        .init(.usage, "the query cannot be read"), .init(.noInput, "there is no study"),
        .init(.inputOutput),
      ])
  }

  private let study: String?
  private let query: String
  private let limit: Int
  private let isJSON: Bool

  init(_ input: ParsedInput) throws(UsageError) {
    study = try input[StudyOptions.study]
    query = try input[Self.query].joined(separator: " ")
    limit = try input[Self.limit]
    isJSON = try input[StudyOptions.json]
  }

  func run(_ studies: any Studies, _ console: any Console) async throws -> ExitStatus {
    let result = try await studies.open(study).find(query, limit: limit)
    if isJSON {
      JSONReport.write(
        [("total", .integer(result.total)), ("hits", .array(result.hits.map(Self.json)))],
        on: console)
      return .done
    }
    for (index, hit) in result.hits.enumerated() {
      console.write((index == 0 ? "" : "\n") + Self.passage(hit).text(console.output))
    }
    if result.hits.count < result.total {
      let shown = "\(grouped(result.hits.count)) of \(counted(result.total, "hit")) shown"
      console.note("\(shown); '--limit' shows more\n")
    } else {
      console.note("\(result.total == 0 ? "nothing found" : counted(result.total, "hit"))\n")
    }
    return .done
  }

  private static func passage(_ hit: FindResult.Hit) -> Passage {
    let words = Passage.highlighted(hit.words, hit.matches)
    let before: StyledText = hit.isCutBefore ? "… " : ""
    return Passage(
      speaker: hit.speaker, interview: hit.interview, interval: hit.interval,
      words: before + words + (hit.isCutAfter ? " …" : ""))
  }

  private static func json(_ hit: FindResult.Hit) -> JSONValue {
    [
      "interview": .string(hit.interview), "turn": .integer(hit.turn + 1),
      "speaker": JSONReport.optional(hit.speaker), "time": JSONReport.interval(hit.interval),
      "words": .string(hit.words), "matches": .array(hit.matches.map(JSONReport.range)),
      "isCutBefore": .bool(hit.isCutBefore), "isCutAfter": .bool(hit.isCutAfter),
    ]
  }
}
