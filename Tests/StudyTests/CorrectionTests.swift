import Coding
import Digest
import Files
import Model
import Study
import TestSupport
import Testing

@Suite struct CorrectionTests {
  private func desk(_ study: TestStudy) async throws -> CorrectionDesk {
    try await CorrectionDesk(StudyFolder(study.folder.path), date: TestStudy.day)
  }

  private static let trees = ExcerptRequest(
    code: "trees", participant: nil, coder: nil, withSuggestions: false)

  private static let second = 1_772_357_400  // 2026-03-01T09:30:00Z

  private static let read =
    "How did it begin?\nI planted a pear tree. Um, it took nine years to bear.\nAnd the secret?\n"
    + "My brother never knew about the letters."

  /// A log with one coding, in the text as read.
  private static var log: String {
    let text = Array(read.utf8)
    let lower = text.firstRange(of: Array("a pear".utf8))?.lowerBound ?? 0
    let exact = "a pear tree. Um, it"
    var event = CodingEvent(.code, by: "amal", at: "2026-02-01T09:30:00Z", after: [])
    event.interview = "ada"
    event.text = SHA256.hex(of: read)
    event.range = TextRange(lower, lower + exact.utf8.count)
    event.exact = exact
    event.salt = "0123456789abcdef0123456789abcdef"
    event.code = "trees"
    return String(decoding: CodingEventWriter.line(for: event).bytes, as: UTF8.self)
  }

  @Test func letsTextQuotesAndCodingsFollow() async throws {
    let study = try TestStudy(TestStudy.small)
    try study.write(Self.log, to: "Corpus/codings/amal.jsonl")
    #expect(try await study.run().errors == [])
    let source = try study.read("Corpus/ada.txt")
    let made = try await desk(study).correct(
      "a pear tree", to: "an apple tree", in: "ada", by: "Amal K", note: nil, at: Self.second)
    #expect(
      made
        == CorrectionMade(
          path: "Corpus/corrections/ada.amal-k.jsonl", id: made.id, interview: "ada",
          interval: nil, was: "a pear", now: "an apple", replaced: []))
    #expect(try study.read("Corpus/ada.txt") == source)

    // The page shows words that nobody said.
    let wrong = try await study.run()
    #expect(wrong.errors == ["quote-differs"])
    #expect(
      wrong.diagnostics.filter { $0.severity == .error }.map(\.place.line) == [12])
    let topic = try study.read(TestStudy.topic)
    try study.write(
      topic.replacing("a pear tree", with: "an apple tree"), to: TestStudy.topic)
    let right = try await study.run()
    #expect(right.errors == [])
    #expect(try study.read(TestStudy.page).contains("I planted an apple tree."))

    // The coding is still on its words, and provenance says who corrected them.
    let inquiry = try await study.ask()
    let excerpts = try inquiry.excerpts(Self.trees)
    #expect(
      excerpts.map(\.words) == ["an apple tree. Um, it"])
    let record = try #require(try inquiry.trace("planted an apple tree").first)
    #expect(
      record.corrections == [
        .init(
          id: made.id, by: "Amal K", at: "2026-03-01T09:30:00Z", was: "a pear", now: "an apple")
      ])
    #expect(record.codings.map(\.code) == ["trees"])

    // Corrected once more, then taken back twice: everything is as it was.
    let again = try await desk(study).correct(
      "an apple", to: "a plum", in: "ada", by: "kim", note: "heard twice", at: Self.second + 60)
    #expect(again.replaced == [made.id])
    #expect(try await study.run().errors == ["quote-differs"])
    _ = try await desk(study).undo(
      String(again.id.prefix(8)), by: "kim", at: Self.second + 120)
    #expect(try await study.run().errors == [])
    _ = try await desk(study).undo(made.id, by: "kim", at: Self.second + 180)
    try study.write(topic, to: TestStudy.topic)
    #expect(try await study.run().errors == [])
    #expect(
      try await study.ask().excerpts(Self.trees)
        .map(\.words) == ["a pear tree. Um, it"])
    // Nothing that was recorded was rewritten.
    #expect(try study.read("Corpus/corrections/ada.amal-k.jsonl").split(separator: "\n").count == 1)
    #expect(try study.read("Corpus/corrections/ada.kim.jsonl").split(separator: "\n").count == 3)
  }

  @Test func letsTimesFollow() async throws {
    let study = try TestStudy(TestStudy.small)
    let made = try await desk(study).correct(
      "the water", to: "the watering can", in: "ben", by: "amal", note: nil, at: Self.second)
    #expect(made.interval?.isInterpolated == true)
    let passage = try #require(try await study.ask().quote("carried the watering can").first)
    #expect(passage.interval.map { $0.start >= 3500 && $0.end <= 7000 } == true)
  }

  @Test func writesNothingWhenItCannotTell() async throws {
    let study = try TestStudy(TestStudy.small)
    let desk = try await desk(study)
    func failure(_ old: String, _ new: String, _ interview: String = "ada")
      -> CorrectionFailure?
    {
      do {
        _ = try desk.correct(
          old, to: new, in: interview, by: "amal", note: nil, at: Self.second)
        return nil
      } catch { return error as? CorrectionFailure }
    }
    #expect(failure("a plum", "a pear") == .notFound)
    #expect(failure("ear", "eer") == .notFound)
    #expect(failure("a pear", "a pear") == .nothingChanges)
    #expect(failure("the", "thee") == .ambiguous(2, [nil, nil]))
    #expect(failure("a\npear", "a plum") == .notWords)
    #expect(failure("a pear", "") == .notWords)
    #expect(failure("a pear", "a plum", "adda") == .interviewUnknown("adda", near: "ada"))
    #expect(throws: CorrectionFailure.idUnknown("abcd")) {
      try desk.undo("abcd", by: "amal", at: Self.second)
    }
    #expect(Files.stamp(study.path("Corpus/corrections")) == nil)
  }
}
