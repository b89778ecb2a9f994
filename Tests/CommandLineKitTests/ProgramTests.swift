import CommandLineKit
import Testing

@Suite struct ProgramTests {
  private func run(_ words: String..., on console: RecordingConsole) async -> ExitStatus {
    await Fixture.program.run(words, on: console)
  }

  @Test(
    arguments: [
      ([], .usage), (["--version"], .done), (["--help"], .done), (["-h"], .done),
      (["boil", "pot"], .done), (["boil"], .usage), (["boil", "--help"], .done),
      (["boil", "--nonsense", "-h"], .done), (["biol"], .usage), (["--loud", "boil"], .usage),
      (["clean"], .usage), (["clean", "--help"], .done), (["clean", "spout"], .findings),
      (["clean", "spuot"], .usage), (["spill"], .bug), (["leak"], .inputOutput), (["drip"], .usage),
    ] as [([String], ExitStatus)])
  func endsWithTheStatusOfTheTable(words: [String], status: ExitStatus) async {
    #expect(await Fixture.program.run(words, on: RecordingConsole()) == status)
  }

  @Test func writesDataToOneStreamAndAllElseToTheOther() async {
    let console = RecordingConsole()
    #expect(await run("boil", "pot", "-u", "kelvin", on: console) == .done)
    #expect(console.written == "100 kelvin\n")
    #expect(console.reported == "boiled\n")
  }

  @Test func saysOnlyWhatMustBeSeenWhenQuiet() async {
    let console = RecordingConsole()
    #expect(await run("boil", "pot", "-q", on: console) == .done)
    #expect(console.written == "100 celsius\n")
    #expect(console.reported == "")
  }

  @Test func coloursWhenAsked() async {
    let console = RecordingConsole()
    #expect(await run("boil", "pot", "--color", "always", on: console) == .done)
    #expect(console.written == "100 \u{1B}[36mcelsius\u{1B}[0m\n")
  }

  @Test func printsItsVersions() async {
    let console = RecordingConsole()
    #expect(await run("--version", on: console) == .done)
    #expect(console.written == "kettle 1.2.0 (file format 3)\n")
  }

  @Test func proposesTheNearestCommand() async {
    let console = RecordingConsole()
    #expect(await run("biol", on: console) == .usage)
    #expect(console.written == "")
    #expect(
      console.reported == """
        error: unknown command 'biol'
        hint: did you mean 'boil'?
        See 'kettle --help'.

        """)
  }

  @Test func showsTheUsageOfACommandUsedWrongly() async {
    let console = RecordingConsole()
    #expect(await run("boil", "--laud", on: console) == .usage)
    #expect(
      console.reported == """
        error: unknown option '--laud'
        hint: did you mean '--loud'?
        Usage: kettle boil VESSEL [GUEST...] [--unit UNIT] [--degrees N] [--herb NAME]
                           [--note TEXT] [--loud] [OPTIONS]
        See 'kettle boil --help'.

        """)
  }

  @Test func tellsWhereOptionsBelong() async {
    let console = RecordingConsole()
    #expect(await run("--loud", "boil", on: console) == .usage)
    #expect(
      console.reported == """
        error: unknown option '--loud' before the command
        hint: put options after the command, as in 'kettle COMMAND --loud'
        See 'kettle --help'.

        """)
  }

  @Test func namesOnlyTheTypeOfAnErrorThatNobodyExpected() async {
    let console = RecordingConsole()
    #expect(await run("spill", on: console) == .bug)
    #expect(
      console.reported == """
        error: unexpected Broken; this is a bug
        hint: report it with the command you ran; leave the study's files out

        """)
  }

  @Test func showsShortHelpWhenNoCommandIsNamed() async {
    let console = RecordingConsole()
    #expect(await Fixture.program.run([], on: console) == .usage)
    #expect(
      console.reported == """
        Usage: kettle COMMAND [OPTIONS]

        Daily:
          boil   Boils water until it is as hot as it should be

        Rarely:
          clean  Takes out the lime

        See 'kettle help COMMAND' for one command.

        """)
  }
}
