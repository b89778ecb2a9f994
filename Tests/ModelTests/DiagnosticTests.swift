import Model
import TestSupport
import Testing

@Suite struct DiagnosticTests {
  @Test func comesByPlaceThenWeightThenRule() {
    let inOrder: [Diagnostic] = [
      .warning("z", at: Place("a.md"), "Whole file"),
      .error("b", at: Place("a.md", line: 2), "Whole line"),
      .error("b", at: Place("a.md", line: 2, column: 1), "First column"),
      .error("a", at: Place("a.md", line: 2, column: 9), "Error before warning"),
      .error("b", at: Place("a.md", line: 2, column: 9), "Aa"),
      .error("b", at: Place("a.md", line: 2, column: 9), "Bb"),
      .warning("a", at: Place("a.md", line: 2, column: 9), "Warning"),
      .error("a", at: Place("a.md", line: 10), "Lines are numbers"),
      .error("a", at: Place("b.md", line: 1), "Other file"),
    ]
    var random = Seeded(7)
    for _ in 0..<20 { #expect(inOrder.shuffled(using: &random).sorted() == inOrder) }
    for (at, one) in inOrder.enumerated() {
      for (other, two) in inOrder.enumerated() { #expect((one < two) == (at < other)) }
    }
  }

  @Test func keepsWhatItIsGiven() {
    let place = Place("topics/a.md", line: 3, column: 4)
    let error = Diagnostic.error(
      "quote-not-found", at: place, "Quote is in no interview", explanation: "Why",
      fixes: ["copy the words"], words: ["+ words"])
    #expect(
      error
        == Diagnostic(
          .error, id: "quote-not-found", at: place, "Quote is in no interview",
          explanation: "Why", fixes: ["copy the words"], words: ["+ words"]))
    let warning = Diagnostic.warning("file-empty", at: place, "File is empty")
    #expect(warning.severity == .warning && warning.explanation == nil)
    #expect(warning.fixes == [] && warning.words == [])
  }
}
