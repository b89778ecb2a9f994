/// The page that shows all suites: the same text for the same results.
enum ConformancePage {
  static func text(_ suites: [ConformanceSuite]) -> String {
    var page = """
      # Conformance

      How far Verbatim agrees with the test suites of others, case by case. `script/conformance` makes this page from the tests in
      `Tests/ConformanceTests`, and a test holds that it is up to date. The files themselves are not part of the project.

      No reader of captions or documents is right everywhere, so each difference has a ruling: who is right, and by which rule. Everywhere, a run of white
      space counts as one space, and the words of a speaker's label (`Ann:`, `>>`, `- `) count as the label that the reader makes of them.

      | suite | cases | agree | differ: we are right | either | the other is right |
      |---|---:|---:|---:|---:|---:|

      """
    for suite in suites {
      page +=
        "| [\(suite.title)](#\(anchor(suite.title))) | \(suite.cases.count) | \(suite.agreeing) "
      for right in [Ruling.Right.ours, .both, .theirs] {
        let count = suite.differing.filter { suite.rulings[$0.name]?.right == right }.count
        page += "| \(count) "
      }
      page += "|\n"
    }
    for suite in suites { page += section(suite) }
    return page
  }

  private static func section(_ suite: ConformanceSuite) -> String {
    var text = "\n## \(suite.title)\n\n\(suite.about)\n\n"
    text += "\(suite.agreeing) of \(suite.cases.count) cases agree.\n"
    let differing = suite.differing
    guard !differing.isEmpty else { return text }
    text += "\n| case | right | why | rule |\n|---|---|---|---|\n"
    for one in differing {
      let ruling = suite.rulings[one.name]
      text += "| `\(one.name)` | \(ruling?.right.rawValue ?? "?") | \(ruling?.reason ?? "?") "
      text += "| \(ruling?.rule ?? "?") |\n"
    }
    return text
  }

  private static func anchor(_ title: String) -> String {
    String(
      title.lowercased().compactMap {
        $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : nil
      })
  }
}
