import CommandLineKit
import Model
import Testing

@Suite struct DiagnosticPrinterTests {
  private let diagnostics: [Diagnostic] = [
    .warning("w", at: Place("b.md", line: 3), "title is missing"),
    .error(
      "quote-not-found", at: Place("a.md", line: 10, column: 5), "quote differs by 2 words",
      explanation: "Words between quotation marks are the person's own.",
      fixes: ["copy the words with 'verbatim quote'", "mark what is left out with […]"],
      words: ["- secret words"]),
    .error("e", at: Place("a.md"), "file has 3 titles"),
    .error("e", at: Place("a.md"), "file has 3 titles"),
  ]

  @Test func sortsByPlaceAndKeepsWordsFromPipes() {
    #expect(
      DiagnosticPrinter(.pipe, showsText: false).text(diagnostics).plain == """
        a.md: error: file has 3 titles [e]
        a.md:10:5: error: quote differs by 2 words [quote-not-found]
            Words between quotation marks are the person's own.
            fix: copy the words with 'verbatim quote'
            fix: mark what is left out with […]
        b.md:3: warning: title is missing [w]

        """)
  }

  @Test func showsWordsWhenAskedAndOnTerminals() {
    let terminal = StreamTraits(isTerminal: true, hasColor: false, width: 40)
    for printer in [
      DiagnosticPrinter(.pipe, showsText: true), DiagnosticPrinter(terminal, showsText: false),
    ] {
      #expect(printer.text(diagnostics).plain.contains("\n    | - secret words\n"))
    }
  }

  @Test(arguments: [(0, nil), (2, "1 error, 1 warning"), (4, "2 errors, 1 warning")])
  func countsWhatDiffers(first: Int, expected: String?) {
    #expect(DiagnosticPrinter.summary(Array(diagnostics.prefix(first))) == expected)
  }
}
