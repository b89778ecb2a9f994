internal import Alignment
internal import CommandLineKit
internal import Formats
internal import JSON
internal import Model

/// `verbatim align`.
struct AlignCommand: StudyCommand {
  static let transcript = Option<String>.argument(
    "TRANSCRIPT", help: "The checked transcript, in any readable format", completion: .files)
  static let captions = Option<String>.argument(
    "CAPTIONS", help: "Captions of the same recording, such as YouTube's", completion: .files)
  static let output = Option<String?>.optionalArgument(
    "OUT", help: "The corrected captions to write (.vtt, .srt, .ttml); without it only the report",
    completion: .files)

  static var spec: CommandSpec {
    CommandSpec(
      "align",
      summary: "Writes captions with the transcript's words at the captions' times",
      discussion: [
        """
        The words are those of the transcript, every one that has a time; what a machine heard is \
        used for times alone. A word that both have takes the captions' time, others take theirs \
        between. Where the recording was cut, the time is unknown, and it is said how many words.
        """,
        """
        Captions have at most two lines of 42 characters, last one to seven seconds and are read \
        at 20 characters a second where the speech allows. Each one that exceeds this is reported.
        """,
        """
        In a study, captions beside a transcript are brought together by 'build'; \
        'verbatim convert INTERVIEW OUT.vtt' then writes them, corrections included.
        """,
      ],
      examples: [
        .init("verbatim align louise.docx louise.srv3.xml louise.vtt", "Make accurate captions"),
        .init("verbatim align louise.docx louise.vtt --json", "See how good the captions are"),
      ],
      parameters: [
        transcript.spec, captions.spec, output.spec, ConvertCommand.format.spec,
        ConvertCommand.force.spec, StudyOptions.json.spec,
      ] + ConsoleOptions.all,
      exits: [
        .init(.done), .init(.findings, "the two are hardly of the same recording"),
        .init(.usage, "the format is not known, or OUT is there already"),
        .init(.badData, "a file cannot be read"), .init(.noInput, "a file is missing"),
        .init(.inputOutput),
      ])
  }

  private let transcript: String
  private let captions: String
  private let output: OutputFile?
  private let format: OutputFormat?
  private let isJSON: Bool

  init(_ input: ParsedInput) throws(UsageError) {
    transcript = try input[Self.transcript]
    captions = try input[Self.captions]
    let isForced = try input[ConvertCommand.force]
    output = try input[Self.output].map { OutputFile(path: $0, isForced: isForced) }
    let named = try input[ConvertCommand.format]
    format = try output.map { file throws(UsageError) in
      let format = try ConvertCommand.format(named, for: file.path)
      guard format.isOfCaptions else {
        throw UsageError(
          "'\(format.rawValue)' holds no captions", hint: "write vtt, srt or ttml")
      }
      return format
    }
    isJSON = try input[StudyOptions.json]
    if isJSON, output?.isStandardOutput == true {
      throw UsageError("standard output cannot hold captions and JSON", hint: "name a file for OUT")
    }
  }

  func run(_ studies: any Studies, _ console: any Console) async throws -> ExitStatus {
    try output?.protect([transcript, captions])
    let made = try studies.align(transcript, with: captions, as: format)
    let printer = DiagnosticPrinter(console.errors, showsText: false)
    console.report(printer.text(made.diagnostics))
    if made.diagnostics.contains(where: { $0.severity == .error }) { return .badData }
    if let bytes = made.bytes { try output?.write(bytes, on: console) }
    if isJSON {
      JSONReport.write(Self.json(made), on: console)
    } else if output?.isStandardOutput != true {
      console.write(Self.text(made))
    }
    return made.isOfOneRecording ? .done : .findings
  }

  private static func text(_ made: AlignedCaptions) -> StyledText {
    let report = made.report
    var table = Table([.left, .right, .left])
    func add(_ label: String, _ number: Int, _ note: String = "") {
      table.add(["\(label, .faint)", "\(grouped(number))", "\(note)"])
    }
    add("words of the transcript", report.words)
    add("with a time as read", report.exactWords, percent(report.exactWords, report.words))
    add(
      "with a time between others", report.interpolatedWords,
      percent(report.interpolatedWords, report.words))
    add("without a time", report.unknownWords, percent(report.unknownWords, report.words))
    add("words of the captions", report.captionWords)
    add("heard as others", report.substitutions)
    add("missing in the captions", report.deletions)
    add("only in the captions", report.insertions)
    var text: StyledText = "\(table.lines(indent: 0))"
    text += "word error rate of the captions: \(percent(report.wordErrorRate), .heading)\n"
    for stretch in report.stretches {
      let time = stretch.interval.map { " at \(ClockTime.text($0))" } ?? ""
      text +=
        "only in one: \(counted(stretch.words, "word")) of the transcript, "
        + "\(counted(stretch.captionWords, "word")) of the captions\(time)\n"
    }
    if made.cues > 0 { text += "\(counted(made.cues, "caption")) written\n" }
    return text
  }

  private static func percent(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "" : percent(Double(part) / Double(whole))
  }

  /// A share in hundredths with one decimal, rounded.
  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }

  private static func json(_ made: AlignedCaptions) -> [(String, JSONValue)] {
    let report = made.report
    return [
      ("words", .integer(report.words)), ("captionWords", .integer(report.captionWords)),
      ("sharedWords", .integer(report.sharedWords)), ("exact", .integer(report.exactWords)),
      ("interpolated", .integer(report.interpolatedWords)),
      ("unknown", .integer(report.unknownWords)), ("coverage", .number(report.coverage)),
      ("substitutions", .integer(report.substitutions)),
      ("deletions", .integer(report.deletions)), ("insertions", .integer(report.insertions)),
      ("wordErrorRate", .number(report.wordErrorRate)),
      (
        "stretches",
        .array(
          report.stretches.map { stretch in
            [
              "range": JSONReport.range(stretch.range), "words": .integer(stretch.words),
              "captionWords": .integer(stretch.captionWords),
              "time": JSONReport.interval(stretch.interval),
            ]
          })
      ), ("cues", .integer(made.cues)),
      (
        "strains",
        .array(
          made.strains.map { strain in
            [
              "rule": .string(strain.rule.rawValue), "cue": .integer(strain.cue),
              "start": .integer(strain.start), "amount": .integer(strain.amount),
            ]
          })
      ),
    ]
  }
}
