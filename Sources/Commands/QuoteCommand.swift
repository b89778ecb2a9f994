internal import CommandLineKit
internal import JSON
internal import Model
internal import Study

/// `verbatim quote`.
struct QuoteCommand: StudyCommand {
  static let text = Option<[String]>.arguments(
    "TEXT", isRequired: true, help: "Words of the passage, in their order")

  static var spec: CommandSpec {
    CommandSpec(
      "quote",
      summary: "Finds a passage and prints the Markdown to paste into a topic page",
      discussion: [
        """
        Punctuation and letter case need not agree. Each place where the words occur is shown \
        with its speaker and time; where there are several, the Markdown pins the one it is for.
        """
      ],
      examples: [
        .init("verbatim quote 'opened doors I was looking to open'", "Find who said it"),
        .init(
          "verbatim quote --json exchange of ideas", "Get every candidate, for an editor's macro"),
      ],
      parameters: [text.spec, StudyOptions.date.spec, StudyOptions.json.spec] + StudyOptions.all,
      exits: [
        .init(.done), .init(.findings, "nobody said these words in this order"),
        .init(.noInput, "there is no study"), .init(.inputOutput),
      ])
  }

  private let study: String?
  private let text: String
  private let date: CalendarDate?
  private let isJSON: Bool

  init(_ input: ParsedInput) throws(UsageError) {
    study = try input[StudyOptions.study]
    text = try input[Self.text].joined(separator: " ")
    date = try input[StudyOptions.date]
    isJSON = try input[StudyOptions.json]
  }

  func run(_ studies: any Studies, _ console: any Console) async throws -> ExitStatus {
    let candidates = try await studies.open(study).quote(text, date: date)
    if isJSON {
      JSONReport.write([("candidates", .array(candidates.map(Self.json)))], on: console)
    } else {
      for (index, candidate) in candidates.enumerated() {
        if index > 0 { console.write("\n") }
        write(candidate, on: console)
      }
      if candidates.isEmpty {
        console.report("nobody said these words in this order; try 'verbatim find'\n")
      }
    }
    return candidates.isEmpty ? .findings : .done
  }

  private func write(_ candidate: QuoteCandidate, on console: any Console) {
    let notes: [StyledText] =
      candidate.obstacle.map { ["\("not to be published: \($0)", .warning)"] } ?? []
    let passage = Passage(
      speaker: candidate.name, interview: candidate.interview, interval: candidate.interval,
      words: StyledText(candidate.words), notes: notes)
    console.write(passage.text(console.output))
    // Never wrapped and never coloured: it is there to be copied.
    console.write("\(candidate.markdown)\n")
  }

  private static func json(_ candidate: QuoteCandidate) -> JSONValue {
    [
      "participant": .string(candidate.participant), "name": .string(candidate.name),
      "interview": .string(candidate.interview),
      "time": JSONReport.interval(candidate.interval), "words": .string(candidate.words),
      "markdown": .string(candidate.markdown),
      "obstacle": JSONReport.optional(candidate.obstacle),
    ]
  }
}
