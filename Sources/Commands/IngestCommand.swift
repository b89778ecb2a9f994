internal import CommandLineKit

/// `verbatim ingest`.
struct IngestCommand: StudyCommand {
  static var spec: CommandSpec {
    CommandSpec(
      "ingest",
      summary: "Reads new and changed sources into transcripts",
      discussion: [
        """
        The first step of a build. Sources are told by their contents and never changed; what \
        could not be read, and what was left out, is reported for each.
        """
      ],
      examples: [
        .init("verbatim ingest", "Read what is new in Corpus"),
        .init("verbatim ingest --verbose", "Name each source as it is read"),
      ],
      parameters: BuildRun.parameters, exits: BuildRun.exits)
  }

  private let build: BuildRun

  init(_ input: ParsedInput) throws(UsageError) {
    build = try BuildRun(.ingest, input)
  }

  func run(_ studies: any Studies, _ console: any Console) async throws -> ExitStatus {
    try await build.run(studies, console)
  }
}
