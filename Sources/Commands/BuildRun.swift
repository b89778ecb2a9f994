internal import CommandLineKit
internal import JSON
internal import Model
internal import Study

/// What `build` and its single steps have in common.
///
/// The report's data goes to standard output: the path of the site's first page, or JSON. The
/// diagnostics go to standard error, for they are not what was asked for.
struct BuildRun: Sendable {
  /// `--verbose`: each step on its own line.
  static let verbose = Option<Bool>.flag(
    "verbose", short: "v", help: "Say what is being done, a line a step")

  /// The parameters of `build` and its steps.
  static let parameters: [ParameterSpec] =
    [
      StudyOptions.date.spec, verbose.spec, StudyOptions.json.spec, StudyOptions.showText.spec,
    ] + StudyOptions.all

  /// The ways in which they end.
  static let exits: [CommandSpec.Exit] = [
    .init(.done), .init(.findings, "an error in the study; nothing was published"),
    .init(.noInput, "there is no study"), .init(.inputOutput),
  ]

  private let scope: BuildScope
  private let study: String?
  private let date: CalendarDate?
  private let isVerbose: Bool
  private let isJSON: Bool
  private let showsText: Bool

  init(_ scope: BuildScope, _ input: ParsedInput) throws(UsageError) {
    self.scope = scope
    study = try input[StudyOptions.study]
    date = try input[StudyOptions.date]
    isVerbose = try input[Self.verbose]
    isJSON = try input[StudyOptions.json]
    showsText = try input[StudyOptions.showText]
  }

  func run(_ studies: any Studies, _ console: any Console) async throws -> ExitStatus {
    let isVerbose = isVerbose
    let report = try await studies.open(study).build(scope, date: date) { step in
      isVerbose ? console.report("\(step)\n") : console.progress(step)
    }
    console.progress(nil)
    isJSON ? writeJSON(report, on: console) : write(report, on: console)
    return report.diagnostics.contains { $0.severity == .error } ? .findings : .done
  }

  private func write(_ report: BuildReport, on console: any Console) {
    let printer = DiagnosticPrinter(console.errors, showsText: showsText)
    console.report(printer.text(report.diagnostics))
    if let summary = DiagnosticPrinter.summary(report.diagnostics) {
      console.report("\(summary)\n")
    }
    if isVerbose || scope == .ingest {
      for source in report.sources { console.note("\(SourceAccount.line(source))\n") }
    }
    console.note("\(Self.counts(report))\n")
    if let page = report.indexPage { console.write("\(page, .path)\n") }
  }

  private func writeJSON(_ report: BuildReport, on console: any Console) {
    JSONReport.write(
      [
        ("nothingChanged", .bool(report.nothingChanged)),
        ("interviews", .integer(report.interviews)),
        ("interviewsRead", .integer(report.interviewsRead)),
        ("turns", .integer(report.turns)),
        ("codings", .integer(report.codings)),
        ("suggestions", .integer(report.suggestions)),
        ("quotes", .integer(report.quotes)),
        ("quotesVerified", .integer(report.quotesVerified)),
        ("files", .integer(report.pages)),
        ("filesWritten", .integer(report.pagesWritten)),
        ("filesRemoved", .integer(report.pagesRemoved)),
        ("indexPage", JSONReport.optional(report.indexPage)),
        ("sources", .array(report.sources.map(SourceAccount.json))),
        ("diagnostics", JSONReport.diagnostics(report.diagnostics, showsText: showsText)),
      ], on: console)
  }

  /// One line on what was done.
  static func counts(_ report: BuildReport) -> String {
    if report.nothingChanged {
      return "nothing changed: \(counted(report.interviews, "interview")) and "
        + "\(counted(report.quotes, "quote")) as before, "
        + (report.filesOpened == 0
          ? "no source opened" : "\(counted(report.filesOpened, "recent file")) opened to see it")
    }
    var parts = [
      "\(counted(report.interviews, "interview")) (\(grouped(report.interviewsRead)) read)",
      counted(report.turns, "turn"),
    ]
    if report.codings > 0 { parts.append(counted(report.codings, "coding")) }
    if report.suggestions > 0 {
      parts.append("\(counted(report.suggestions, "suggestion")) by rules")
    }
    if report.quotes > 0 {
      parts.append(
        "\(counted(report.quotes, "quote")) (\(grouped(report.quotesVerified)) verified)")
    }
    if report.pages > 0 {
      parts.append("\(counted(report.pages, "file")) (\(grouped(report.pagesWritten)) written)")
    }
    return parts.joined(separator: ", ")
  }
}
