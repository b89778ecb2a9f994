internal import CommandLineKit
internal import JSON
internal import Study

/// `verbatim excerpts`.
struct ExcerptsCommand: StudyCommand {
  static let code = Option<String?>.text(
    "code", short: "c", value: "CODE", help: "Only this code and those below it",
    completion: .names("codes"))
  static let participant = Option<String?>.text(
    "participant", short: "p", value: "ID", help: "Only what this participant said",
    completion: .names("participants"))
  static let coder = Option<String?>.text(
    "coder", value: "NAME", help: "Only what this person coded; suggestions have no coder",
    completion: .names("coders"))
  static let suggestions = Option<Bool>.flag(
    "suggestions", help: "Show what rules of the codebook suggest as well")

  static var spec: CommandSpec {
    CommandSpec(
      "excerpts",
      summary: "Lists coded excerpts by code, participant or coder",
      discussion: [
        """
        An excerpt stands under each of its codes with the people who coded it. With \
        --suggestions, what rules propose stands beside them with the terms that triggered it; \
        it counts for nothing until a person accepts it.
        """
      ],
      examples: [
        .init("verbatim excerpts --code relationships", "Read everything under a code"),
        .init(
          "verbatim excerpts --participant louise --suggestions",
          "Read one person's, rules' proposals included"),
        .init("verbatim excerpts --coder amal --json", "List one coder's work for a program"),
      ],
      parameters: [
        code.spec, participant.spec, coder.spec, suggestions.spec, StudyOptions.json.spec,
      ] + StudyOptions.all,
      exits: [
        .init(.done), .init(.usage, "no code or participant has that name"),
        .init(.noInput, "there is no study"), .init(.inputOutput),
      ])
  }

  private let study: String?
  private let request: ExcerptRequest
  private let isJSON: Bool

  init(_ input: ParsedInput) throws(UsageError) {
    study = try input[StudyOptions.study]
    request = ExcerptRequest(
      code: try input[Self.code], participant: try input[Self.participant],
      coder: try input[Self.coder], withSuggestions: try input[Self.suggestions])
    isJSON = try input[StudyOptions.json]
  }

  func run(_ studies: any Studies, _ console: any Console) async throws -> ExitStatus {
    let excerpts = try await studies.open(study).excerpts(request)
    if isJSON {
      JSONReport.write([("excerpts", .array(excerpts.map(Self.json)))], on: console)
    } else {
      write(excerpts, on: console)
    }
    return .done
  }

  private func write(_ excerpts: [CodedExcerpt], on console: any Console) {
    var codes: [String] = []
    var byCode: [String: [CodedExcerpt]] = [:]
    for excerpt in excerpts {
      if byCode[excerpt.code] == nil { codes.append(excerpt.code) }
      byCode[excerpt.code, default: []].append(excerpt)
    }
    for (index, code) in codes.enumerated() {
      if index > 0 { console.write("\n") }
      console.write("\(code, .code)\n")
      for excerpt in byCode[code] ?? [] {
        console.write("\n" + Self.passage(excerpt).text(console.output))
      }
    }
    let suggested = excerpts.count { $0.id == nil }
    let coded = counted(excerpts.count - suggested, "coded excerpt")
    console.note(
      request.withSuggestions
        ? "\(coded), \(counted(suggested, "suggestion"))\n" : "\(coded)\n")
  }

  private static func passage(_ excerpt: CodedExcerpt) -> Passage {
    let note: StyledText =
      excerpt.id == nil
      ? "\("suggested by \(excerpt.terms.joined(separator: ", "))", .faint)"
      : "\("coded by \(excerpt.coders.joined(separator: ", "))", .faint)"
    return Passage(
      speaker: excerpt.speaker, interview: excerpt.interview, interval: excerpt.interval,
      words: StyledText(excerpt.words), notes: [note])
  }

  private static func json(_ excerpt: CodedExcerpt) -> JSONValue {
    [
      "code": .string(excerpt.code), "kind": excerpt.id == nil ? "suggestion" : "coding",
      "id": JSONReport.optional(excerpt.id), "interview": .string(excerpt.interview),
      "speaker": JSONReport.optional(excerpt.speaker),
      "time": JSONReport.interval(excerpt.interval), "words": .string(excerpt.words),
      "coders": JSONReport.list(excerpt.coders), "terms": JSONReport.list(excerpt.terms),
    ]
  }
}
