import Files
import Publishing
import TestSupport
import Testing

@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the folder of outside files"))
struct AcceptanceTests {
  /// The text of a page in reading order, white space folded: what stands between tags, with a
  /// space for each of them that begins or ends a block.
  private func text(of page: OutputFile) -> String {
    let inline: Set<Substring> = ["a", "/a", "b", "/b", "em", "/em", "time", "/time", "span"]
    var text = ""
    for piece in String(decoding: page.bytes, as: UTF8.self).split(separator: "<") {
      let halves = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let name = halves[0].prefix { $0 != " " }
      if !inline.contains(name) { text += " " }
      if halves.count == 2 { text += halves[1] }
    }
    return fold(
      text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&"))
  }

  private func fold(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func page(_ path: String) throws -> OutputFile {
    let files = try SiteRenderer.render(try Acceptance.module())
    return try #require(files.first { $0.path == path })
  }

  @Test func saysWhatThePublishedPageSaysInItsOrder() throws {
    let expected = String(
      decoding: try Files.read(Shared.path("\(Acceptance.folder)/expected.txt")), as: UTF8.self)
    let page = text(of: try page("site/en/topics/learning-from-others.html"))
    var rest = page[...]
    for line in expected.split(separator: "\n").map({ fold(String($0)) }) where !line.isEmpty {
      let found = try #require(rest.firstRange(of: line), "\(line.prefix(60))")
      rest = rest[found.upperBound...]
    }
  }

  @Test func quotesInBlocksOnlyWhatIsAClip() throws {
    let page = String(
      decoding: try page("site/en/topics/learning-from-others.html").bytes, as: UTF8.self)
    #expect(page.ranges(of: "<blockquote").count == 5)
    #expect(page.ranges(of: "<figure class=\"clip\"").count == 5)
    #expect(page.ranges(of: "class=\"said\"").count == 5)
  }

  @Test func staysSmall() throws {
    let files = try SiteRenderer.render(try Acceptance.module())
    let style = try #require(files.first { $0.path == "site/style.css" }).bytes.count
    for file in files where file.path.hasSuffix(".html") {
      #expect(file.bytes.count + style < 100_000)
    }
  }
}
