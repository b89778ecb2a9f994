import Indexing
import Testing

@Suite struct QueryTests {
  private static func word(_ text: String) -> Query.Condition { .phrase(Query.Phrase(text)) }

  private static let understood: [(String, Query.Condition)] = [
    ("trust", word("trust")),
    ("don't", word("don't")),
    ("patient-centred", word("patient-centred")),
    ("10:30", word("10:30")),
    ("trust*", .phrase(Query.Phrase("trust", isPrefix: true))),
    ("\"exchange of ideas\"", word("exchange of ideas")),
    ("“exchange of idea*”", .phrase(Query.Phrase("exchange of idea", isPrefix: true))),
    ("«\u{A0}une équipe\u{A0}»*", .phrase(Query.Phrase(" une équipe ", isPrefix: true))),
    ("„so“", word("so")),
    ("\"NEAR\"", word("NEAR")),
    ("\"code:x\"", word("code:x")),
    ("or and not near", .all([word("or"), word("and"), word("not"), word("near")])),
    ("trust team", .all([word("trust"), word("team")])),
    ("trust AND team", .all([word("trust"), word("team")])),
    ("a b OR c d", .any([.all([word("a"), word("b")]), .all([word("c"), word("d")])])),
    ("a (b OR c) d", .all([word("a"), .any([word("b"), word("c")]), word("d")])),
    ("a -b", .all([word("a"), .not(word("b"))])),
    ("a NOT b", .all([word("a"), .not(word("b"))])),
    ("a AND NOT (b OR c)", .all([word("a"), .not(.any([word("b"), word("c")]))])),
    ("-b a", .all([.not(word("b")), word("a")])),
    ("a -\"b c\"", .all([word("a"), .not(word("b c"))])),
    ("NOT -a", .not(.not(word("a")))),
    ("a NEAR b", .near(Query.Phrase("a"), Query.Phrase("b"), distance: 10)),
    (
      "\"a b\" NEAR/0 c*",
      .near(Query.Phrase("a b"), Query.Phrase("c", isPrefix: true), distance: 0)
    ),
    ("speaker:rosa", .filter(.speakers(["rosa"]))),
    ("SPEAKER:“Nurse A”", .filter(.speakers(["Nurse A"]))),
    (
      "role:caregiver code:trust/early",
      .all([.filter(.role("caregiver")), .filter(.code("trust/early"))])
    ),
    ("x -interview:rosa-2", .all([word("x"), .not(.filter(.interview("rosa-2")))])),
    ("a\tb\u{0}c\u{3000}d", .all([word("a"), word("b"), word("c"), word("d")])),
    ("🙂1", word("🙂1")),
  ]

  @Test(arguments: understood)
  func understands(_ text: String, _ condition: Query.Condition) throws {
    #expect(try Query(parsing: text) == Query(condition))
  }

  private static let refused: [(String, Int, String)] = [
    ("", 1, "the query is empty"),
    ("  ", 1, "the query is empty"),
    ("a OR", 5, "before the end stands nothing to look for"),
    ("OR a", 1, "before OR stands nothing to look for"),
    ("a AND AND b", 7, "before AND stands nothing to look for"),
    ("é ()", 5, "before ')' stands nothing to look for"),
    ("(a", 1, "'(' has no partner"),
    ("a)", 2, "')' has no partner"),
    ("a \"b", 3, "the quotation mark has no partner"),
    ("«a\"", 1, "the quotation mark has no partner"),
    ("\"\"", 1, "the phrase has no letter or digit"),
    ("a & b", 3, "'&' has no letter or digit"),
    ("*", 1, "'*' has no letter or digit"),
    ("a t*m", 3, "'*' stands only at the end"),
    ("\"a* b\"", 1, "'*' stands only at the end"),
    ("a - b", 3, "'-' stands alone"),
    ("a -", 3, "'-' stands alone"),
    ("-a", 1, "the query says only what to leave out"),
    ("-a -b", 1, "the query says only what to leave out"),
    ("a OR -b", 1, "the query says only what to leave out"),
    ("NEAR a", 1, "before NEAR stands nothing to look for"),
    ("a NEAR", 7, "NEAR stands between two words or phrases"),
    ("a NEAR code:x", 8, "NEAR stands between two words or phrases"),
    ("a NEAR b NEAR c", 10, "NEAR joins two words or phrases, not three"),
    ("a NEAR/x b", 8, "NEAR/ takes a number from 0 to 100"),
    ("a NEAR/ b", 8, "NEAR/ takes a number from 0 to 100"),
    ("a NEAR/101 b", 8, "NEAR/ takes a number from 0 to 100"),
    ("a NEAR/99999999999999999999 b", 8, "NEAR/ takes a number from 0 to 100"),
    ("a code:", 3, "'code:' has no value"),
    (
      "a cod:x", 3,
      "'cod:' is no filter; filters are speaker:, role:, code: and interview:"
    ),
    (
      "http://x", 1,
      "'http:' is no filter; filters are speaker:, role:, code: and interview:"
    ),
  ]

  @Test(arguments: refused)
  func refuses(_ text: String, _ column: Int, _ message: String) {
    let failure = #expect(throws: QueryFailure.self) { try Query(parsing: text) }
    #expect(failure?.column == column)
    #expect(failure?.message == message)
    #expect(failure?.hint?.isEmpty == false)
  }

  @Test func proposesTheFilterThatWasMeant() {
    let failure = #expect(throws: QueryFailure.self) { try Query(parsing: "x speeker:rosa") }
    #expect(
      failure?.description
        == "column 3: 'speeker:' is no filter; filters are speaker:, role:, code: and interview:; "
        + "write 'speaker:'")
  }

  @Test func refusesWhatIsTooLongOrTooDeep() {
    for text in [
      String(repeating: "a ", count: 101), String(repeating: "a", count: 4_001),
      String(repeating: "(", count: 2_000) + "a", String(repeating: "-", count: 3_999) + "a",
    ] {
      #expect(throws: QueryFailure.self) { try Query(parsing: text) }
    }
  }

  @Test func putsParticipantsInThePlaceOfRoles() throws {
    let query = try Query(parsing: "a (role:carer OR -role:none) speaker:x")
    let resolved = query.resolvingRoles { $0 == "carer" ? ["rosa", "tom"] : [] }
    #expect(
      resolved
        == Query(
          .all([
            Self.word("a"),
            .any([.filter(.speakers(["rosa", "tom"])), .not(.filter(.speakers([])))]),
            .filter(.speakers(["x"])),
          ])))
  }

  @Test(arguments: 0..<40)
  func neverTrapsOnWhateverIsTyped(seed: Int) throws {
    var invented = Invented(seed: seed)
    let index = try StudyIndex(path: nil)
    try index.store(Small.transcript(), key: "k", sources: [], suggestions: [])
    let pieces = [
      "trust", "\"", "“", "”", "«", "»", "(", ")", "-", "*", " ", " ", " ", "AND", "OR", "NOT",
      "NEAR",
      "NEAR/3", ":", "code:", "speaker:", "role:", "'", "’", "^", "{", "}", "+", "\0", "\\", ";",
      "--", "é", "🙂", "\u{301}", "text", "rank", "turn_words", "x'00'", "अ", "\u{200B}",
    ]
    for _ in 0..<60 {
      let text = (0..<1 + invented.number(below: 12)).map { _ in invented.one(of: pieces) }.joined()
      guard let query = try? Query(parsing: text) else { continue }
      _ = try index.find(query.resolvingRoles { _ in ["rosa"] })
    }
  }
}
