internal import CommandLineKit

/// `verbatim publish`.
struct PublishCommand: StudyCommand {
  static var spec: CommandSpec {
    CommandSpec(
      "publish",
      summary: "Writes the pages of the site from the index",
      discussion: [
        """
        The last step of a build. Every quote is held against its interview and every participant \
        against their consent; an error keeps the site as it was.
        """
      ],
      examples: [
        .init("verbatim publish", "Write the pages that changed"),
        .init(
          "verbatim publish --date 2026-03-01", "Write them as they may be shown on that day"),
      ],
      parameters: BuildRun.parameters, exits: BuildRun.exits)
  }

  private let build: BuildRun

  init(_ input: ParsedInput) throws(UsageError) {
    build = try BuildRun(.publish, input)
  }

  func run(_ studies: any Studies, _ console: any Console) async throws -> ExitStatus {
    try await build.run(studies, console)
  }
}
