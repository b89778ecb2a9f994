import CommandLineKit
import Testing

@Suite struct HelpPageTests {
  @Test func drawsACommandFromItsDescription() {
    let page = HelpPage(Fixture.program, width: 60).command(Fixture.spec, path: ["boil"])
    #expect(
      page.plain == """
        Boils water until it is as hot as it should be.

        Usage: kettle boil VESSEL [GUEST...] [--unit UNIT]
                           [--degrees N] [--herb NAME] [--note TEXT]
                           [--loud] [OPTIONS]

        Examples:
          kettle boil pot --unit kelvin
              Boil, and say it in kelvin

        Water boils at different degrees on mountains. The kettle
        does not know that.

        Arguments:
          VESSEL  What to fill
          GUEST   Who drinks it

        Options:
          -u, --unit UNIT  The unit of temperatures: celsius,
                           fahrenheit, kelvin (default: celsius)
          -d, --degrees N  How hot it gets (default: 100)
              --herb NAME  A herb to put in (may be repeated)
              --note TEXT  A word for the log
          -l, --loud       Whistle

        Common options:
              --color WHEN  When to colour: auto, always, never
                            (default: auto)
          -q, --quiet       Say only what must be seen
          -h, --help        Show what the command does and end

        Exit status:
          0   done
          1   the water was foul
          74  reading or writing failed

        """)
  }

  @Test(arguments: [40, 60, 80, 100])
  func keepsWithinTheWidth(width: Int) {
    let help = HelpPage(Fixture.program, width: width)
    let pages =
      help.command(Fixture.spec, path: ["boil"]).plain + help.overview(isShort: false).plain
    for line in pages.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
  }

  @Test func isTheSamePageUnderBothNames() async throws {
    let console = RecordingConsole()
    _ = await Fixture.program.run(["boil", "--help"], on: console)
    #expect(try console.written == Fixture.program.help(for: ["boil"], width: 80).plain)
    #expect(try Fixture.program.help(for: ["clean", "spout"], width: 80).plain.contains("spout"))
    #expect(throws: UsageError("unknown command 'boil pot'")) {
      try Fixture.program.help(for: ["boil", "pot"], width: 80)
    }
  }
}
