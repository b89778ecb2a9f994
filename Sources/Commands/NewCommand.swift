internal import CommandLineKit
internal import JSON

/// `verbatim new`.
struct NewCommand: StudyCommand {
  static let folder = Option<String>.argument(
    "DIR", help: "The folder to make; it may exist and be empty", completion: .folders)
  static let files = Option<[String]>.arguments(
    "FILE", isRequired: false, help: "A transcript or captions to begin with; copied, not moved",
    completion: .files)

  static var spec: CommandSpec {
    CommandSpec(
      "new",
      summary: "Makes a study to start from",
      discussion: [
        """
        Writes study.md, a codebook and a topic page to fill in, and for each file a participant \
        who has consented to nothing yet: that is yours to say. No file is overwritten.
        """
      ],
      examples: [
        .init("verbatim new partnership", "Make an empty study"),
        .init(
          "verbatim new partnership louise.docx karen.vtt", "Make one with two interviews in it"),
      ],
      parameters: [folder.spec, files.spec, StudyOptions.json.spec] + ConsoleOptions.all,
      exits: [
        .init(.done), .init(.badData, "the folder holds something already"),
        .init(.noInput, "a file is missing"), .init(.inputOutput),
      ])
  }

  private let folder: String
  private let files: [String]
  private let isJSON: Bool

  init(_ input: ParsedInput) throws(UsageError) {
    folder = try input[Self.folder]
    files = try input[Self.files]
    isJSON = try input[StudyOptions.json]
  }

  func run(_ studies: any Studies, _ console: any Console) async throws -> ExitStatus {
    let made = try studies.make(folder, from: files)
    if isJSON {
      JSONReport.write([("files", JSONReport.list(made))], on: console)
    } else {
      for path in made { console.write("\(path, .path)\n") }
      console.note("Next: \("cd \(folder) && verbatim build", .code)\n")
    }
    return .done
  }
}
