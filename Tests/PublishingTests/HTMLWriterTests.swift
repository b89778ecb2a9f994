import Publishing
import Testing

@Suite struct HTMLWriterTests {
  @Test func escapesTextOnce() {
    #expect(
      HTMLWriter.fragment([.element(.p, text: "a <b> & &amp; \"c\" 'd' \u{a0}»")])
        == "<p>a &lt;b&gt; &amp; &amp;amp; \"c\" 'd' \u{a0}»</p>")
  }

  @Test func escapesAttributes() {
    #expect(
      HTMLWriter.fragment([.element(.span, .ariaLabel("\"><script>&\n'"))])
        == "<span aria-label=\"&quot;&gt;&lt;script&gt;&amp;\n'\"></span>")
  }

  @Test func replacesCharactersThatHTMLForbids() {
    #expect(
      HTMLWriter.fragment([.text("a\u{0}b\u{1b}c\td\r\n\u{7f}")])
        == "a\u{fffd}b\u{fffd}c\td&#13;\n\u{fffd}")
  }

  @Test func breaksLinesOnlyBetweenBlocks() {
    let list = HTMLNode.element(
      .ul,
      content: [.element(.li, text: "a"), .element(.li, content: [.text("b"), .element(.br)])])
    #expect(
      HTMLWriter.fragment([.element(.div, content: [list])])
        == "<div>\n<ul>\n<li>a</li>\n<li>b<br></li>\n</ul>\n</div>")
    #expect(
      HTMLWriter.fragment([
        .element(.p, content: [.element(.em, text: "a"), .element(.b, text: "b")])
      ])
        == "<p><em>a</em><b>b</b></p>")
  }

  @Test func beginsADocumentWithItsType() {
    #expect(
      HTMLWriter.document(.element(.html, .lang("en")))
        == Array("<!doctype html>\n<html lang=\"en\"></html>\n".utf8))
  }

  @Test func refusesTwoAttributesOfOneName() async {
    await #expect(processExitsWith: .failure) {
      _ = HTMLWriter.fragment([.element(.p, .id("a"), .id("b"))])
    }
  }

  @Test func refusesContentInAVoidElement() async {
    await #expect(processExitsWith: .failure) {
      _ = HTMLWriter.fragment([.element(.br, text: "a")])
    }
  }
}
