import CommandLineKit
import Testing

@Suite struct CompleteCommandTests {
  @Test(arguments: [
    ("1 -- verbatim ex", "excerpts\tLists coded excerpts by code, participant or coder\n"),
    ("3 -- verbatim excerpts --code", "codes-in-here\n"),
    ("5 -- verbatim excerpts --study a -c", "codes-in-a\n"),
    ("4 -- verbatim excerpts --study=a -p", "participants-in-a\n"),
    (
      "2 -- verbatim help bu",
      "build\tMakes the site of a study: ingests, codes, indexes, checks and publishes what changed\n"
    ),
    ("2 -- verbatim completion f", "fish\n"),
    ("2 -- verbatim new", "@folders\n"), ("3 -- verbatim new a", "@files\n"),
    ("2 -- verbatim find --l", "--limit\tHow many hits to show\n"),
    ("2 -- verbatim nonsense", ""), ("99 -- verbatim", ""), ("-- x verbatim", ""),
  ])
  func answersShells(line: String, expected: String) async {
    let (status, output, errors) = await FakeStudies().run("__complete \(line)")
    #expect(status == .done)
    #expect(output == expected)
    #expect(errors == "")
  }
}
