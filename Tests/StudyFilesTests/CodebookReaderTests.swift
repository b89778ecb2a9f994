import Model
import StudyFiles
import Testing

@Suite struct CodebookReaderTests {
  @Test func readsAHierarchy() {
    let marked = Marked(
      """
      # Patient–researcher *partnerships*

      What this book is for.

      ## 1️⃣Relationships

      Friendships and
      *professional* ties.

      Second paragraph.

      - Include: contact with organizations;
        exchange of ideas.
      - Exclude: conflict.
      - Terms: friend*, "exchange of ideas", trust NEAR/5 team*, re-write

      ### 2️⃣Others’ friends & café days

      - a free list
      - of two items

      ### 3️⃣Fixed {#people/fixed_1}

      #### 4️⃣Below it

      ## 5️⃣Growth

      - Terms:
        - “big picture”
        - a NEAR/2 b NEAR/0 "c d*"

      """)
    func code(_ id: String, _ name: String, _ parent: String?, _ level: Int, _ mark: Int) -> Code {
      Code(id: id, name: name, parent: parent, level: level, place: marked.place(mark, in: "c.md"))
    }
    var relationships = code("relationships", "Relationships", nil, 2, 1)
    relationships.definition = "Friendships and\n*professional* ties.\n\nSecond paragraph."
    relationships.include = ["contact with organizations", "exchange of ideas"]
    relationships.exclude = ["conflict"]
    relationships.terms = [
      Term(source: "friend*", pattern: .prefix("friend")),
      Term(
        source: "\"exchange of ideas\"",
        pattern: .phrase([.word("exchange"), .word("of"), .word("ideas")])),
      Term(
        source: "trust NEAR/5 team*",
        pattern: .near(.word("trust"), .prefix("team"), distance: 5)),
      Term(source: "re-write", pattern: .word("re-write")),
    ]
    var others = code(
      "relationships/others-friends-café-days", "Others’ friends & café days", "relationships", 3, 2
    )
    others.definition = "- a free list\n- of two items"
    let fixed = code("people/fixed_1", "Fixed", "relationships", 3, 3)
    let below = code("people/fixed_1/below-it", "Below it", "people/fixed_1", 4, 4)
    var growth = code("growth", "Growth", nil, 2, 5)
    growth.terms = [
      Term(source: "“big picture”", pattern: .phrase([.word("big"), .word("picture")])),
      Term(
        source: "a NEAR/2 b NEAR/0 \"c d*\"",
        pattern: .near(
          .near(.word("a"), .word("b"), distance: 2), .phrase([.word("c"), .prefix("d")]),
          distance: 0)),
    ]
    let expected = Codebook(
      title: "Patient–researcher partnerships",
      codes: [relationships, others, fixed, below, growth], path: "c.md")
    #expect(StudyFileReader.codebook(marked.bytes, path: "c.md") == Parsed(expected, []))
  }

  @Test(arguments: [
    ("Others' experiences", "others-experiences"), ("Learning as you go", "learning-as-you-go"),
    ("  –Été / l’hiver!  ", "été-lhiver"), ("Cafe\u{301}", "café"),
    ("Type 1 diabetes", "type-diabetes"), ("2024", ""), ("", ""),
  ])
  func makesSlugs(heading: String, slug: String) {
    #expect(CodeSlug.slug(of: heading) == slug)
  }

  @Test func keepsSoundTermsBesideBrokenOnes() {
    let text = "# T\n\n## A\n\n- Terms: one, two three, four*\n"
    let parsed = StudyFileReader.codebook(Array(text.utf8), path: "c.md")
    #expect(parsed.diagnostics.map(\.id) == ["term-malformed"])
    #expect(parsed.value?.codes.first?.terms.map(\.source) == ["one", "four*"])
  }
}
