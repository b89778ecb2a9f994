import Publishing
import Testing

@Suite struct WebAddressTests {
  @Test(
    arguments: [
      ("en/people/ada.html", "en/topics/a.html", nil, "../people/ada.html"),
      ("en/topics/b.html", "en/topics/a.html", nil, "b.html"),
      ("fr/topics/a.html", "en/topics/a.html", "x", "../../fr/topics/a.html#x"),
      ("en/topics/a.html", "en/topics/a.html", "q-é", "#q-%C3%A9"),
      ("style.css", "index.html", nil, "style.css"),
      ("en/people/a b&c'\"<.html", "index.html", nil, "en/people/a%20b%26c%27%22%3C.html"),
      ("en/people/javascript:x.html", "en/people/y.html", nil, "javascript%3Ax.html"),
    ] as [(String, String, String?, String)])
  func leadsFromPageToPage(path: String, page: String, fragment: String?, address: String) {
    #expect(WebAddress(to: path, from: page, fragment: fragment).text == address)
  }

  @Test(arguments: [
    ("https://example.org/a?b=c&d=é#f", "https://example.org/a?b=c&d=%C3%A9#f"),
    ("HTTP://example.org", "HTTP://example.org"),
    ("mailto:a@example.org", "mailto:a@example.org"),
    ("#section", "#section"),
    ("a/b.html?x=y:z", "a/b.html?x=y:z"),
    ("https://example.org/\"onmouseover=\"x", "https://example.org/%22onmouseover=%22x"),
  ])
  func keepsWhatPagesMayLinkTo(written: String, address: String) {
    #expect(WebAddress(written: written)?.text == address)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "\u{1}javascript:alert(1)", "data:text/html,<script>", "vbscript:x", "file:///etc/passwd",
    "//example.org", "/\\example.org", "\\\\example.org", "http:example.org", "https:///x",
    "blob:https://example.org", "",
  ])
  func refusesAllElse(written: String) {
    #expect(WebAddress(written: written) == nil)
  }
}
