import Markdown
import Model
import Publishing
import Testing

@Suite struct SiteRendererTests {
  @Test func writesEveryPageOfASmallModule() throws {
    let files = try SiteRenderer.render(try SmallModule.make())
    #expect(
      files.map(\.path) == [
        "audit/provenance.json", "site/en/index.html", "site/en/pages/methods.html",
        "site/en/people/ada.html",
        "site/en/people/bela.html", "site/en/people/cleo.html", "site/en/topics/chairs.html",
        "site/en/topics/waiting.html", "site/fr/index.html", "site/fr/people/ada.html",
        "site/fr/people/bela.html", "site/fr/people/cleo.html", "site/fr/topics/waiting.html",
        "site/index.html", "site/provenance.json", "site/style.css",
      ])
    for file in files { try Golden.expect(file) }
  }

  @Test func givesTheSameBytesWhateverTheOrderOfItsInput() throws {
    let module = try SmallModule.make()
    var turned = module
    turned.topics.reverse()
    turned.interviews.reverse()
    #expect(try SiteRenderer.render(module) == SiteRenderer.render(turned))
  }

  @Test func doesNotLetTheDayOfTheBuildShow() throws {
    var later = try SmallModule.make()
    later.date = try SmallModule.day("2027-08-09")
    #expect(try SiteRenderer.render(later) == SiteRenderer.render(try SmallModule.make()))
  }
}
