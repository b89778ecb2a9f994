import Model
import StudyFiles
import Testing

@Suite struct TopicChecksTests {
  private var checks: TopicChecks {
    var ann = Participant(id: "ann", name: "Ann", path: "a")
    ann.alsoAs = "Claire"
    return TopicChecks(
      participants: [
        ann, Participant(id: "ann-lee", name: "Ann Lee", path: "l"),
        Participant(id: "will", name: "Will", path: "w"),
        Participant(id: "ann-2", name: "Ann", path: "2"),
      ],
      clips: [
        ClipFile(
          id: "doors", excerpt: QuoteReference(target: "will"), excerptPlace: Place("c"), path: "c")
      ])
  }

  private func ids(_ body: String) -> [String] {
    let parsed = StudyFileReader.topic(Array("---\ntitle: T\n---\n\(body)".utf8), path: "t.md")
    return parsed.diagnostics.map(\.id) + (parsed.value.map(checks.check)?.map(\.id) ?? [])
  }

  @Test(arguments: [
    "Ann said [“a”](quote:ann).", "They will say [“a”](quote:ann).",
    "Will came. Ann said [“a”](quote:ann). Will left.", "Annette said [“a”](quote:will).",
    "Ann Lee said [“a”](quote:ann-lee).", "> a\n>\n> [Claire](clip:ann)",
    "> a\n>\n> [Will](clip:doors)", "[“a”](quote:doors)",
  ])
  func letsPassAPersonsOwnNames(body: String) { #expect(ids(body) == []) }

  @Test(arguments: [
    ("Will’s friend said [“a”](quote:ann).", "quote-names-another"),
    ("Claire said [“a”](quote:will).", "quote-names-another"),
    ("Ann said [“a”](quote:doors).", "quote-names-another"),
    ("> a\n>\n> [Ann](clip:doors)", "clip-name-differs"),
    ("[“a”](quote:doorz)", "participant-unknown"),
  ])
  func findsAnotherPersonsName(body: String, id: String) {
    #expect(Set(ids(body)) == [id])
  }

  @Test func checksTheReferenceOfAClipFile() {
    let clip = ClipFile(
      id: "c", excerpt: QuoteReference(target: "wil"), excerptPlace: Place("c", line: 2), path: "c")
    let found = checks.check(clip)
    #expect(found.map(\.id) == ["participant-unknown"])
    #expect(found.map(\.fixes) == [["write 'will'"]])
  }
}
