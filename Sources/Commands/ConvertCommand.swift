internal import CommandLineKit
internal import Files
internal import Model

/// `verbatim convert`.
struct ConvertCommand: StudyCommand {
  static let input = Option<String>.argument(
    "IN", help: "A transcript or captions in any readable format, or an interview of the study",
    completion: .files)
  static let output = Option<String>.argument(
    "OUT", help: "The file to write, or - for standard output", completion: .files)
  static let format = Option<OutputFormat?>(
    ParameterSpec(
      "to", kind: .option(value: "FORMAT", repeats: false), help: "The format to write",
      choices: OutputFormat.allCases.map(\.rawValue), defaultText: "by OUT's ending")
  ) { words throws(UsageError) in words.last.flatMap { OutputFormat(rawValue: $0) } }
  static let force = Option<Bool>.flag("force", help: "Overwrite OUT if it is there")

  static var spec: CommandSpec {
    CommandSpec(
      "convert",
      summary: "Writes a transcript or captions in another format",
      discussion: [
        """
        The format of IN is told by its contents. Every format is read into the same model and \
        written from it; what the new format cannot hold is reported, never dropped in silence.
        """,
        """
        Where IN is no file but the id of an interview, its text is written as the study has it: \
        with corrections, the participants' display names, and times from its captions.
        """,
      ],
      examples: [
        .init("verbatim convert louise.srv3.xml louise.vtt", "Make WebVTT of YouTube's captions"),
        .init("verbatim convert karen.docx - --to txt", "Read a Word transcript in the terminal"),
        .init("verbatim convert louise louise.docx", "Send an interview to be corrected in Word"),
        .init("verbatim convert karen.srt karen.json", "See how captions are understood"),
        .init("verbatim convert louise louise.vtt", "Make accurate captions of an interview"),
      ],
      parameters: [input.spec, output.spec, format.spec, force.spec, StudyOptions.showText.spec]
        + StudyOptions.all,
      exits: [
        .init(.done), .init(.usage, "the format is not known, or OUT is there already"),
        .init(.badData, "IN cannot be read"), .init(.noInput, "IN is missing"),
        .init(.inputOutput),
      ])
  }

  private let study: String?
  private let input: String
  private let output: OutputFile
  private let format: OutputFormat
  private let showsText: Bool

  init(_ input: ParsedInput) throws(UsageError) {
    study = try input[StudyOptions.study]
    self.input = try input[Self.input]
    output = OutputFile(path: try input[Self.output], isForced: try input[Self.force])
    format = try Self.format(try input[Self.format], for: output.path)
    showsText = try input[StudyOptions.showText]
  }

  /// The format asked for, else that of a file's ending.
  static func format(_ named: OutputFormat?, for output: String) throws(UsageError)
    -> OutputFormat
  {
    if let named { return named }
    let name = Files.name(of: output)
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    if let format = OutputFormat(rawValue: ending.lowercased()), ending.count + 1 < name.count {
      return format
    }
    let choices = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
    throw UsageError(
      output == "-" ? "the format to write is missing" : "the ending of '\(name)' names no format",
      hint: "say '--to FORMAT' with one of \(choices)")
  }

  func run(_ studies: any Studies, _ console: any Console) async throws -> ExitStatus {
    try output.protect([input])
    if !format.isText, output.isStandardOutput, console.output.isTerminal {
      throw UsageError("'\(format.rawValue)' is no text to show", hint: "name a file for OUT")
    }
    let conversion = try await studies.convert(input, in: study, to: format)
    let printer = DiagnosticPrinter(console.errors, showsText: showsText)
    console.report(printer.text(conversion.diagnostics))
    if let summary = DiagnosticPrinter.summary(conversion.diagnostics) {
      console.report("\(summary)\n")
    }
    // What could not be understood is not passed on as if it had been.
    if conversion.diagnostics.contains(where: { $0.severity == .error }) { return .badData }
    try output.write(conversion.bytes, on: console)
    return .done
  }
}
