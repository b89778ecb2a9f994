import Alignment
import CommandLineKit
import Commands
import Formats
import JSON
import Model
import Study
import Testing

/// What commands print, whole, for people and for programs.
@Suite struct OutputTests {
  private static let interval = Timing.Interval(
    start: 725_320, end: 3_601_000, isInterpolated: true)

  private static var fit: AlignmentReport {
    var report = AlignmentReport()
    (report.words, report.captionWords, report.sharedWords) = (12_040, 11_200, 10_900)
    (report.exactWords, report.interpolatedWords) = (2_000, 9_600)
    (report.substitutions, report.deletions, report.insertions) = (600, 100, 60)
    report.stretches = [
      .init(range: TextRange(40, 2_000), words: 440, captionWords: 2, interval: interval)
    ]
    return report
  }

  static var answers: FakeStudies.Answers {
    var answers = FakeStudies.Answers()
    answers.report.interviews = 3
    answers.report.interviewsRead = 1
    answers.report.turns = 12_345
    answers.report.quotes = 2
    answers.report.quotesVerified = 1
    answers.report.suggestions = 7
    answers.report.pages = 1300
    answers.report.pagesWritten = 1200
    answers.report.indexPage = "Reports/site/en/index.html"
    var hit = FindResult.Hit(
      interview: "louise", turn: 7, speaker: "Louise", words: "I love that exchange of idées")
    hit.matches = [TextRange(12, 20), TextRange(24, 30)]
    hit.interval = interval
    hit.isCutAfter = true
    let other = FindResult.Hit(interview: "tom", turn: 0, speaker: nil, words: "An exchange")
    answers.found = FindResult(hits: [hit, other], total: 5)
    var coding = CodedExcerpt(
      code: "trust", interview: "louise", speaker: "Louise", words: "We trust one another.")
    coding.coders = ["amal", "ben"]
    coding.id = "ab12"
    coding.interval = interval
    var suggestion = CodedExcerpt(
      code: "trust", interview: "tom", speaker: "Tom", words: "Trusting them was hard.")
    suggestion.terms = ["trust*"]
    var second = coding
    second.code = "work"
    answers.excerpts = [coding, second, suggestion]
    var candidate = QuoteCandidate(
      participant: "karen", name: "Karen", interview: "karen", words: "It opened doors",
      markdown: "[“It opened doors”](quote:karen@1a2b)")
    candidate.obstacle = "consent ended on 2026-01-31"
    answers.candidates = [candidate]
    var record = ProvenanceRecord(
      excerpt: "1a2b3c", participant: "karen", interview: "karen", source: "Corpus/karen.docx",
      sourceHash: "00ff", text: "11ee", turns: 3...4, range: TextRange(10, 25), consent: "text")
    record.interval = interval
    record.timedBy = "Corpus/karen.vtt"
    record.codings = [.init(code: "trust", coder: "amal", at: "2026-02-03T04:05:06Z")]
    record.suggestions = ["work"]
    record.quotedAt = [Place("Reports/topics/work.md", line: 12, column: 3)]
    record.appearances = [.init(page: "en/topics/work.html", element: "q1")]
    answers.records = [record]
    answers.diagnostics = [
      .error(
        "quote-not-found", at: Place("Reports/topics/work.md", line: 12, column: 3),
        "quote differs from its interview by 2 words", explanation: "Words are evidence.",
        fixes: ["copy the words with 'verbatim quote'"], words: ["- doors", "+ windows"]),
      .warning("title-long", at: Place("study.md"), "title has 90 characters"),
    ]
    answers.report.diagnostics = answers.diagnostics
    answers.aligned.report = fit
    answers.aligned.cues = 1_100
    answers.aligned.strains = [CueStrain(rule: .fast, cue: 7, start: 30_000, amount: 24)]
    return answers
  }

  @Test(arguments: [
    "build", "check", "check --show-text", "find exchange", "excerpts", "excerpts --suggestions",
    "quote doors", "trace doors", "new partnership", "align louise.docx louise.vtt",
  ])
  func printsForPeople(line: String) async throws {
    let (_, output, errors) = await FakeStudies(Self.answers).run(line)
    try Golden.expect(
      "\(output)--- standard error\n\(errors)",
      matches: "print-\(line.replacing("--", with: "").replacing(" ", with: "-")).txt")
  }

  @Test(arguments: [
    "build", "check", "check --show-text", "find exchange", "excerpts", "quote doors",
    "trace doors", "new partnership", "align louise.docx louise.vtt",
  ])
  func printsForPrograms(line: String) async throws {
    let (_, output, errors) = await FakeStudies(Self.answers).run("\(line) --json")
    let value = try JSONParser.parse(Array(output.utf8))
    #expect(value.object?.members.first == .init(key: "version", value: 1))
    #expect(errors == "")
    try Golden.expect(
      output, matches: "print-\(line.replacing("--", with: "").replacing(" ", with: "-")).json")
  }

  @Test func keepsWordsFromLogs() async {
    for line in ["build", "check", "build --json", "check --json"] {
      let (_, output, errors) = await FakeStudies(Self.answers).run(line)
      #expect(!(output + errors).contains("windows"), "\(line)")
    }
  }

  @Test func highlightsHitsOnTerminals() async {
    let terminal = StreamTraits(isTerminal: true, hasColor: true, width: 80)
    let console = RecordingConsole(output: terminal, errors: .pipe)
    let (_, output, _) = await FakeStudies(Self.answers).run("find exchange", on: console)
    #expect(
      output.contains("love that \u{1B}[1;33mexchange\u{1B}[0m of \u{1B}[1;33midées\u{1B}[0m"))
  }

  @Test func showsProgressOnTerminalsAndLinesWhenVerbose() async {
    let terminal = StreamTraits(isTerminal: true, hasColor: false, width: 80)
    let console = RecordingConsole(output: .pipe, errors: terminal)
    _ = await FakeStudies().run("build", on: console)
    #expect(console.progressShown == ["reading louise.docx"])
    let (_, _, errors) = await FakeStudies().run("build --verbose")
    #expect(errors == "reading louise.docx\n0 interviews (0 read), 0 turns\n")
  }

  @Test(
    arguments: [
      ("build --study a --date 2026-03-01", ["open a", "build everything 2026-03-01"]),
      ("ingest", ["open -", "build ingest -"]), ("index", ["open -", "build index -"]),
      ("publish -s a", ["open a", "build publish -"]), ("check", ["open -", "check -"]),
      ("find a OR b -n 3", ["open -", "find a OR b 3"]),
      (
        "excerpts -c trust -p tom --coder amal --suggestions",
        ["open -", "excerpts trust tom amal true"]
      ),
      ("quote a b", ["open -", "quote a b"]), ("trace a#b", ["open -", "trace a#b"]),
      ("convert a.srt - --to json", ["convert a.srt json"]),
      ("align a.docx a.vtt", ["align a.docx a.vtt -"]),
      ("align a.docx a.vtt - --to srt", ["align a.docx a.vtt srt"]),
      ("new a b.txt c.srt", [#"make a ["b.txt", "c.srt"]"#]),
    ] as [(String, [String])])
  func asksForWhatWasTyped(line: String, asked: [String]) async {
    let studies = FakeStudies()
    _ = await studies.run(line)
    #expect(studies.asked == asked)
  }
}
