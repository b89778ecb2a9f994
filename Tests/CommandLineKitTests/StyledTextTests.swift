import CommandLineKit
import Testing

@Suite struct StyledTextTests {
  private let text: StyledText = "one \("two three", .code) four\("!", .error)"

  @Test func showsStylesOnlyWithColour() {
    #expect(text.rendered(hasColor: false, isTerminal: true) == "one two three four!")
    #expect(
      text.rendered(hasColor: true, isTerminal: true)
        == "one \u{1B}[36mtwo three\u{1B}[0m four\u{1B}[1;31m!\u{1B}[0m")
  }

  @Test func showsControlCharactersToTerminalsAndSendsThemToPipes() {
    let bad: StyledText = "a\u{1B}[2Jb\u{202E}\u{9B}c\td\n"
    #expect(
      bad.rendered(hasColor: false, isTerminal: true) == "a\\u{1b}[2Jb\\u{202e}\\u{9b}c\td\n")
    #expect(bad.rendered(hasColor: false, isTerminal: false) == bad.plain)
  }

  @Test func wrapsAtSpacesAndKeepsStyles() {
    let lines: [StyledText] = ["one \("two", .code)", "\("three", .code) four", "\("!", .error)"]
    let spaced: StyledText = "one \("two three", .code) four \("!", .error)"
    #expect(spaced.wrapped(to: 10) == lines)
    #expect(text.wrapped(to: 100) == [text.merged])
    #expect(text.wrapped(to: 7).map(\.plain) == ["one two", "three", "four!"])
    #expect(text.wrapped(to: 1).map(\.plain) == ["one", "two", "three", "four!"])
    #expect(StyledText("  \n ").wrapped(to: 10) == [])
  }

  @Test func alignsTables() {
    var table = Table([.left, .right, .left])
    table.add(headings: ["code", "n", ""])
    table.add(["\("trust", .code)", "7"])
    table.add(["é", "1200", "x"])
    #expect(table.lines(indent: 1).plain == " code      n\n trust     7\n é      1200  x\n")
  }
}
