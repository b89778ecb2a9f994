internal import CommandLineKit

/// `verbatim build`.
struct BuildCommand: StudyCommand {
  static var spec: CommandSpec {
    CommandSpec(
      "build",
      summary:
        "Makes the site of a study: ingests, codes, indexes, checks and publishes what changed",
      discussion: [
        """
        Reads the sources, gives the words their times, applies the codebook, and writes the pages \
        of Reports/site. Only what changed since the last build is done again. Nothing is \
        published while the study has an error: the site stays as it was.
        """,
        """
        Problems and counts go to standard error, the path of the first page to standard output. \
        The date decides whose consent holds and stands in no page: the same study and date give \
        the same bytes on any machine.
        """,
      ],
      examples: [
        .init("verbatim build", "Build the study around the working folder"),
        .init("verbatim build --date 2026-03-01", "Build it as it may be shown on that day"),
        .init("xdg-open \"$(verbatim build)\"", "Build and look at it"),
      ],
      parameters: BuildRun.parameters, exits: BuildRun.exits)
  }

  private let build: BuildRun

  init(_ input: ParsedInput) throws(UsageError) {
    build = try BuildRun(.everything, input)
  }

  func run(_ studies: any Studies, _ console: any Console) async throws -> ExitStatus {
    try await build.run(studies, console)
  }
}
