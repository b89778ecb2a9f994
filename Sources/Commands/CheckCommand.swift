internal import CommandLineKit
internal import JSON
internal import Model

/// `verbatim check`.
///
/// The diagnostics are the command's data and go to standard output; their count goes to standard
/// error.
struct CheckCommand: StudyCommand {
  static var spec: CommandSpec {
    CommandSpec(
      "check",
      summary: "Lists every problem of a study and writes nothing",
      discussion: [
        """
        Holds every quote against its interview, every participant against their consent, and \
        every file against its format. Problems come as path:line:column, sorted by place, with \
        the way out below.
        """,
        """
        Participants' words are shown on a terminal alone, or with --show-text: reports end up in \
        logs and messages.
        """,
      ],
      examples: [
        .init("verbatim check", "Check the study around the working folder"),
        .init("verbatim check --study modules/partnership --json", "Check another, for a program"),
        .init("verbatim check --date 2027-01-01", "See whose consent will have ended by then"),
      ],
      parameters: [
        StudyOptions.date.spec, StudyOptions.json.spec, StudyOptions.showText.spec,
      ] + StudyOptions.all,
      exits: [
        .init(.done, "no error, perhaps warnings"), .init(.findings, "an error in the study"),
        .init(.noInput, "there is no study"), .init(.inputOutput),
      ])
  }

  private let study: String?
  private let date: CalendarDate?
  private let isJSON: Bool
  private let showsText: Bool

  init(_ input: ParsedInput) throws(UsageError) {
    study = try input[StudyOptions.study]
    date = try input[StudyOptions.date]
    isJSON = try input[StudyOptions.json]
    showsText = try input[StudyOptions.showText]
  }

  func run(_ studies: any Studies, _ console: any Console) async throws -> ExitStatus {
    let diagnostics = try await studies.open(study).check(date: date) { console.progress($0) }
    console.progress(nil)
    if isJSON {
      JSONReport.write(
        [("diagnostics", JSONReport.diagnostics(diagnostics, showsText: showsText))], on: console)
    } else {
      console.write(DiagnosticPrinter(console.output, showsText: showsText).text(diagnostics))
      if let summary = DiagnosticPrinter.summary(diagnostics) {
        console.report("\(summary)\n")
      } else {
        console.note("no problems\n")
      }
    }
    return diagnostics.contains { $0.severity == .error } ? .findings : .done
  }
}
