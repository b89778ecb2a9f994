internal import CommandLineKit
internal import JSON
internal import Model
internal import Study

/// `verbatim correct`.
struct CorrectCommand: StudyCommand {
  static let words = Option<[String]>.arguments(
    "WORDS", isRequired: false,
    help: "The interview, the words as they stand, and the words that were said")
  static let name = Option<String?>.text(
    "by", value: "NAME", help: "Who corrects; the log is named after it",
    completion: .names("coders"))
  static let note = Option<String?>.text(
    "note", value: "TEXT", help: "Why, for those who read the log")
  static let undo = Option<String?>.text(
    "undo", value: "ID", help: "Take back the correction whose id begins so")

  static var spec: CommandSpec {
    CommandSpec(
      "correct",
      summary: "Records that a word of a transcript was misheard",
      discussion: [
        """
        The source stays as it was received. The correction is an act with a name and a time, kept \
        in Corpus/corrections; the text, its times, the codings and the captions made from it \
        follow, and every quote of the old words is an error until it shows the new ones.
        """,
        """
        Where the words stand several times, give some of the words around them too, the same \
        before and after; only what differs is corrected.
        """,
      ],
      examples: [
        .init(
          "verbatim correct louise 'opend doors' 'opened doors' --by amal",
          "Correct a word, with one beside it to tell where"),
        .init("verbatim correct --undo 1a2b3c4d --by amal", "Take a correction back"),
      ],
      parameters: [
        words.spec, name.spec, note.spec, undo.spec, StudyOptions.json.spec,
      ] + StudyOptions.all,
      exits: [
        .init(.done), .init(.findings, "the words do not stand in the interview, or several times"),
        .init(.usage, "a name or some words are missing"), .init(.noInput, "there is no study"),
        .init(.inputOutput),
      ])
  }

  private enum Act {
    case correct(interview: String, old: String, new: String)
    case undo(String)
  }

  private let study: String?
  private let act: Act
  private let name: String
  private let note: String?
  private let isJSON: Bool

  init(_ input: ParsedInput) throws(UsageError) {
    study = try input[StudyOptions.study]
    note = try input[Self.note]
    isJSON = try input[StudyOptions.json]
    let words = try input[Self.words]
    if let id = try input[Self.undo] {
      guard words.isEmpty else {
        throw UsageError("'--undo' takes no words", hint: "give the id alone")
      }
      act = .undo(id)
    } else {
      guard words.count == 3 else {
        throw UsageError(
          "'verbatim correct' needs an interview, the words as they stand and the words that were "
            + "said",
          hint: "put quotation marks around each text: verbatim correct louise 'opend' 'opened'")
      }
      act = .correct(interview: words[0], old: words[1], new: words[2])
    }
    guard let name = try input[Self.name] else {
      throw UsageError("'--by' is missing", hint: "say who corrects, as in --by amal")
    }
    self.name = name
  }

  func run(_ studies: any Studies, _ console: any Console) async throws -> ExitStatus {
    let study = try studies.open(study)
    let made: CorrectionMade
    switch act {
    case .correct(let interview, let old, let new):
      made = try await study.correct(old, to: new, in: interview, by: name, note: note)
    case .undo(let id): made = try await study.undoCorrection(id, by: name)
    }
    if isJSON {
      JSONReport.write(
        [
          ("path", .string(made.path)), ("id", .string(made.id)),
          ("interview", .string(made.interview)), ("time", JSONReport.interval(made.interval)),
          ("replaced", JSONReport.list(made.replaced)),
        ], on: console)
      return .done
    }
    let time: StyledText = made.interval.map { " at \(ClockTime.text($0), .time)" } ?? ""
    if made.was.isEmpty {
      console.write("taken back in \(made.interview)\n")
    } else {
      console.write("corrected in \(made.interview)\(time)\n")
      console.write("  \(made.was, .removed) → \(made.now, .added)\n")
    }
    console.write("\(made.path, .path)  \(String(made.id.prefix(8)), .faint)\n")
    console.note("Next: \("verbatim build", .code)\n")
    return .done
  }
}
