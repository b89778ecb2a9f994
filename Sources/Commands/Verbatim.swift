package import CommandLineKit
internal import Files
internal import Formats
internal import Indexing
internal import Model
internal import Study

/// The program: its name, its versions, its commands.
package enum Verbatim {
  /// What is typed to start it.
  package static let name = "verbatim"
  /// Its version.
  package static let version = "0.1.0"
  /// The version of the files it writes into a study.
  package static let formatVersion = "1"

  /// The program over some studies.
  package static func program(_ studies: any Studies) -> Program {
    Program(
      name: name, summary: "Interviews in, coded excerpts, pages whose quotes are proven",
      version: version, formatVersion: formatVersion,
      sections: [
        CommandSection(
          "Make a site",
          [
            .leaf("new", NewCommand.self, studies),
            .leaf("build", BuildCommand.self, studies),
            .leaf("check", CheckCommand.self, studies),
          ]),
        CommandSection(
          "Read and write",
          [
            .leaf("find", FindCommand.self, studies),
            .leaf("excerpts", ExcerptsCommand.self, studies),
            .leaf("quote", QuoteCommand.self, studies),
            .leaf("trace", TraceCommand.self, studies),
            .leaf("correct", CorrectCommand.self, studies),
          ]),
        CommandSection(
          "Single steps of build",
          [
            .leaf("ingest", IngestCommand.self, studies),
            .leaf("index", IndexCommand.self, studies),
            .leaf("publish", PublishCommand.self, studies),
          ]),
        CommandSection(
          "Tools",
          [
            .leaf("convert", ConvertCommand.self, studies),
            .leaf("align", AlignCommand.self, studies),
          ] + ownTools(studies)),
      ],
      explain: explain)
  }

  /// The commands that are about the program itself.
  private static func ownTools(_ studies: any Studies) -> [CommandTree] {
    [
      .leaf("completion", CommandEntry(CompletionCommand.self)),
      .leaf(
        "help",
        CommandEntry(spec: { HelpCommand.spec }) { input, console in
          try HelpCommand(input).run(program(studies), console)
        }),
      .leaf(
        "__complete",
        CommandEntry(spec: { CompleteCommand.spec }) { input, console in
          try CompleteCommand(input).run(program(studies), studies, console)
        }),
      .leaf(
        "__docs",
        CommandEntry(spec: { DocsCommand.spec }) { input, console in
          try DocsCommand(input).run(program(studies), console)
        }),
    ]
  }

  private static func status(of kind: StudyFailure.Kind) -> ExitStatus {
    switch kind {
    case .missing: .noInput
    case .inputOutput: .inputOutput
    case .badData: .badData
    }
  }

  /// What the rooms' errors mean to a user; `nil` for those that nobody expected.
  static func explain(_ error: any Error) -> Failure? {
    switch error {
    case let failure as FileFailure:
      Failure(
        failure.isMissing && failure.action != "write" ? .noInput : .inputOutput,
        failure.description)
    case let failure as StudyFailure:
      Failure(
        status(of: failure.kind),
        "\(failure.diagnostic.place.shown): \(failure.diagnostic.summary)",
        hint: failure.diagnostic.fixes.first)
    case let failure as IndexFailure:
      Failure(.inputOutput, failure.description)
    case let failure as ReadFailure:
      Failure(
        .badData, "\(failure.diagnostic.place.shown): \(failure.diagnostic.summary)",
        hint: failure.diagnostic.fixes.first)
    default: nil
    }
  }
}
