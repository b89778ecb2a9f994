import Indexing
import Model
import Testing

@Suite struct CodingsTests {
  private func coding(
    _ interview: String, _ lower: Int, _ upper: Int, _ code: String, coder: String = "amal"
  ) -> Coding {
    let id = "\(interview) \(lower) \(upper) \(code) \(coder)"
    return Coding(
      id: id, interview: interview, text: "t", range: TextRange(lower, upper), code: code,
      coder: coder, at: "2026-02-03")
  }

  @Test(arguments: 0..<10)
  func findsCodingsByRangeAndCode(seed: Int) throws {
    var invented = Invented(seed: seed)
    let index = try StudyIndex(path: nil)
    let transcripts = ["a", "b"].map { invented.transcript($0, turns: 9) }
    let codings = transcripts.flatMap { invented.codings($0) }.sorted {
      ($0.interview, $0.range, $0.code, $0.id) < ($1.interview, $1.range, $1.code, $1.id)
    }
    try index.replaceCodings(codings.shuffled())
    #expect(try index.codings(under: nil) == codings)
    #expect(try index.codings(of: "a") == codings.filter { $0.interview == "a" })
    let range = TextRange(10, 60)
    #expect(
      try index.codings(of: "b", overlapping: range)
        == codings.filter { $0.interview == "b" && $0.range.overlaps(range) })
    #expect(
      try index.codings(under: "trust")
        == codings.filter { ["trust", "trust/early", "trust/late"].contains($0.code) })
  }

  @Test func countsExcerptsOnceAndNamesWhoIsHeard() throws {
    let index = try StudyIndex(path: nil)
    let transcript = Small.transcript()
    let joint = Small.transcript("tom", "tom+ana: We agree.\nI: Really?\ntom: Yes.")
    for each in [transcript, joint] {
      try index.store(each, key: "k", sources: [], suggestions: [])
    }
    let trusted = Small.range(of: "I trusted", in: transcript)
    let question = Small.range(of: "Really", in: joint)
    try index.replaceCodings([
      coding("rosa", trusted.lower, trusted.upper, "trust/early"),
      coding("rosa", trusted.lower, trusted.upper, "trust/early", coder: "bo"),
      coding("rosa", trusted.lower, trusted.upper, "trust/late"),
      coding("tom", 0, joint.text.count, "trust/late"),
      coding("tom", question.lower, question.upper, "trusting"),
      coding("gone", 0, 5, "trusting"),
    ])
    let expected = [
      CodeCount(code: "trust", excerpts: 2, participants: ["ana", "rosa", "tom"]),
      CodeCount(code: "trust/early", excerpts: 1, participants: ["rosa"]),
      CodeCount(code: "trust/late", excerpts: 2, participants: ["ana", "rosa", "tom"]),
      CodeCount(code: "trusting", excerpts: 2, participants: []),
    ]
    #expect(try index.codeCounts() == expected)
    for count in expected { #expect(try index.codeCount(of: count.code) == count) }
    #expect(
      try index.codeCount(of: "trus") == CodeCount(code: "trus", excerpts: 0, participants: []))
  }
}
