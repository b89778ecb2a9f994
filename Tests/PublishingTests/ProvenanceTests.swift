import Digest
import JSON
import Markdown
import Model
import Publishing
import Testing

@Suite struct ProvenanceTests {
  private static let spoken = "I counted, um, the chairs and then my sister came. Then the people."

  private func records() throws -> (site: String, audit: String) {
    var module = PublishedModule(
      settings: StudySettings(title: "T"), about: try MarkdownParser.parse(""),
      date: try SmallModule.day("2026-03-01"))
    module.participants = [try SmallModule.person("ada", "Ada", "Patient partner", .text)]
    var transcript = Transcript(interview: "ada-1", language: "en")
    transcript.text = Array(Self.spoken.utf8)
    transcript.hash = SHA256.hex(of: Self.spoken)
    transcript.turns = [
      Turn(
        range: TextRange(0, 67), speaker: .participants(["ada"]), label: "A", line: 12)
    ]
    var interview = Interview(id: "ada-1")
    interview.participants = ["ada"]
    interview.date = "2025-05-14"
    let source = SourceFile(
      path: "Corpus/ada-1.txt", hash: String(repeating: "b", count: 64), role: .asSpoken,
      format: "text", account: ReadingAccount())
    module.interviews = [
      InterviewRecord(
        interview: interview, sources: [source], language: "en", text: transcript.hash)
    ]
    let topic = try HandmadeTopic.make(
      "t", "en", title: "T", "Ada said, [“I counted the chairs […] Then the people.”](quote:ada)"
    ) {
      $0.quotes[0].excerpt = Excerpt(
        id: String(repeating: "c", count: 64), interview: "ada-1", participant: "ada",
        text: transcript.hash, range: TextRange(0, 67), firstTurn: 0, lastTurn: 0,
        interval: Timing.Interval(start: 1500, end: 6250, isInterpolated: true),
        edits: [
          Excerpt.Edit(kind: .filler, range: TextRange(11, 13), shown: ""),
          Excerpt.Edit(kind: .omission, range: TextRange(26, 50), shown: "[…]"),
        ], speakerIsUnconfirmed: false)
      $0.quotes[0].source = SourcePassage(
        words: Self.spoken, edits: ["um", "and then my sister came."], turns: transcript.turns)
      $0.quotes[0].codings = [
        Coding(
          id: String(repeating: "d", count: 64), interview: "ada-1", text: transcript.hash,
          range: TextRange(0, 25), code: "counting", coder: "amal", at: "2026-01-02T03:04:05Z",
          memo: "a memo")
      ]
    }
    module.topics = [topic]
    let files = try SiteRenderer.render(module)
    func text(_ path: String) throws -> String {
      String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
    }
    return (try text("site/provenance.json"), try text("audit/provenance.json"))
  }

  @Test func tellsThePublicWhereAQuoteStandsAndWhatWasDone() throws {
    let hash = SHA256.hex(of: "I counted the chairs […] Then the people.")
    #expect(
      try records().site == """
        {
          "quotes": [
            {
              "edits": [
                {
                  "kind": "filler",
                  "shown": ""
                },
                {
                  "kind": "omission",
                  "shown": "[…]"
                }
              ],
              "element": "q-ada-cccccccc",
              "hash": "\(hash)",
              "key": "cccccccc",
              "kind": "quote",
              "language": "en",
              "page": "en/topics/t.html",
              "participant": "ada",
              "range": [
                0,
                67
              ]
            }
          ],
          "version": 1
        }

        """)
  }

  @Test func keepsWhatIsNotPublishedOutOfThePublicRecord() throws {
    let site = try records().site
    for secret in ["sister", "memo", "amal", "counting", "ada-1", "2025-05-14", "1500"] {
      #expect(!site.contains(secret), "\(secret)")
    }
  }

  @Test func tellsTheAuditorTheWholeWay() throws {
    let record = try JSONParser.parse(Array(try records().audit.utf8))
    let quote = try #require(record["quotes"]?.array?.first)
    #expect(quote["source"] == .string(Self.spoken))
    #expect(quote["shown"] == "I counted the chairs […] Then the people.")
    #expect(quote["time"] == ["end": 6250, "interpolated": true, "start": 1500])
    #expect(
      quote["edits"] == [
        ["kind": "filler", "range": [11, 13], "shown": "", "source": "um"],
        [
          "kind": "omission", "range": [26, 50], "shown": "[…]",
          "source": "and then my sister came.",
        ],
      ])
    #expect(
      quote["turns"] == [
        ["label": "A", "line": 12, "range": [0, 67], "speaker": ["ada"], "turn": 1]
      ])
    #expect(
      quote["codings"] == [
        [
          "at": "2026-01-02T03:04:05Z", "code": "counting", "coder": "amal",
          "id": .string(String(repeating: "d", count: 64)), "memo": "a memo", "range": [0, 25],
        ]
      ])
    #expect(
      record["interviews"] == [
        [
          "date": "2025-05-14", "id": "ada-1", "language": "en", "participants": ["ada"],
          "sources": [
            [
              "format": "text", "hash": .string(String(repeating: "b", count: 64)),
              "path": "Corpus/ada-1.txt", "role": "as-spoken",
            ]
          ], "text": .string(SHA256.hex(of: Self.spoken)),
        ]
      ])
    #expect(
      record["participants"] == [
        ["address": "ada", "consent": ["form": "text"], "id": "ada", "name": "Ada"]
      ])
  }

  @Test func givesNoTwoQuotesOfAPageOneElement() throws {
    var module = try SmallModule.make()
    module.topics = [
      try HandmadeTopic.make(
        "t", "en", title: "T",
        "[“One two three.”](quote:ada) [“One two three.”](quote:ada) [“Four five.”](quote:ada)")
    ]
    let files = try SiteRenderer.render(module)
    let site = try #require(files.first { $0.path == "site/provenance.json" })
    let elements = try JSONParser.parse(site.bytes)["quotes"]?.array?.compactMap {
      $0["element"]?.string
    }
    let ids = try #require(elements)
    #expect(Set(ids).count == 3)
    #expect(ids[1] == ids[0] + "-2")
  }
}
