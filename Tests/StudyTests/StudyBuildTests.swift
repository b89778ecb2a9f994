import Files
import Glibc
import Model
import Study
import TestSupport
import Testing

@Suite struct StudyBuildTests {
  @Test func publishesAStudyFromItsFiles() async throws {
    let study = try TestStudy(TestStudy.small)
    let report = try await study.run()
    #expect(report.diagnostics == [])
    #expect(report.interviews == 2 && report.interviewsRead == 2 && report.quotes == 2)
    #expect(report.suggestions == 2)
    #expect(
      try Set(study.files(below: "Reports/site").keys) == [
        "Reports/site/index.html", "Reports/site/provenance.json", "Reports/site/style.css",
        "Reports/site/en/index.html", "Reports/site/en/people/ada.html",
        "Reports/site/en/people/ben.html", TestStudy.page,
      ])
    let page = try study.read(TestStudy.page)
    #expect(page.contains("“I planted a pear tree.”"))
    #expect(page.contains("Beginnings - Ben"))
  }

  @Test func opensNoSourceWhenNothingChanged() async throws {
    let study = try TestStudy(TestStudy.small)
    let first = try await study.run()
    // A stamp vouches for a file that was two seconds old when it was looked at.
    usleep(2_200_000)
    #expect(try await study.run().nothingChanged)
    let third = try await study.run()
    #expect(third.nothingChanged && third.filesOpened == 0)
    #expect(third.diagnostics == first.diagnostics)
    #expect(third.interviews == 2 && third.quotes == 2 && third.pages == first.pages)
  }

  @Test func readsOneInterviewWhenOneChanged() async throws {
    let study = try TestStudy(TestStudy.small)
    _ = try await study.run()
    let before = try study.files(below: "Reports/site")
    try study.write(
      try study.read("Corpus/ben.vtt").replacing("Did you help?", with: "Did you help her?"),
      to: "Corpus/ben.vtt")
    let report = try await study.run()
    #expect(report.interviewsRead == 1)
    #expect(report.sources.map(\.path) == ["Corpus/ben.vtt"])
    // Who was not in it is untouched.
    let ada = "Reports/site/en/people/ada.html"
    #expect(try study.files(below: "Reports/site")[ada] == before[ada])
    #expect(report.quotesVerified == 1)
  }

  @Test func givesTheSameBytesFromNothingAndStepByStep() async throws {
    let stepwise = try TestStudy(TestStudy.small)
    _ = try await stepwise.run()
    try stepwise.write("Interviewer: Well?\n\nAda: I planted a pear tree.\n", to: "Corpus/ada.txt")
    _ = try await stepwise.run()
    try stepwise.write(TestStudy.small["Corpus/ada.txt"] ?? "", to: "Corpus/ada.txt")
    _ = try await stepwise.run()
    let fresh = try TestStudy(TestStudy.small)
    _ = try await fresh.run()
    #expect(try stepwise.files(below: "Reports") == fresh.files(below: "Reports"))
  }

  @Test func losesNothingWithItsIndex() async throws {
    let study = try TestStudy(TestStudy.small)
    _ = try await study.run()
    let before = try study.files(below: "Reports")
    for name in try Files.list(study.path(".verbatim")) { try study.remove(".verbatim/\(name)") }
    let report = try await study.run()
    #expect(report.interviewsRead == 2 && report.diagnostics == [])
    #expect(try study.files(below: "Reports") == before)
  }

  @Test func startsOverFromADamagedIndex() async throws {
    let study = try TestStudy(TestStudy.small)
    _ = try await study.run()
    try study.write("this is no database", to: ".verbatim/index.sqlite")
    #expect(try await study.run().diagnostics == [])
  }

  @Test func leavesTheSiteAsItWasAfterAnError() async throws {
    let study = try TestStudy(TestStudy.small)
    _ = try await study.run()
    let before = try study.files(below: "Reports/site")
    let topic = try study.read(TestStudy.topic)
    try study.write(
      topic.replacing("pear", with: "plum").replacing("How gardens", with: "How some gardens"),
      to: TestStudy.topic)
    let report = try await study.run()
    #expect(report.errors == ["quote-differs"])
    #expect(report.diagnostics[0].place == Place(TestStudy.topic, line: 12, column: 27))
    #expect(
      report.diagnostics[0].words == [
        "page:   I planted a {plum} tree", "source: I planted a {pear} tree   (Ada, ada, turn 2)",
      ])
    #expect(report.indexPage == nil)
    #expect(try study.files(below: "Reports/site") == before)
  }

  @Test func removesPagesThatNothingMakesAnyMore() async throws {
    let study = try TestStudy(TestStudy.small)
    _ = try await study.run()
    try study.write("not ours", to: "Reports/site/CNAME")
    try study.remove(TestStudy.topic)
    let report = try await study.run()
    #expect(report.pagesRemoved == 1)
    let left = try study.files(below: "Reports/site")
    #expect(left[TestStudy.page] == nil)
    // What somebody else put beside our files is theirs.
    #expect(left["Reports/site/CNAME"] == Array("not ours".utf8))
  }

  @Test func removesPagesOfARunThatItsIndexForgot() async throws {
    let study = try TestStudy(TestStudy.small)
    _ = try await study.run()
    try study.write("not ours", to: "Reports/site/CNAME")
    try study.remove(".verbatim/index.sqlite")
    try study.remove(TestStudy.topic)
    _ = try await study.run()
    let left = try study.files(below: "Reports/site")
    #expect(left[TestStudy.page] == nil)
    #expect(left["Reports/site/CNAME"] == Array("not ours".utf8))
  }

  @Test func writesPagesAgainThatSomebodyTouched() async throws {
    let study = try TestStudy(TestStudy.small)
    _ = try await study.run()
    let before = try study.read(TestStudy.page)
    try study.write("defaced", to: TestStudy.page)
    let report = try await study.run()
    #expect(!report.nothingChanged && report.pagesWritten == 1)
    #expect(try study.read(TestStudy.page) == before)
  }

  @Test func checksWithoutWriting() async throws {
    let study = try TestStudy(TestStudy.small)
    let before = try study.files(below: "")
    let report = try await study.run(.check)
    #expect(report.diagnostics == [] && report.quotes == 2)
    #expect(try study.files(below: "") == before)
  }

  @Test(arguments: [
    ("consent: none", "consent-missing"), ("", "consent-missing"),
    ("consent: text\nwithdrawn: 2026-01-01", "consent-withdrawn"),
    ("consent: text\nconsent.until: 2026-03-01", "consent-ended"),
    ("consent: text\nembargo-until: 2026-03-03", "consent-embargoed"),
  ])
  func publishesNothingWithoutConsent(_ keys: String, _ id: String) async throws {
    let study = try TestStudy(TestStudy.small)
    try study.write(
      "---\nname: Ada\n\(keys)\n---\n\nAda is invented.\n", to: "Corpus/participants/ada.md")
    let report = try await study.run()
    #expect(report.errors == [id])
    #expect(try study.files(below: "Reports/site").isEmpty)
  }

  @Test func judgesConsentOnTheDayOfTheBuild() async throws {
    let study = try TestStudy(TestStudy.small)
    try study.write(
      "---\nname: Ada\nconsent: text\nconsent.until: 2026-03-01\n---\n",
      to: "Corpus/participants/ada.md")
    let before = try #require(CalendarDate("2026-03-01"))
    #expect(try await study.run(on: before).errors == [])
    #expect(try await study.run().errors == ["consent-ended"])
  }

  @Test func showsNothingThatIsNotForShowing() async throws {
    let study = try TestStudy(TestStudy.small)
    try study.write(
      "---\nname: Cleo\nconsent: none\n---\n\nCleo is invented.\n",
      to: "Corpus/participants/cleo.md")
    try study.write("Cleo: Nobody is to read this.\n", to: "Corpus/cleo.txt")
    _ = try await study.run()
    for (path, bytes) in try study.files(below: "Reports/site") {
      let text = String(decoding: bytes, as: UTF8.self)
      for secret in ["Cleo", "cleo", "letters", "Corpus/", "suggest", "2026-03-02"] {
        #expect(!text.contains(secret), "\(secret) stands in \(path)")
      }
    }
  }

  @Test func saysWhoseWordsAreQuotedWrongly() async throws {
    let study = try TestStudy(TestStudy.small)
    try study.write(
      "---\ntitle: Beginnings\n---\n\nAda said, [“I carried the water.”](quote:ada)\n",
      to: TestStudy.topic)
    let report = try await study.run()
    #expect(report.errors == ["quote-wrong-speaker"])
    #expect(report.diagnostics[0].summary == "Words are not Ada's: Ben said them")
  }

  @Test func asksWhichOfTwoFilesIsTheText() async throws {
    let study = try TestStudy(TestStudy.small)
    try study.write("Ada: I planted a plum tree.\n", to: "Corpus/ada.old.txt")
    #expect(try await study.run().errors.contains("interview-text-ambiguous"))
    try study.write(
      "---\nparticipants: [ada]\nfiles:\n- ada.txt = approved\n- ada.old.txt = as-spoken\n---\n",
      to: "Corpus/interviews/ada.md")
    #expect(try await study.run().errors == [])
  }

  @Test func namesTheMistakesOfPeopleWithTheWayOut() async throws {
    let study = try TestStudy(TestStudy.small)
    try study.write(
      "Interviewer: Hm?\n\nBne: I carried it.\n\nBne: All of it.\n", to: "Corpus/ben.txt")
    try study.remove("Corpus/ben.vtt")
    try study.write("Dora: Hello.\n", to: "Corpus/dora.txt")
    let found = try await study.run().diagnostics
    let label = try #require(found.first { $0.id == "speaker-unknown" })
    #expect(label.place == Place("Corpus/ben.txt", line: 3))
    #expect(label.fixes.first == "it may be a slip for 'ben'")
    let interview = try #require(found.first { $0.id == "interview-participant-unknown" })
    #expect(interview.place == Place("Corpus/dora.txt"))
  }

  @Test func keepsMarkupInSourcesAndTopicsInert() async throws {
    let study = try TestStudy(TestStudy.small)
    let evil = "<script>alert(1)</script>"
    try study.write(
      "---\nname: Ada\nplace: \(evil)\nrole: \"><img src=x>\nconsent: text\n---\n\nAda &lt;script&gt;.\n",
      to: "Corpus/participants/ada.md")
    try study.write(
      "Ada: I planted \(evil) a tree.\n\nInterviewer: Yes?\n\nAda: So it was.\n",
      to: "Corpus/ada.txt")
    try study.write(
      "---\ntitle: \(evil)\nsummary: \(evil)\n---\n\nA `\(evil)` b.\n\n## One\n\n[go](javascript:alert(1))\n\nShe said, [“So it was.”](quote:ada)\n",
      to: TestStudy.topic)
    var report = try await study.run()
    #expect(report.errors.contains { $0.hasPrefix("link") })
    try study.write(
      try study.read(TestStudy.topic).replacing("[go](javascript:alert(1))", with: "Go."),
      to: TestStudy.topic)
    report = try await study.run()
    #expect(report.errors == [])
    for (path, bytes) in try study.files(below: "Reports/site") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("<script"), "\(path)")
      #expect(!text.contains("<img"), "\(path)")
      #expect(!text.contains("javascript:"), "\(path)")
    }
  }
}
