internal import CommandLineKit

/// `verbatim index`.
struct IndexCommand: StudyCommand {
  static var spec: CommandSpec {
    CommandSpec(
      "index",
      summary: "Writes new and changed interviews to the index",
      discussion: [
        """
        The middle step of a build: times, codings, suggestions and full text, ready to be asked \
        by find, excerpts, quote and trace. The index lies in .verbatim and may be deleted at any \
        time.
        """
      ],
      examples: [
        .init("verbatim index", "Bring the index up to date")
      ],
      parameters: BuildRun.parameters, exits: BuildRun.exits)
  }

  private let build: BuildRun

  init(_ input: ParsedInput) throws(UsageError) {
    build = try BuildRun(.index, input)
  }

  func run(_ studies: any Studies, _ console: any Console) async throws -> ExitStatus {
    try await build.run(studies, console)
  }
}
