import Markdown
import Testing

@Suite struct MarkdownParserTests {
  private func blocks(_ text: String, firstLine: Int = 1) throws -> [MarkdownNode] {
    try MarkdownParser.parse(text, firstLine: firstLine).children
  }

  private func text(_ words: String, _ line: Int = 1) -> MarkdownNode {
    MarkdownNode(.text, literal: words, line: line)
  }

  @Test func countsLinesFromTheFirstOfTheFile() throws {
    let document = try MarkdownParser.parse("# A *b*\n\nc\nd\\\ne\n", firstLine: 10)
    #expect(
      document
        == MarkdownNode(
          .document,
          children: [
            MarkdownNode(
              .heading(level: 1),
              children: [
                text("A ", 10), MarkdownNode(.emphasis, children: [text("b", 10)], line: 10),
              ], line: 10),
            MarkdownNode(
              .paragraph,
              children: [
                text("c", 12), MarkdownNode(.softBreak, line: 12), text("d", 13),
                MarkdownNode(.lineBreak, line: 13), text("e", 14),
              ], line: 12, endLine: 14),
          ], line: 10, endLine: 14))
  }

  @Test func keepsQuotationMarksAndDashesAsWritten() throws {
    #expect(try blocks("\"a\" -- 'b'...")[0].children == [text("\"a\" -- 'b'...")])
  }

  @Test func joinsPiecesOfText() throws {
    #expect(try blocks("a ] b &amp; c \\* d")[0].children == [text("a ] b & c * d")])
  }

  @Test func readsAQuoteWithItsClipLink() throws {
    #expect(
      try blocks("> a\n> b\n>\n> — [L](clip:l \"t\")\n") == [
        MarkdownNode(
          .blockQuote,
          children: [
            MarkdownNode(
              .paragraph, children: [text("a"), MarkdownNode(.softBreak), text("b", 2)],
              line: 1, endLine: 2),
            MarkdownNode(
              .paragraph,
              children: [
                text("— ", 4),
                MarkdownNode(
                  .link(destination: "clip:l", title: "t"), children: [text("L", 4)], line: 4),
              ], line: 4),
          ], line: 1, endLine: 4)
      ])
  }

  @Test func readsTablesWithTheirAlignments() throws {
    #expect(
      try blocks("| a | b | c |\n|:-:|--:|---|\n| 1 | ~~2~~ | ~3~ |\n") == [
        MarkdownNode(
          .table(alignments: [.center, .right, .none]),
          children: [
            MarkdownNode(
              .tableRow(isHeader: true),
              children: ["a", "b", "c"].map { MarkdownNode(.tableCell, children: [text($0)]) }),
            MarkdownNode(
              .tableRow(isHeader: false),
              children: [
                MarkdownNode(.tableCell, children: [text("1", 3)], line: 3),
                MarkdownNode(
                  .tableCell,
                  children: [MarkdownNode(.strikethrough, children: [text("2", 3)], line: 3)],
                  line: 3),
                MarkdownNode(.tableCell, children: [text("~3~", 3)], line: 3),
              ], line: 3),
          ], line: 1, endLine: 3)
      ])
  }

  @Test func numbersFootnotesByFirstReference() throws {
    let found = try blocks("a[^z]\n\n[^a]: First\n\n[^z]: Last\n\nb[^a]\n")
    #expect(found[0].children[1].kind == .footnoteReference(name: "1"))
    #expect(found[1].children[1].kind == .footnoteReference(name: "2"))
    #expect(found[2].kind == .footnoteDefinition(name: "1"))
    #expect(found[2].plainText == "Last")
    #expect(found[3].kind == .footnoteDefinition(name: "2"))
    #expect(found[3].plainText == "First")
  }

  @Test func keepsRawHTMLAsNodes() throws {
    #expect(
      try blocks("<!-- a\nb -->\n\nx <b>y</b>\n") == [
        MarkdownNode(.htmlBlock, literal: "<!-- a\nb -->\n", line: 1, endLine: 2),
        MarkdownNode(
          .paragraph,
          children: [
            text("x ", 4), MarkdownNode(.htmlInline, literal: "<b>", line: 4), text("y", 4),
            MarkdownNode(.htmlInline, literal: "</b>", line: 4),
          ], line: 4),
      ])
  }

  @Test func readsListsCodeRulesAndImages() throws {
    let found = try blocks("3. a\n4. b\n\n```swift\nlet\n```\n\n---\n\n![i](a \"b\") `c`\n\n- d\n")
    #expect(found[0].kind == .list(ordered: true, start: 3, tight: true))
    #expect(found[0].children.map(\.kind) == [.item, .item])
    #expect(found[0].plainText == "a\nb")
    #expect(
      found[1]
        == MarkdownNode(.codeBlock(info: "swift"), literal: "let\n", line: 4, endLine: 6))
    #expect(found[2] == MarkdownNode(.thematicBreak, line: 8))
    #expect(
      found[3].children == [
        MarkdownNode(.image(destination: "a", title: "b"), children: [text("i", 10)], line: 10),
        text(" ", 10), MarkdownNode(.code, literal: "c", line: 10),
      ])
    #expect(found[4].kind == .list(ordered: false, start: 0, tight: true))
  }

  @Test func readsNothing() throws {
    #expect(try MarkdownParser.parse("") == MarkdownNode(.document))
  }

  @Test func refusesWhatIsTooLong() {
    #expect(throws: MarkdownFailure.tooLong(bytes: 2_097_153, limit: 2_097_152)) {
      try MarkdownParser.parse(String(repeating: "a", count: (1 << 21) + 1))
    }
  }

  @Test(arguments: ["> ", "- ", ">", "* - ", "+\t"])
  func refusesHostileBlockNestingAtOnce(marker: String) {
    let nested = String(repeating: marker, count: 200_000)
    #expect(throws: MarkdownFailure.tooDeep(line: 9, limit: 64)) {
      try MarkdownParser.parse("a\n\n" + nested + "a", firstLine: 7)
    }
  }

  @Test func refusesHostileInlineNesting() {
    let deep = String(repeating: "*a **b ", count: 200) + String(repeating: " b** a*", count: 200)
    #expect(throws: MarkdownFailure.tooDeep(line: 1, limit: 64)) {
      try MarkdownParser.parse(deep)
    }
  }

  @Test func allowsARuleOfManyStars() throws {
    #expect(try blocks(String(repeating: "* ", count: 90))[0].kind == .thematicBreak)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["[", "![", "*a **b", "`", "<", "](", "[^a]", "|", "a\\", "&amp", "<!--", "_a "])
  func endsOnHostileText(piece: String) throws {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    do throws(MarkdownFailure) {
      let document = try MarkdownParser.parse(text)
      #expect(document.kind == .document)
    } catch {
      guard case .tooDeep = error else {
        Issue.record(error)
        return
      }
    }
  }
}
