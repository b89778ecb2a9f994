import CommandLineKit
import Testing

@Suite struct ConsoleTests {
  @Test(
    arguments: [
      (true, .auto, nil, "xterm", true), (true, .auto, "", "xterm", true),
      (true, .auto, "1", "xterm", false), (true, .auto, nil, "dumb", false),
      (true, .auto, nil, nil, false), (false, .auto, nil, "xterm", false),
      (false, .always, "1", "dumb", true), (true, .never, nil, "xterm", false),
    ] as [(Bool, ColorMode, String?, String?, Bool)])
  func decidesOnColourOnce(
    isTerminal: Bool, mode: ColorMode, noColor: String?, term: String?, expected: Bool
  ) {
    let traits = StreamTraits.decided(
      isTerminal: isTerminal, mode: mode, noColor: noColor, term: term, columns: nil)
    #expect(traits == StreamTraits(isTerminal: isTerminal, hasColor: expected, width: 80))
  }

  @Test(arguments: [(true, 120, 100), (true, 72, 72), (true, 8, 40), (false, 120, 80)])
  func fillsAtMostAHundredColumns(isTerminal: Bool, columns: Int, expected: Int) {
    let traits = StreamTraits.decided(
      isTerminal: isTerminal, mode: .never, noColor: nil, term: nil, columns: columns)
    #expect(traits.width == expected)
  }

  @Test func showsProgressInOneLineAndTakesItAway() {
    var line = ProgressLine()
    #expect(line.erase() == "")
    #expect(line.show("reading 1", width: 20, at: 0) == "\r\u{1B}[Kreading 1")
    #expect(line.show("reading 2", width: 20, at: 10) == "")
    #expect(line.show("reading\nlouise.docx", width: 12, at: 60) == "\r\u{1B}[Kreading lo…")
    #expect(line.erase() == "\r\u{1B}[K")
    #expect(line.erase() == "")
  }

  @Test func keepsProgressFromPipes() {
    let console = RecordingConsole()
    console.progress("reading")
    #expect(console.progressShown == [])
    #expect(console.reported == "")
  }
}
