import Markdown
import Model
import StudyFiles
import Testing

@Suite struct TopicReaderTests {
  private let path = "Reports/topics/living.md"

  private func parse(_ marked: Marked) -> Parsed<Topic> {
    StudyFileReader.topic(marked.bytes, path: path)
  }

  private func body(_ text: String) -> Marked { Marked("---\ntitle: T\n---\n" + text) }

  @Test func readsKeys() {
    let text = """
      ---
      title: Vivre
      clip-title: En bref
      category: Vie
      order: -2
      summary: Une page
      status: draft
      authors: [A, B]
      translator: C
      last-updated: 2020-10
      review-date: 2022-10-01
      ---
      """
    var expected = Topic(path: "t/vivre.fr.md", slug: "vivre", language: "fr", title: "Vivre")
    expected.clipTitle = "En bref"
    expected.category = "Vie"
    expected.order = -2
    expected.summary = "Une page"
    expected.status = "draft"
    expected.authors = ["A", "B"]
    expected.translator = "C"
    expected.lastUpdated = "2020-10"
    expected.reviewDate = "2022-10-01"
    expected.body = MarkdownNode(.document, line: 13)
    let parsed = StudyFileReader.topic(
      Array(text.utf8), path: "t/vivre.fr.md", languages: ["en", "fr"])
    #expect(parsed == Parsed(expected, []))
  }

  @Test func takesItsLanguageFromKeyThenNameThenStudy() {
    func language(_ keys: String, _ name: String) -> String? {
      StudyFileReader.topic(
        Array("---\ntitle: T\n\(keys)---\n".utf8), path: name, languages: ["de", "en"]
      ).value?.language
    }
    #expect(language("language: fr\n", "a.md") == "fr")
    #expect(language("language: fr\n", "a.fr.md") == "fr")
    #expect(language("", "a.fr.md") == "fr")
    #expect(language("", "a.md") == "de")
  }

  @Test func readsQuotesAndClipsInDocumentOrder() throws {
    let marked = body(
      """

      ## Doors

      <!-- codes: 1️⃣trust, 2️⃣people/friends -->

      Once. For example Karen said, [“3️⃣It opened doors
      I was […] looking *for*.”](4️⃣quote:karen/k-2@1A2B) Others agreed.

      > **Interviewer:** 5️⃣And the
      > researchers?
      >
      > *6️⃣They* do not know.
      >
      > — [Louise](7️⃣clip:louise)

      ### Below

      Elle : [« 8️⃣Elle a ouvert »](9️⃣quote:karen "“It opened”") !
      """)
    let parsed = parse(marked)
    #expect(parsed.diagnostics == [])
    let topic = try #require(parsed.value)
    func at(_ mark: Int) -> Place { marked.place(mark, in: path) }
    var first = Quotation(
      kind: .inline, target: "karen",
      parts: [.init(label: nil, text: "It opened doors I was […] looking for.", place: at(3))],
      place: at(3))
    first.interview = "k-2"
    first.pin = "1a2b"
    first.sentence = "For example Karen said,"
    first.codes = ["trust", "people/friends"]
    var second = Quotation(
      kind: .clip, target: "louise",
      parts: [
        .init(label: "Interviewer", text: "And the researchers?", place: at(5)),
        .init(label: nil, text: "They do not know.", place: at(6)),
      ], place: at(5))
    second.shownName = "Louise"
    second.codes = ["trust", "people/friends"]
    var third = Quotation(
      kind: .inline, target: "karen",
      parts: [.init(label: nil, text: "Elle a ouvert", place: at(8))], place: at(8))
    third.original = "It opened"
    third.sentence = "Elle : !"
    third.codes = ["trust", "people/friends"]
    #expect(topic.quotations == [first, second, third])
    #expect(topic.linkPlaces == [at(4), at(7), at(9)])
    #expect(
      topic.sections == [
        TopicSection(
          heading: "Doors", level: 2, line: 5,
          codes: [.init("trust", at: at(1)), .init("people/friends", at: at(2))])
      ])
  }

  @Test func findsQuotesInTablesListsAndFootnotes() throws {
    let marked = body(
      """
      a[^n]

      [^n]: Note [“1️⃣one”](quote:a)

      | x | y |
      |---|---|
      | [“2️⃣two”](quote:a) | [“3️⃣three”](quote:a) |

      - [“4️⃣four”](quote:a)
        [“5️⃣five”](quote:a)
      - b <!-- [“no”](quote:a) --> [“7️⃣c”](6️⃣quote:a)
      """)
    let topic = try #require(parse(marked).value)
    #expect(parse(marked).diagnostics == [])
    #expect(
      topic.quotations.map(\.place)
        == [2, 3, 4, 5, 7, 1].map { marked.place($0, in: path) })
    #expect(topic.linkPlaces[4] == marked.place(6, in: path))
    #expect(quotes(in: topic.body) == topic.quotations.map(\.kind))
  }

  /// Walks as the documentation of `Topic.quotations` says.
  private func quotes(in node: MarkdownNode) -> [Quotation.Kind] {
    if case .link(let destination, _) = node.kind, destination.hasPrefix("quote:") {
      return [.inline]
    }
    if node.kind == .blockQuote,
      node.children.last?.children.contains(where: { child in
        if case .link(let destination, _) = child.kind {
          destination.hasPrefix("clip:")
        } else {
          false
        }
      }) == true
    {
      return [.clip]
    }
    return node.children.flatMap(quotes)
  }

  @Test func readsEvidence() throws {
    let marked = body(
      "A [1️⃣Many *partners*](2️⃣evidence:people/friends,@1A2B) and [3️⃣some](4️⃣evidence:trust).")
    func at(_ mark: Int) -> Place { marked.place(mark, in: path) }
    let parsed = parse(marked)
    #expect(parsed.diagnostics == [])
    #expect(
      parsed.value?.evidence == [
        EvidenceClaim(
          text: "Many partners", codes: ["people/friends"], excerpts: ["1a2b"], place: at(1),
          linkPlace: at(2)),
        EvidenceClaim(
          text: "some", codes: ["trust"], excerpts: [], place: at(3), linkPlace: at(4)),
      ])
  }

  @Test(arguments: [
    ("— [L](clip:l)", "—"), ("– [L](clip:l)", "–"), ("-- [L](clip:l)", "--"), ("[L](clip:l)", ""),
  ])
  func acceptsEveryDashBeforeAClipsName(last: String, dash: String) {
    let parsed = parse(body("> a b\n>\n> \(last)\n"))
    #expect(parsed.diagnostics == [])
    #expect(parsed.value?.quotations.map(\.shownName) == ["L"])
  }

  @Test(arguments: [
    ("A [“b.”](quote:k) And Tom.", "A"),
    ("Tom came. A [“b”](quote:k) and went. Tom left.", "A and went."),
    ("A [“b”](quote:k) and [“c”](quote:k), no?", "A and , no?"),
    ("[“b.”](quote:k)", ""),
    ("Dr. Ann met 1.5 people; e.g. she said [“b”](quote:k)", "Ann met 1.5 people; e.g. she said"),
    ("He asked, “Why?” She said [“b”](quote:k)", "She said"),
  ])
  func findsTheSentenceOfAQuote(text: String, sentence: String) {
    #expect(parse(body(text)).value?.quotations.first?.sentence == sentence)
  }

  @Test(arguments: [
    "She called it “four words in quotes”.",
    "<!-- not a quote -->\n\n> one two three four five",
    "<!-- not a quote -->\nA saying: “one two three four five”.",
    "A saying: <!-- not a quote --> “one two three four five”.",
    "A [“one two three four five”](cite:smith2020).",
    "“[one two three four five](quote:a)”",
    "> one two three four five\n>\n> — [Smith](cite:smith), 2020",
    "A 12\" pipe, a 6\" pipe and many other pipes lie here.",
    "‘One two three four five six’",
    "> “one two three four five”\n>\n> — [A](clip:a)",
    "[a](https://a.example) [b](mailto:a@b.example) [c](../d.html) [e](#f) ![g](h.png)",
    "<!-- a note to myself about many things -->",
    "1. a\n\n   > b\n   >\n   > — [A](clip:a)",
    "Code `a \"b\" c`",
  ])
  func letsPassWhatIsProvenOrNoQuote(text: String) {
    #expect(parse(body("\n" + text)).diagnostics == [])
  }

  @Test func readsAPageLikeATopic() {
    let text = Array("---\ntitle: T\n---\n[“a”](quote:b)\n".utf8)
    #expect(
      StudyFileReader.page(text, path: "Reports/pages/t.md")
        == StudyFileReader.topic(text, path: "Reports/pages/t.md"))
  }

  @Test(
    .timeLimit(.minutes(1)), arguments: ["[“a”](quote:k) ", "\" ", "1\"", "“", "[", "](quote:"])
  func endsOnHostileText(piece: String) {
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    #expect(parse(body("\n" + text)).value != nil)
  }
}
