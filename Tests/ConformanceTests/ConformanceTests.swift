import Files
import TestSupport
import Testing

/// Each suite of outside files: every case agrees, or differs for a reason that the page gives.
@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
struct ConformanceTests {
  @Test(arguments: SuiteName.allCases) func agreesOrSaysWhyNot(name: SuiteName) throws {
    let suite = try name.suite()
    #expect(suite.cases.count > 0)
    #expect(Set(suite.cases.map(\.name)).count == suite.cases.count)
    let differing = suite.differing
    for one in differing where suite.rulings[one.name] == nil {
      Issue.record("\(suite.title): \(one.name): \(one.difference ?? "")")
    }
    let names = Set(differing.map(\.name))
    #expect(suite.rulings.keys.filter { !names.contains($0) }.sorted() == [])
  }

  @Test func keepsThePageUpToDate() throws {
    let page = ConformancePage.text(try SuiteName.allCases.map { try $0.suite() })
    let path = PageFile.path
    if PageFile.isRecording {
      try Files.write(Array(page.utf8), to: path)
      Issue.record("wrote \(path); run again without RECORD")
      return
    }
    #expect(String(decoding: try Files.read(path), as: UTF8.self) == page)
  }
}
