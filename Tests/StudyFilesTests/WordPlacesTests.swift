import Model
import StudyFiles
import Testing

@Suite struct WordPlacesTests {
  private func places(_ marked: Marked) throws -> [WordPlaces] {
    var diagnostics: [Diagnostic] = []
    let source = try #require(SourceText(marked.bytes, path: "t.md", &diagnostics))
    let topic = try #require(StudyFileReader.topic(marked.bytes, path: "t.md").value)
    return topic.quotations.flatMap { quotation in
      quotation.parts.map { WordPlaces(of: $0, kind: quotation.kind, in: source) }
    }
  }

  @Test func findsEveryWordOfAnInlineQuote() throws {
    let marked = Marked(
      "---\ntitle: T\n---\nÉlan [“1️⃣Very […] *2️⃣very*\n3️⃣hard [4️⃣inaudible] 5️⃣l’été”](quote:a) very")
    let found = try #require(try places(marked).first)
    #expect(found.count == 5)
    #expect((0..<5).map(found.place(ofWord:)) == (1...5).map { marked.place($0, in: "t.md") })
    #expect(found.place(atByte: 0) == marked.place(1, in: "t.md"))
    #expect(found.place(atByte: 5) == marked.place(2, in: "t.md"))
    #expect(found.place(ofWord: 99) == marked.place(5, in: "t.md"))
  }

  @Test func findsEveryWordOfAClip() throws {
    let marked = Marked(
      "---\ntitle: T\n---\n- > **Q:** 1️⃣a [2️⃣b](http://b.a)\n  > 3️⃣a\n  >\n  > 4️⃣a 5️⃣c\n  >\n  > [A](clip:a)\n"
    )
    let found = try places(marked)
    #expect(found.map(\.count) == [3, 2])
    #expect(
      found.flatMap { part in (0..<part.count).map(part.place(ofWord:)) }
        == (1...5).map { marked.place($0, in: "t.md") })
  }

  @Test func givesAWordThatMarkupRunsThroughThePlaceBefore() throws {
    let marked = Marked("---\ntitle: T\n---\n[“1️⃣a b&eacute;c 2️⃣d”](quote:a)")
    let found = try #require(try places(marked).first)
    #expect(found.place(ofWord: 0) == marked.place(1, in: "t.md"))
    #expect(found.place(ofWord: 1) == marked.place(1, in: "t.md"))
    #expect(found.place(ofWord: 2) == marked.place(2, in: "t.md"))
  }
}
