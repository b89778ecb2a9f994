import CommandLineKit
import Testing

@Suite struct ManualTests {
  @Test func drawsTheManualFromTheDescriptions() {
    let page = ManualPage(Fixture.program).roff
    #expect(page.hasPrefix(".TH KETTLE 1 \"\" \"kettle 1.2.0\" \"User Commands\"\n.SH NAME\n"))
    #expect(page.contains(".SS clean spout\nCleans the spout.\n"))
    #expect(page.contains(".TP\n.B \\-u, \\-\\-unit UNIT\nThe unit of temperatures"))
    #expect(!page.contains("spill"))
  }

  @Test func drawsTheReferenceFromTheDescriptions() {
    let page = CommandsPage(Fixture.program).markdown
    #expect(page.contains("| [`clean spout`](#clean-spout) | Cleans the spout |\n"))
    #expect(page.contains("| `[GUEST...]` | Who drinks it |\n"))
    #expect(
      page.contains("It ends with 0 (done), 1 (the water was foul), 74 (reading or writing failed)")
    )
    #expect(page.contains("## Common options"))
    #expect(!page.contains("spill"))
  }
}
