import Model
import Study
import TestSupport
import Testing

@Suite struct StudyInquiryTests {
  @Test func findsTurnsByTheirWords() async throws {
    let study = try TestStudy(TestStudy.small)
    let result = try await study.ask().find("\"pear tree\"", limit: 10)
    #expect(result.total == 1)
    let hit = try #require(result.hits.first)
    #expect(hit.interview == "ada" && hit.turn == 1 && hit.speaker == "Ada")
    #expect(hit.words == "I planted a pear tree. Um, it took nine years to bear.")
    #expect(hit.matches == [TextRange(12, 21)])
  }

  @Test func showsSuggestionsWithTheTermsThatMadeThem() async throws {
    let study = try TestStudy(TestStudy.small)
    let request = ExcerptRequest(code: nil, participant: nil, coder: nil, withSuggestions: true)
    let found = try await study.ask().excerpts(request)
    #expect(found.map(\.code) == ["trees", "help"])
    #expect(found.map(\.terms) == [["pear", "tree*"], ["carried NEAR/3 water"]])
    #expect(found.map(\.coders) == [[], []])
  }

  @Test func givesTheMarkdownOfAPassage() async throws {
    let study = try TestStudy(TestStudy.small)
    let found = try await study.ask().quote("i planted a pear tree")
    #expect(found.map(\.markdown) == ["[“I planted a pear tree.”](quote:ada)"])
    #expect(found.first?.obstacle == nil)
  }

  @Test func givesWholeSentencesSoThatTheQuoteBuilds() async throws {
    let study = try TestStudy(TestStudy.small)
    let found = try await study.ask().quote("carried the")
    #expect(found.map(\.markdown) == ["[“I carried the water.”](quote:ben)"])
    try study.write(
      "---\ntitle: Water\n---\n\nBen said, \(found[0].markdown)\n", to: "Reports/topics/water.md")
    #expect(try await study.run().diagnostics == [])
  }

  @Test func tracesWordsToTheirSourceAndTheirPages() async throws {
    let study = try TestStudy(TestStudy.small)
    _ = try await study.run()
    let records = try await study.ask().trace("carried the water")
    let record = try #require(records.first)
    #expect(records.count == 1)
    #expect(record.participant == "ben" && record.source == "Corpus/ben.vtt")
    #expect(record.turns == 1...1 && record.suggestions == ["help"] && record.consent == "audio")
    #expect(record.interval?.isInterpolated == true)
    #expect(record.appearances.map(\.page) == ["en/topics/beginnings.html"])
    #expect(record.quotedAt == [Place("Reports/topics/beginnings.md", line: 14, column: 3)])
    #expect(record.sourceHash.count == 64)
  }

  @Test func tracesAPageToAllItsQuotes() async throws {
    let study = try TestStudy(TestStudy.small)
    _ = try await study.run()
    let records = try await study.ask().trace("beginnings")
    #expect(Set(records.map(\.participant)) == ["ada", "ben"])
  }

  @Test func answersFromAStudyThatWasNeverBuilt() async throws {
    let study = try TestStudy(TestStudy.small)
    #expect(try await study.ask().trace("nine years").map(\.appearances) == [[]])
    #expect(try await study.ask().trace("nobody ever said this") == [])
  }
}
