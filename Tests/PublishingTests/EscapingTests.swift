import Markdown
import Model
import Publishing
import Testing

/// Names, labels, titles and keys of a study that somebody wrote to run in a reader's browser.
@Suite struct EscapingTests {
  static let evil = "</title></style><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&"

  private func files() throws -> [OutputFile] {
    let evil = Self.evil
    var settings = StudySettings(title: evil)
    settings.published = evil
    settings.reviewDate = evil
    settings.fillers = [evil]
    settings.look = ["accent": "#000000;} body{display:none}"]
    var module = PublishedModule(
      settings: settings,
      about: try MarkdownParser.parse(
        """
        <script>alert(1)</script> [a](javascript:alert(1)) [b](<data:text/html,x>) <b onclick=x>c</b>

        ![d](javascript:alert(1)) [e](//example.org "title") `<script>`
        """),
      date: try SmallModule.day("2026-03-01"))
    module.participants = [
      try SmallModule.person("eve", evil, evil, .video) {
        $0.attributes = [Participant.Attribute(key: evil, value: evil)]
        $0.profile = "<iframe src=x> [f](jAvAsCrIpT:alert(1))"
      }
    ]
    var topic = try HandmadeTopic.make(
      "topic", "en", title: evil,
      """
      [“\\<script>alert(1)\\</script> x”](quote:eve "\\<script>o\\</script>")

      ## \\<script>h\\</script>

      > **\\<script>l\\</script>:** \\<script>w\\</script>
      >
      > y
      >
      > — [\\<script>n\\</script>](clip:eve)
      """
    ) {
      $0.category = evil
      $0.summary = evil
      $0.authors = [evil]
      $0.translator = evil
      $0.lastUpdated = evil
    }
    var clip = PublishedClip()
    clip.headline = evil
    clip.media = PublishedClip.Media(form: .video, address: "javascript:alert(1)")
    clip.poster = "javascript:alert(1)"
    clip.contentNote = evil
    topic.quotes[1].clip = clip
    module.topics = [topic]
    return try SiteRenderer.render(module)
  }

  @Test func leavesNothingThatABrowserRuns() throws {
    for file in try files() where file.path.hasSuffix(".html") {
      let text = String(decoding: file.bytes, as: UTF8.self).lowercased()
      for bad in [
        "<script", "<img", "<iframe", "<b onclick", "=\"javascript:", "=\"data:", "=\"//",
        "</title></style>",
      ] {
        #expect(!text.contains(bad), "\(file.path) holds \(bad)")
      }
    }
  }

  @Test func showsWhatWasWrittenAsText() throws {
    let page = try #require(try files().first { $0.path == "site/en/topics/topic.html" })
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.contains("“&lt;script&gt;alert(1)&lt;/script&gt; x”"))
    #expect(text.contains("<b class=\"voice\">&lt;script&gt;l&lt;/script&gt;:</b>"))
    #expect(
      text.contains(
        "<title>&lt;/title&gt;&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"'&gt;"))
  }

  @Test func letsNothingIntoTheStylesheet() throws {
    let sheet = try #require(try files().first { $0.path == "site/style.css" })
    #expect(!String(decoding: sheet.bytes, as: UTF8.self).contains("display:none}"))
  }
}
