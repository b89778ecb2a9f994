import Testing
import XML

@Suite struct XMLOutlineTests {
  @Test func tellsTheFirstElements() {
    let outline = XMLOutline(
      of: Array("\n <?xml version='1.0'?><t xmlns='urn:a' f='3'><b><p t='1'>x".utf8))
    #expect(outline?.root.name == "t")
    #expect(outline?.root.namespace == "urn:a")
    #expect(outline?.root.value(of: "f") == "3")
    #expect(outline?.elements.map(\.name) == ["t", "b", "p"])
    #expect(outline?.elements.last?.value(of: "t") == "1")
  }

  @Test(arguments: ["", " ", "WEBVTT\n", "{\"a\":1}", "<", "<a"]) func isNoneWithoutARoot(
    _ text: String
  ) {
    #expect(XMLOutline(of: Array(text.utf8)) == nil)
  }

  @Test func readsNoMoreThanAskedFor() {
    let text = "<a>" + String(repeating: "<b/>", count: 100) + "</a>"
    #expect(XMLOutline(of: Array(text.utf8), limit: 2)?.elements.count == 2)
  }
}
