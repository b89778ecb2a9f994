import Coding
import Model
import Testing

@Suite struct CodingHistoryTests {
  private let met = TextRange(3, 6)
  private let often = TextRange(7, 12)

  private func coding(
    _ id: String, _ range: TextRange, _ code: String, by: String = "amal", at: Int = 0,
    memo: String? = nil
  ) -> Coding {
    Coding(
      id: id, interview: "louise", text: LogWorld.hash, range: range, code: code, coder: by,
      at: "2025-03-01T09:30:0\(at)Z", memo: memo)
  }

  private func ids(_ history: CodingHistory) -> [String] { LogWorld.ids(history.diagnostics) }

  @Test func givesWholeCodings() {
    var pen = LogPen()
    let second = pen.write(.accept, range: often, code: "b")
    let first = pen.write(.code, range: met, code: "a", memo: "my note")
    let history = CodingHistory([pen.log])
    #expect(
      Array(history.codings) == [
        coding(first, met, "a", at: 1, memo: "my note"), coding(second, often, "b"),
      ])
    #expect(history.codings(of: "louise") == Array(history.codings))
    #expect(history.codings(of: "karen") == [])
    #expect(history.codingCount == 2)
    #expect(history.diagnostics == [])
  }

  @Test func followsMoveRecodeAndMemo() {
    var pen = LogPen()
    let made = pen.write(.code, range: met, code: "a", memo: "first")
    pen.write(.move, of: made, range: often)
    pen.write(.recode, of: made, code: "b")
    let recode = pen.write(.recode, of: pen.heads[0], code: "c")
    #expect(Array(CodingHistory([pen.log]).codings) == [coding(made, often, "c", memo: "first")])
    pen.write(.memo, of: made, memo: "second")
    #expect(Array(CodingHistory([pen.log]).codings) == [coding(made, often, "c", memo: "second")])
    pen.write(.undo, of: recode)
    #expect(Array(CodingHistory([pen.log]).codings) == [coding(made, often, "b", memo: "second")])
    pen.write(.uncode, of: recode)
    #expect(Array(CodingHistory([pen.log]).codings) == [])
    #expect(CodingHistory([pen.log]).clashes == [])
  }

  @Test func takesBackAndBringsBack() {
    var pen = LogPen()
    let made = pen.write(.code, range: met, code: "a")
    let standing = [coding(made, met, "a")]
    let uncode = pen.write(.uncode, of: made)
    #expect(Array(CodingHistory([pen.log]).codings) == [])
    let undo = pen.write(.undo, of: uncode)
    #expect(Array(CodingHistory([pen.log]).codings) == standing)
    let redo = pen.write(.redo, of: undo)
    #expect(Array(CodingHistory([pen.log]).codings) == [])
    pen.write(.undo, of: redo)
    #expect(Array(CodingHistory([pen.log]).codings) == standing)
    pen.write(.undo, of: made)
    #expect(Array(CodingHistory([pen.log]).codings) == [])
    #expect(CodingHistory([pen.log]).diagnostics == [])
  }

  @Test func keepsWithheldReviewedAndDeclinedExcerpts() {
    var pen = LogPen()
    let withheld = pen.write(.withhold, range: met)
    let review = pen.write(.review, range: often, memo: "shortened fairly")
    let reject = pen.write(.reject, range: often, code: "b")
    var history = CodingHistory([pen.log])
    func excerpt(
      _ id: String, _ range: TextRange, _ at: Int, code: String? = nil, memo: String? = nil
    )
      -> StandingExcerpt
    {
      StandingExcerpt(
        id: id, interview: "louise", text: LogWorld.hash, range: range, code: code, by: "amal",
        at: "2025-03-01T09:30:0\(at)Z", memo: memo)
    }
    #expect(history.withheld == [excerpt(withheld, met, 0)])
    #expect(history.reviews == [excerpt(review, often, 1, memo: "shortened fairly")])
    #expect(history.rejections == [excerpt(reject, often, 2, code: "b")])
    #expect(Array(history.codings) == [])
    for id in [withheld, review, reject] { pen.write(.undo, of: id) }
    history = CodingHistory([pen.log])
    #expect(history.withheld == [])
    #expect(history.reviews == [])
    #expect(history.rejections == [])
  }

  @Test func letsALaterAcceptanceAnswerARejection() {
    var pen = LogPen()
    let reject = pen.write(.reject, range: met, code: "a")
    let accept = pen.write(.accept, range: met, code: "a")
    #expect(Array(CodingHistory([pen.log]).codings) == [coding(accept, met, "a", at: 1)])
    #expect(CodingHistory([pen.log]).rejections == [])
    pen.write(.reject, range: met, code: "a")
    #expect(Array(CodingHistory([pen.log]).codings) == [])
    #expect(CodingHistory([pen.log]).clashes == [])
    // Another coder who knows of the first rejection answers it, of the second not.
    var other = LogPen(by: "bo")
    let second = other.write(.accept, of: reject, range: met, code: "a")
    let history = CodingHistory([pen.log, other.log])
    #expect(Array(history.codings) == [])
    #expect(
      history.clashes == [
        CodingClash(coding: second, events: [second, pen.heads[0]].sorted(), isRemoved: true)
      ])
  }

  @Test func letsRemovalWinAmongCodersWhoDoNotKnowOfOneAnother() {
    var amal = LogPen()
    let made = amal.write(.code, range: met, code: "a")
    let recode = amal.write(.recode, of: made, code: "b")
    var bo = LogPen(by: "bo")
    let uncode = bo.write(.uncode, of: made)
    var history = CodingHistory([amal.log, bo.log])
    #expect(Array(history.codings) == [])
    #expect(
      history.clashes == [
        CodingClash(coding: made, events: [recode, uncode].sorted(), isRemoved: true)
      ])
    // Settled: the removal does not count.
    amal.write(.resolve, of: uncode)
    history = CodingHistory([amal.log, bo.log])
    #expect(Array(history.codings) == [coding(made, met, "b")])
    #expect(history.clashes == [])
  }

  @Test func keepsBothOfTwoCodesAndLetsTheLastOneStand() {
    var amal = LogPen()
    let made = amal.write(.code, range: met, code: "a")
    let first = amal.write(.recode, of: made, code: "b")
    var bo = LogPen(by: "bo")
    bo.clock = 9
    let second = bo.write(.recode, of: made, code: "c")
    for logs in [[amal.log, bo.log], [bo.log, amal.log]] {
      let history = CodingHistory(logs)
      #expect(Array(history.codings) == [coding(made, met, "c")])
      #expect(
        history.clashes == [
          CodingClash(coding: made, events: [first, second].sorted(), isRemoved: false)
        ])
    }
  }

  @Test func countsAnEventThatStandsInTwoLogsOnce() {
    var amal = LogPen()
    let made = amal.write(.code, range: met, code: "a")
    let copy = amal.log
    let reject = amal.write(.reject, range: often, code: "b")
    let accept = amal.write(.accept, range: often, code: "b")
    let logs = [copy, amal.log, LogWorld.read(amal.text, path: "copy.jsonl")]
    for order in [logs, logs.reversed()] {
      let history = CodingHistory(order)
      #expect(
        Array(history.codings) == [coding(made, met, "a"), coding(accept, often, "b", at: 2)])
      #expect(history.rejections == [])
      #expect(history.diagnostics == [])
    }
    _ = reject
  }

  @Test func saysWhenWhatIsActedUponIsNowhere() {
    var amal = LogPen()
    amal.write(.uncode, of: String(repeating: "0", count: 64))
    let history = CodingHistory([amal.log])
    #expect(ids(history) == ["1 coding-log-unknown-of"])
    #expect(history.diagnostics.first?.place.path == "amal.jsonl")
  }

  @Test func saysNothingMoreOfActsOnABrokenLine() {
    var amal = LogPen()
    let made = amal.write(.code, range: met, code: "a")
    amal.write(.uncode, of: made)
    let log = LogWorld.read(amal.text.replacing("\"code\":\"a\"", with: "\"code\":\"b\""))
    #expect(LogWorld.ids(log.diagnostics) == ["1 coding-log-changed"])
    #expect(CodingHistory([log]).diagnostics == [])
    #expect(Array(CodingHistory([log]).codings) == [])
  }

  @Test(arguments: [
    (CodingAct.uncode, CodingAct.withhold), (.recode, .review), (.move, .withhold),
    (.reject, .memo),
    (.redo, .code), (.undo, .undo), (.undo, .erase), (.resolve, .erase), (.redo, .erase),
  ])
  func refuses(_ act: CodingAct, of other: CodingAct) {
    var pen = LogPen()
    var named = pen.write(.code, range: met, code: "a")
    if other != .code {
      let isAbout = other == .undo
      named = pen.write(
        other, of: isAbout ? named : nil,
        range: [.withhold, .review].contains(other) ? often : nil,
        memo: other == .memo ? "m" : nil,
        interview: other == .erase || other == .memo ? "karen" : nil)
    }
    let before = Array(CodingHistory([pen.log]).codings)
    pen.write(act, of: named, range: act == .move ? often : nil, code: act == .recode ? "b" : nil)
    let history = CodingHistory([pen.log])
    #expect(ids(history).map { $0.dropFirst(2) } == ["coding-log-wrong-of"])
    #expect(Array(history.codings) == before)
  }

  @Test func erasesOneEventOrAnInterview() throws {
    var pen = LogPen()
    let first = pen.write(.code, range: met, code: "a")
    let second = pen.write(.code, range: often, code: "b")
    pen.write(.withhold, range: often, interview: "karen")
    pen.write(.erase, of: first)
    // Not yet erased in the log.
    #expect(ids(CodingHistory([pen.log])) == ["1 coding-log-words-return"])
    #expect(Array(CodingHistory([pen.log]).codings) == [coding(second, often, "b", at: 1)])
    var lines = pen.text.split(separator: "\n").map { Array("\($0)\n".utf8) }
    lines[0] = try #require(CodingEventWriter.erased(lines[0]))
    var log = LogWorld.read(lines.flatMap { $0 })
    #expect(log.diagnostics == [])
    #expect(CodingHistory([log]).diagnostics == [])
    #expect(Array(CodingHistory([log]).codings) == [coding(second, often, "b", at: 1)])

    pen.write(.erase, interview: "louise")
    let again = pen.write(.code, range: met, code: "again")
    let rest = pen.text.split(separator: "\n").suffix(2).map { Array("\($0)\n".utf8) }
    lines[1] = try #require(CodingEventWriter.erased(lines[1]))
    log = LogWorld.read((lines + rest).flatMap { $0 })
    let history = CodingHistory([log])
    #expect(log.diagnostics == [])
    #expect(history.diagnostics == [])
    // What is coded afterwards, of a person who came back, counts.
    #expect(Array(history.codings) == [coding(again, met, "again", at: 5)])
    #expect(history.withheld.map(\.interview) == ["karen"])
  }

  @Test func noticesWordsErasedWithoutSayingSo() throws {
    var pen = LogPen()
    pen.write(.code, range: met, code: "a")
    let erased = try #require(CodingEventWriter.erased(Array(pen.text.utf8)))
    let history = CodingHistory([LogWorld.read(erased)])
    #expect(ids(history) == ["1 coding-log-unrecorded-erasure"])
    #expect(Array(history.codings) == [])
  }

  /// Two clones of one coder, four lines, in every order of lines and of logs, together in one
  /// file or in two.
  @Test(arguments: 0..<6)
  func endsInTheSameWhateverTheOrder(_ world: Int) throws {
    var one = LogPen()
    var two = LogPen()
    two.clock = 5
    let made = one.write(.code, range: met, code: "a")
    switch world {
    case 0:
      one.write(.recode, of: made, code: "b")
      two.write(.recode, of: made, code: "c")
      two.write(.uncode, of: two.heads[0])
    case 1:
      one.write(.uncode, of: made)
      let undo = two.write(.undo, of: one.heads[0])
      two.write(.redo, of: undo)
    case 2:
      two.write(.reject, range: met, code: "a")
      two.write(.accept, range: met, code: "a")
      one.write(.reject, range: met, code: "a")
    case 3:
      one.write(.move, of: made, range: often)
      two.write(.memo, of: made, memo: "x")
      two.write(.memo, of: two.heads[0], memo: "y")
    case 4:
      two.write(.accept, range: often, code: "b")
      two.write(.resolve, of: made)
      one.write(.recode, of: made, code: "z")
    default:
      two.write(.erase, of: made)
      two.write(.code, range: often, code: "b")
      one.write(.memo, of: made, memo: "x")
    }
    func lines(_ pen: LogPen) -> [String] { pen.text.split(separator: "\n").map { "\($0)\n" } }
    let all = lines(one) + lines(two)
    #expect(all.count == 4)
    let expected = CodingHistory([LogWorld.read(one.text), LogWorld.read(two.text)])
    for order in permutations(Array(all.indices)) {
      for isTogether in [true, false] {
        let files =
          isTogether
          ? [order]
          : [order.filter { $0 < lines(one).count }, order.filter { $0 >= lines(one).count }]
        let logs = files.map { file in LogWorld.read(file.map { all[$0] }.joined()) }
        for logs in [logs, logs.reversed()] {
          let history = CodingHistory(logs)
          let codings = Array(history.codings)
          #expect(codings == Array(expected.codings), "\(order) \(isTogether)")
          #expect(history.rejections == expected.rejections)
          #expect(history.clashes == expected.clashes)
          #expect(logs.flatMap(\.diagnostics).allSatisfy { $0.id == "coding-log-order" })
        }
      }
    }
  }

  private func permutations(_ items: [Int]) -> [[Int]] {
    guard let first = items.first else { return [[]] }
    return permutations(Array(items.dropFirst())).flatMap { rest in
      (0...rest.count).map { Array(rest[..<$0]) + [first] + Array(rest[$0...]) }
    }
  }

  @Test(.timeLimit(.minutes(1))) func staysFastWhereAllActsAreAboutOneCoding() {
    var pen = LogPen()
    let made = pen.write(.code, range: met, code: "a")
    var last = made
    for _ in 0..<1000 { last = pen.write(.undo, of: pen.write(.uncode, of: made)) }
    var other = LogPen(by: "bo")
    for _ in 0..<1000 { other.write(.memo, of: last, memo: "x") }
    for _ in 0..<1000 { other.write(.recode, of: made, code: "x") }
    let history = CodingHistory([pen.log, other.log])
    #expect(Array(history.codings) == [coding(made, met, "x")])
  }
}
