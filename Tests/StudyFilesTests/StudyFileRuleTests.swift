import Model
import StudyFiles
import Testing

/// A file with one mistake, marked `1️⃣`; a rule that has no column is marked at its line's start.
struct Provocation: CustomTestStringConvertible {
  enum File { case study, participant, interview, codebook, topic, page, clip, checks }

  var rule: StudyFileRule
  var severity: Severity = .error
  var file: File
  var text: String
  var path: String?
  /// Whether the diagnostic names the line alone.
  var isLine = false
  /// Whether the diagnostic names the file alone.
  var isFile = false
  /// A fix that must be among those proposed.
  var fix: String?

  var testDescription: String { "\(rule.rawValue): \(text.debugDescription.prefix(60))" }

  var defaultPath: String {
    switch file {
    case .study: "study.md"
    case .participant: "Corpus/participants/ann.md"
    case .interview: "Corpus/interviews/ann.md"
    case .codebook: "Codebooks/c.md"
    case .topic, .checks: "Reports/topics/t.md"
    case .page: "Reports/pages/t.md"
    case .clip: "Reports/clips/c.md"
    }
  }

  func diagnostics() -> [Diagnostic] {
    let bytes = Marked(text).bytes
    let path = path ?? defaultPath
    switch file {
    case .study: return StudyFileReader.study(bytes, path: path).diagnostics
    case .participant: return StudyFileReader.participant(bytes, path: path).diagnostics
    case .interview:
      return StudyFileReader.interview(bytes, path: path, knownParticipants: ["ann", "tom", "bea"])
        .diagnostics
    case .codebook: return StudyFileReader.codebook(bytes, path: path).diagnostics
    case .topic: return StudyFileReader.topic(bytes, path: path).diagnostics
    case .page: return StudyFileReader.page(bytes, path: path).diagnostics
    case .clip: return StudyFileReader.clip(bytes, path: path).diagnostics
    case .checks:
      let parsed = StudyFileReader.topic(bytes, path: path)
      guard let topic = parsed.value, parsed.diagnostics.isEmpty else { return parsed.diagnostics }
      return TopicChecks(
        participants: [
          Participant(id: "ann", name: "Ann", path: "a"),
          Participant(id: "tom", name: "Tom Old", path: "t"),
        ], codes: ["trust", "people/friends"]
      ).check(topic)
    }
  }
}

@Suite struct StudyFileRuleTests {
  static let provocations: [Provocation] =
    text + frontMatter + values + interviews + codebooks + quotes + links + names

  private static let text: [Provocation] = [
    .init(
      rule: .textHasNUL, file: .study, text: "---\ntitle: a1️⃣\0\n---\n",
      fix: "save the file as UTF-8 in your editor"),
    .init(
      rule: .markdownRefused, file: .topic,
      text: "---\ntitle: a\n---\n\n1️⃣" + String(repeating: "> ", count: 80) + "a\n", isLine: true),
    .init(
      rule: .fileNameMalformed, file: .participant, text: "---\nname: A\n---\n",
      path: "Corpus/participants/ann b.md", isFile: true),
  ]

  private static let frontMatter: [Provocation] = [
    .init(rule: .frontMatterMissing, file: .study, text: "1️⃣title: a\n", isLine: true),
    .init(rule: .frontMatterMissing, file: .study, text: "1️⃣", isLine: true),
    .init(
      rule: .frontMatterUnclosed, file: .study, text: "1️⃣---\ntitle: a\n", isLine: true,
      fix: "put a line '---' after the last key"),
    .init(rule: .frontMatterLine, file: .study, text: "---\ntitle: a\n1️⃣nonsense\n---\n"),
    .init(rule: .frontMatterLine, file: .study, text: "---\ntitle: a\n1️⃣two words: b\n---\n"),
    .init(
      rule: .frontMatterNested, file: .participant,
      text: "---\nname: A\nconsent: text\n  1️⃣teaching: yes\n---\n",
      fix: "write 'consent.teaching: …' at the start of the line"),
    .init(rule: .frontMatterComment, file: .study, text: "---\n1️⃣# note\ntitle: a\n---\n"),
    .init(rule: .frontMatterNoSpace, file: .study, text: "---\ntitle: a\nlanguage1️⃣:en\n---\n"),
    .init(rule: .frontMatterStrayItem, file: .study, text: "---\ntitle: a\n1️⃣- b\n---\n"),
    .init(rule: .frontMatterStrayItem, file: .study, text: "---\n1️⃣- b\ntitle: a\n---\n"),
    .init(
      rule: .frontMatterStrayItem, file: .study,
      text: "---\ntitle: a\nfillers: [um]\n1️⃣- b\n---\n"),
    .init(
      rule: .frontMatterOpenList, file: .study, text: "---\ntitle: a\nfillers: 1️⃣[um, uh\n---\n"),
    .init(
      rule: .frontMatterEmptyItem, severity: .warning, file: .study,
      text: "---\ntitle: a\nfillers: [um, 1️⃣, uh]\n---\n"),
    .init(
      rule: .frontMatterEmptyItem, severity: .warning, file: .study,
      text: "---\ntitle: a\nfillers:\n1️⃣-\n---\n"),
    .init(
      rule: .frontMatterQuotes, severity: .warning, file: .study,
      text: "---\ntitle: \"A1️⃣\" and \"B\"\n---\n"),
    .init(rule: .keyRepeated, file: .study, text: "---\ntitle: a\n1️⃣title: b\n---\n"),
    .init(
      rule: .keyUnknown, severity: .warning, file: .study,
      text: "---\ntitle: a\n1️⃣lanugage: en\n---\n", fix: "write 'language'"),
    .init(
      rule: .keyUnknown, severity: .warning, file: .topic,
      text: "---\ntitle: a\n1️⃣colour: red\n---\n"),
    .init(
      rule: .keyUnknown, severity: .warning, file: .participant,
      text: "---\nname: a\n1️⃣withdrawm: 2020-01-01\n---\n", fix: "write 'withdrawn'"),
    .init(
      rule: .keyUnknown, severity: .warning, file: .participant,
      text: "---\nname: a\n1️⃣consent.radio: yes\n---\n"),
    .init(rule: .keyMissing, file: .study, text: "1️⃣---\n---\n", isLine: true),
    .init(rule: .keyMissing, file: .clip, text: "---\n1️⃣excerpt:\n---\n"),
    .init(
      rule: .keyEmpty, severity: .warning, file: .participant,
      text: "---\nname: A\n1️⃣role:\n---\n"),
    .init(rule: .keyNotAList, file: .topic, text: "---\n1️⃣title: [a, b]\n---\n"),
    .init(
      rule: .keyConflict, file: .study, text: "---\ntitle: a\n1️⃣language: en\nlanguages: [en]\n---\n"
    ),
    .init(
      rule: .keyConflict, file: .topic, text: "---\ntitle: a\nlanguage: 1️⃣en\n---\n",
      path: "Reports/topics/t.fr.md", fix: "write 'language: fr'"),
  ]

  private static let values: [Provocation] = [
    .init(
      rule: .dateMalformed, file: .participant,
      text: "---\nname: A\nwithdrawn: 1️⃣2026/01/15\n---\n", fix: "write '2026-01-15'"),
    .init(
      rule: .dateMalformed, file: .participant,
      text: "---\nname: A\nconsent.until: 1️⃣2026-02-30\n---\n"),
    .init(
      rule: .dateMalformed, file: .topic,
      text: "---\ntitle: A\nreview-date: \"1️⃣March 2020\"\n---\n"),
    .init(
      rule: .yesOrNo, file: .participant, text: "---\nname: A\nprofile: 1️⃣true\n---\n",
      fix: "write 'yes'"),
    .init(
      rule: .yesOrNo, file: .participant, text: "---\nname: A\nprofile: 1️⃣No\n---\n",
      fix: "write 'no'"),
    .init(
      rule: .yesOrNo, file: .interview, text: "---\nspeakers-confirmed: 1️⃣maybe\n---\n"),
    .init(
      rule: .languageMalformed, file: .study, text: "---\ntitle: a\nlanguage: 1️⃣English\n---\n",
      fix: "write 'en'"),
    .init(
      rule: .languageMalformed, file: .study,
      text: "---\ntitle: a\nlanguages: [en, 1️⃣fr_CA]\n---\n", fix: "write 'fr-CA'"),
    .init(rule: .numberMalformed, file: .topic, text: "---\ntitle: a\norder: 1️⃣first\n---\n"),
    .init(
      rule: .wordUnknown, file: .participant, text: "---\nname: a\nconsent: 1️⃣vidoe\n---\n",
      fix: "write 'video'"),
    .init(
      rule: .wordUnknown, file: .participant, text: "---\nname: a\nconsent: 1️⃣Text\n---\n",
      fix: "write 'text'"),
    .init(
      rule: .wordUnknown, file: .interview, text: "---\nfiles: [1️⃣a.docx = approvd]\n---\n",
      fix: "write 'approved'"),
    .init(
      rule: .wordUnknown, file: .interview, text: "---\nguide: 1️⃣numberd\n---\n",
      fix: "write 'numbered'"),
    .init(rule: .idMalformed, file: .participant, text: "---\nname: a\naddress: 1️⃣a/b\n---\n"),
    .init(
      rule: .equivalentMalformed, file: .study,
      text: "---\ntitle: a\nequivalents: [mum = mom, 1️⃣mum]\n---\n"),
    .init(
      rule: .alsoAsIsName, file: .participant, text: "---\nname: Ann\nalso-as: 1️⃣Ann\n---\n"),
  ]

  private static let interviews: [Provocation] = [
    .init(
      rule: .idMalformed, file: .interview, text: "---\nparticipants: 1️⃣ann, tom\n---\n",
      fix: "write [a, b]"),
    .init(
      rule: .speakerRuleMalformed, file: .interview, text: "---\nspeakers: [1️⃣R1: ann]\n---\n"),
    .init(
      rule: .speakerRuleMalformed, file: .interview,
      text: "---\nspeakers: [1️⃣R1 = ann and tom]\n---\n"),
    .init(
      rule: .speakerRuleRepeated, file: .interview,
      text: "---\nspeakers: [Q = interviewer, 1️⃣Q = ann]\n---\n"),
    .init(
      rule: .speakerNotInInterview, file: .interview,
      text: "---\nparticipants: [ann, tom]\nspeakers: [R1 = ann, 1️⃣R2 = tim]\n---\n",
      fix: "write 'tom'"),
    .init(rule: .fileRuleMalformed, file: .interview, text: "---\nfiles: [1️⃣a.docx]\n---\n"),
    .init(
      rule: .fileRuleRepeated, file: .interview,
      text: "---\nfiles: [a.txt = notes, 1️⃣a.txt = captions]\n---\n"),
    .init(
      rule: .participantUnknown, file: .interview, text: "---\nparticipants: [ann, 1️⃣tim]\n---\n",
      fix: "write 'tom'"),
    .init(
      rule: .participantUnknown, file: .interview,
      text: "---\nspeakers: [1️⃣P = ann for eva]\n---\n", fix: "add Corpus/participants/eva.md"),
    .init(
      rule: .participantUnknown, file: .interview, text: "1️⃣---\n---\n",
      path: "Corpus/interviews/walter.md", isLine: true),
  ]

  private static let codebooks: [Provocation] = [
    .init(rule: .codebookTitle, file: .codebook, text: "1️⃣## A\n", isLine: true),
    .init(rule: .codebookTitle, file: .codebook, text: "# T\n\n## A\n\n# 1️⃣B\n"),
    .init(rule: .codeSlugEmpty, file: .codebook, text: "# T\n\n## 1️⃣12\n"),
    .init(rule: .codeSlugEqual, file: .codebook, text: "# T\n\n## It's\n\n## 1️⃣Its\n"),
    .init(rule: .codeIDMalformed, file: .codebook, text: "# T\n\n## 1️⃣A {#a b}\n"),
    .init(
      rule: .codeLevelSkipped, severity: .warning, file: .codebook, text: "# T\n\n#### 1️⃣A\n",
      fix: "write '##'"),
    .init(
      rule: .codebookKeyUnknown, severity: .warning, file: .codebook,
      text: "# T\n\n## A\n\n- 1️⃣Includes: x\n", fix: "write 'Include:'"),
    .init(
      rule: .codebookKeyUnknown, severity: .warning, file: .codebook,
      text: "# T\n\n## A\n\n- 1️⃣terms: x\n", fix: "write 'Terms:'"),
    .init(rule: .codebookKeyOutside, file: .codebook, text: "# T\n\n- 1️⃣Include: x\n\n## A\n"),
    .init(
      rule: .termMalformed, file: .codebook, text: "# T\n\n## A\n\n- Terms: trust, open 1️⃣doors\n"),
    .init(rule: .termMalformed, file: .codebook, text: "# T\n\n## A\n\n- Terms: 1️⃣\"open doors\n"),
    .init(rule: .termMalformed, file: .codebook, text: "# T\n\n## A\n\n- Terms: a 1️⃣NEAR b\n"),
    .init(rule: .termMalformed, file: .codebook, text: "# T\n\n## A\n\n- Terms: 1️⃣NEAR/3 b\n"),
    .init(rule: .termMalformed, file: .codebook, text: "# T\n\n## A\n\n- Terms: b NEAR/31️⃣, c\n"),
    .init(rule: .termMalformed, file: .codebook, text: "# T\n\n## A\n\n- Terms: 1️⃣*ing\n"),
    .init(rule: .termMalformed, file: .codebook, text: "# T\n\n## A\n\n- Terms:\n  - é, go1️⃣*ing\n"),
    .init(rule: .termMalformed, file: .codebook, text: "# T\n\n## A\n\n- Terms: 1️⃣a/b\n"),
    .init(rule: .termMalformed, file: .codebook, text: "# T\n\n## A\n\n- Terms: \"1️⃣-\"\n"),
  ]

  private static func topic(
    _ rule: StudyFileRule, _ body: String, isLine: Bool = false, fix: String? = nil
  ) -> Provocation {
    Provocation(
      rule: rule, file: .topic, text: "---\ntitle: T\n---\n\n\(body)\n", isLine: isLine, fix: fix)
  }

  private static func warning(
    _ rule: StudyFileRule, _ body: String, isLine: Bool = true, fix: String? = nil
  ) -> Provocation {
    var provocation = topic(rule, body, isLine: isLine, fix: fix)
    provocation.severity = .warning
    return provocation
  }

  private static let quotes: [Provocation] = [
    topic(.quoteLiteral, "A [“b c” ](1️⃣quote: karen)"),
    topic(.quoteLiteral, "A [“b [c](http://d) e”](1️⃣quote:karen)"),
    topic(.quoteLiteral, "Write `[“b”](1️⃣quote:karen)`"),
    topic(.quoteEmpty, "A [1️⃣](quote:karen)"),
    topic(.quoteEmpty, "A [1️⃣“…”](quote:karen)"),
    topic(.quoteNested, "![1️⃣a](quote:karen)"),
    topic(.quoteStruckOut, "1️⃣She said, [“a ~~b~~ c”](quote:karen).", isLine: true),
    topic(.quoteStruckOut, "1️⃣She said, ~~[“a b”](quote:karen)~~.", isLine: true),
    topic(.quoteStruckOut, "1️⃣> a ~~b~~ c\n>\n> — [Karen](clip:karen)", isLine: true),
    topic(.quoteNested, "[![1️⃣a](b.png)](quote:karen)"),
    topic(
      .quoteUnproven, "She said, “1️⃣one two three four five”.",
      fix: "link them: [“…”](quote:PARTICIPANT)"),
    topic(.quoteUnproven, "- a\n- She said, \"1️⃣one *two three* four five\"."),
    topic(.quoteUnproven, "Elle : « 1️⃣un deux trois quatre cinq »."),
    topic(.quoteUnproven, "Sie: „1️⃣eins zwei drei vier fünf“."),
    topic(.quoteUnproven, "A “1️⃣one two three four five."),
    topic(.quoteUnproven, "1️⃣One two three four five” she said."),
    topic(.quoteUnproven, "# A “1️⃣one two three four five”"),
    topic(.quoteUnproven, "| a |\n|---|\n| “1️⃣one two three four five” |"),
    topic(.quoteUnproven, "a[^n]\n\n[^n]: “1️⃣one two three four five”"),
    topic(.quoteUnproven, "[“1️⃣one two three four five”](https://a.b)"),
    topic(.quoteUnproven, "[1️⃣x](https://a.b '“one two three four five”')"),
    topic(.quoteUnproven, "“1️⃣And [“one two”](quote:a) three four five”"),
    topic(.quoteUnproven, "![“1️⃣one two three four five”](a.png)"),
    topic(.quoteUnproven, "    \"1️⃣one two three four five\""),
    topic(
      .quoteUnproven,
      "<!-- not a quote -->\nA “one two three four five” and “1️⃣six seven eight nine ten”"),
    .init(
      rule: .quoteUnproven, file: .topic,
      text: "---\ntitle: 1️⃣On “one two three four five”\n---\n"),
    .init(
      rule: .quoteUnproven, file: .clip,
      text: "---\nexcerpt: a\nheadline: 1️⃣“One two three four five”\n---\n"),
    .init(
      rule: .quoteUnproven, file: .study,
      text: "---\ntitle: a\n---\n\nHe said “1️⃣one two three four five”.\n"),
    .init(
      rule: .quoteUnproven, file: .participant,
      text: "---\nname: a\n---\nHe said “1️⃣one two three four five”.\n"),
    topic(.quoteByReference, "1️⃣A [“b”][k]\n\n[k]: quote:karen"),
    topic(.quoteByReference, "1️⃣A <quote:karen>"),
    topic(.quoteReferenceMalformed, "A [“b”](1️⃣quote:karen@12)"),
    topic(.quoteReferenceMalformed, "A [“b”](1️⃣quote:)"),
    topic(.quoteReferenceMalformed, "A [“b”](1️⃣quote:a/b/c)"),
    topic(.quoteReferenceMalformed, "> a\n>\n> [B](1️⃣clip:b?c)"),
    topic(.quoteReferenceMalformed, "A [b](1️⃣cite:)"),
    .init(
      rule: .quoteReferenceMalformed, file: .clip, text: "---\nexcerpt: 1️⃣louise@xyz\n---\n"),
    .init(
      rule: .quoteOutsideTopic, file: .participant,
      text: "---\nname: A\n---\n\nA [“1️⃣b c”](quote:karen)\n"),
    .init(
      rule: .quoteOutsideTopic, file: .study,
      text: "---\ntitle: A\n---\n\n> A\n>\n> — [1️⃣Karen](clip:karen)\n"),
    topic(.blockQuoteUnproven, "1️⃣> one", isLine: true),
    topic(.blockQuoteUnproven, "1️⃣- > one", isLine: true),
    topic(.clipForm, "1️⃣> one\n> — [Karen](clip:karen)", isLine: true),
    topic(.clipForm, "> one\n>\n1️⃣> — [Karen](clip:karen), a partner", isLine: true),
    topic(.clipForm, "1️⃣> — [Karen](clip:karen)", isLine: true),
    topic(.clipForm, "> a\n>\n1️⃣> - b\n>\n> — [Karen](clip:karen)", isLine: true),
    topic(.clipForm, "> a\n>\n1️⃣> **I:**\n>\n> b\n>\n> — [Karen](clip:karen)", isLine: true),
    topic(.clipForm, "A [Karen](1️⃣clip:karen)"),
    topic(.quoteNested, "> a [1️⃣b](quote:karen)\n>\n> — [Karen](clip:karen)"),
  ]

  private static let links: [Provocation] = [
    topic(.evidenceMalformed, "[Many](1️⃣evidence:)"),
    topic(.evidenceMalformed, "[Many](1️⃣evidence:a,@12)"),
    warning(.codesStray, "A\n\n1️⃣<!-- codes: a -->", isLine: true),
    warning(.codesStray, "1️⃣A <!-- codes: a -->", isLine: true),
    warning(
      .commentUnknown, "# A\n\n1️⃣<!-- code: a -->", isLine: true,
      fix: "write <!-- codes: … -->"),
    warning(
      .commentUnknown, "1️⃣<!-- not quote -->", isLine: true,
      fix: "write <!-- not a quote -->"),
    warning(.htmlDropped, "1️⃣a <b>c</b>", isLine: true),
    warning(.htmlDropped, "1️⃣<hr>", isLine: true),
    topic(.htmlDropped, "1️⃣<!-- not a quote --> “one two three four five”", isLine: true),
    topic(.htmlDropped, "1️⃣<div>words</div>", isLine: true),
    warning(.footnoteUnused, "A\n\n1️⃣[^n]: Lost words", isLine: false),
    topic(.linkSchemeUnknown, "A [“1️⃣b”](qoute:karen)", fix: "write 'quote:' in small letters"),
    topic(.linkSchemeUnknown, "A [1️⃣b](Evidence:a)", fix: "write 'evidence:' in small letters"),
    topic(.linkUnsafe, "A [1️⃣b](javascript:alert)"),
    topic(.linkUnsafe, "A [1️⃣b](java&#9;script:alert)"),
    topic(.linkUnsafe, "A [1️⃣b](//evil.example)"),
    topic(.linkUnsafe, "A [1️⃣b](/\\\\evil.example)"),
    topic(.linkUnsafe, "![1️⃣b](data:image/png;base64,AA)"),
    .init(
      rule: .linkUnsafe, file: .clip,
      text: "---\nexcerpt: a\nmedia: 1️⃣file:///etc/passwd\n---\n"),
    .init(
      rule: .clipFileBody, file: .clip, text: "---\nexcerpt: a\n---\n\n1️⃣words\n", isLine: true),
  ]

  private static func checks(
    _ rule: StudyFileRule, _ body: String, fix: String? = nil
  ) -> Provocation {
    Provocation(rule: rule, file: .checks, text: "---\ntitle: T\n---\n\n\(body)\n", fix: fix)
  }

  private static let names: [Provocation] = [
    checks(.participantUnknown, "A [“b”](1️⃣quote:anna)", fix: "write 'ann'"),
    checks(
      .clipNameDiffers, "> a\n>\n> — [Annie](1️⃣clip:ann)", fix: "write 'Ann' as the link's text"),
    checks(.quoteNamesAnother, "He. Then Tom Old said [“1️⃣b”](quote:ann)."),
    checks(.codeUnknown, "# A\n\n<!-- codes: trust, 1️⃣friends -->", fix: "write 'people/friends'"),
    checks(.codeUnknown, "[Many](1️⃣evidence:trst)", fix: "write 'trust'"),
  ]

  @Test(arguments: provocations)
  func isFoundAtItsPlace(provocation: Provocation) {
    let marked = Marked(provocation.text)
    var place = marked.place(1, in: provocation.path ?? provocation.defaultPath)
    if provocation.isLine { place.column = nil }
    if provocation.isFile { place.line = nil }
    let found = provocation.diagnostics()
    let mine = found.first { $0.id == provocation.rule.rawValue }
    #expect(mine?.place == place, "\(found)")
    #expect(mine?.severity == provocation.severity)
    #expect(found.filter { $0.severity == .error && $0.id != provocation.rule.rawValue } == [])
    if let fix = provocation.fix { #expect(mine?.fixes.contains(fix) == true, "\(found)") }
    for diagnostic in found {
      #expect(!diagnostic.fixes.isEmpty)
      #expect(!diagnostic.summary.hasSuffix("."))
      #expect(!diagnostic.summary.contains("\n"))
    }
  }

  @Test func textMustBeUTF8() {
    let found = StudyFileReader.study(Array("---\ntitle: caf".utf8) + [0xE9] + Array("\n".utf8))
    #expect(found.value == nil)
    #expect(found.diagnostics.map(\.id) == ["text-not-utf8"])
    #expect(found.diagnostics.first?.place == Place("study.md", line: 2, column: 11))
  }

  @Test func everyRuleIsProvoked() {
    let provoked = Set(Self.provocations.map(\.rule)).union([.textNotUTF8])
    #expect(StudyFileRule.allCases.filter { !provoked.contains($0) } == [])
  }

  @Test func noRuleTellsTheWordsOfPeople() {
    for provocation in Self.provocations {
      for diagnostic in provocation.diagnostics() {
        let shown = [diagnostic.summary, diagnostic.explanation ?? ""] + diagnostic.fixes
        #expect(!shown.joined().contains("two three"))
        #expect(!shown.joined().contains("Lost words"))
      }
    }
  }
}
