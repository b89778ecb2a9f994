internal import CommandLineKit
internal import Model

/// Parameters that mean the same in every command that works on a study.
enum StudyOptions {
  /// `--study`: which study.
  static let study = Option<String?>.text(
    "study", short: "s", value: "DIR", help: "The study's folder",
    defaultText: "the nearest folder upward with a study.md", completion: .folders,
    group: ConsoleOptions.group)

  /// `--json`: data for programs.
  static let json = Option<Bool>.flag("json", short: "j", help: "Write JSON, with a version field")

  /// `--show-text`: participants' words in reports.
  static let showText = Option<Bool>.flag(
    "show-text",
    help: "Show participants' words in reports even when no terminal is there to show them on")

  /// `--date`: the day that decides consent and staleness.
  static let date = Option<CalendarDate?>(
    ParameterSpec(
      "date", kind: .option(value: "DATE", repeats: false),
      help: "The day that decides consent and staleness, as YYYY-MM-DD",
      defaultText: "today, UTC")
  ) { words throws(UsageError) in
    guard let word = words.last else { return nil }
    guard let date = CalendarDate(word) else {
      throw UsageError(
        "'\(word)' is not a value of '--date'", hint: "give a day as YYYY-MM-DD, as in 2026-03-01")
    }
    return date
  }

  /// The descriptions that stand last in every command that works on a study.
  static let all: [ParameterSpec] = [study.spec] + ConsoleOptions.all
}
