import Markdown
import Model
import Publishing
import Testing

/// `also-as`: a name that nothing joins to the person.
@Suite struct OtherNameTests {
  private func files() throws -> [String: String] {
    var module = PublishedModule(
      settings: StudySettings(title: "T"), about: try MarkdownParser.parse(""),
      date: try SmallModule.day("2026-03-01"))
    module.participants = [
      try SmallModule.person("ada", "Ada", "Patient partner", .text) { $0.alsoAs = "Robin" }
    ]
    module.topics = [
      try HandmadeTopic.make(
        "t", "en", title: "Topic",
        """
        Robin said, [“I told nobody at work.”](quote:ada)

        > I told nobody at home.
        >
        > — [Robin](clip:ada)

        Ada said, [“I told my doctor.”](quote:ada) There was more. [“I told nobody else.”](quote:ada)
        """
      )
    ]
    return Dictionary(
      uniqueKeysWithValues: try SiteRenderer.render(module).map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test func leavesTheQuoteWithoutLinkRoleAndName() throws {
    let page = try #require(try files()["site/en/topics/t.html"])
    #expect(page.contains(" said, <span class=\"said\" id=\"q-"))
    #expect(page.components(of: "people/ada.html") == 1)
    #expect(page.components(of: "<span class=\"said\"") == 2)
    #expect(page.components(of: "q-ada-") == 1)
    #expect(!page.contains("Patient partner"))
  }

  @Test func leavesTheQuoteOffTheProfile() throws {
    let page = try #require(try files()["site/en/people/ada.html"])
    #expect(page.contains("I told my doctor."))
    #expect(!page.contains("I told nobody"))
    #expect(!page.contains("Robin"))
  }

  @Test func leavesThePersonOutOfThePublicRecordOnly() throws {
    let files = try files()
    let record = try #require(files["site/provenance.json"])
    #expect(record.components(of: "\"participant\": \"ada\"") == 1)
    #expect(record.components(of: "\"range\"") == 1)
    let audit = try #require(files["audit/provenance.json"])
    #expect(audit.components(of: "\"participant\": \"ada\"") == 4)
  }
}

extension String {
  /// How often a text stands in it.
  func components(of other: String) -> Int { ranges(of: other).count }
}
