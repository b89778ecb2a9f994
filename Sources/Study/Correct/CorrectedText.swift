internal import Indexing
internal import Ingest
internal import JSON
internal import Model

/// What corrections made of an interview's text, kept in the index beside it.
struct CorrectedText: Hashable, Sendable {
  /// The corrections that stand, in the order of time.
  var applied: [AppliedCorrection]
  /// The hashes of the texts that they led to, the text as read first.
  var states: [String]

  /// The range of the text now that a range of an earlier state has become; `nil` when the hash is
  /// that of no state.
  func now(_ range: TextRange, in hash: String) -> TextRange? {
    guard let state = states.firstIndex(of: hash) else { return nil }
    let earlier = state == states.count - 1 ? applied[...] : applied.prefix(state)
    return CorrectionMap(applied).corrected(CorrectionMap(Array(earlier)).asRead(range))
  }

  /// The corrections that a range of the text now holds something of, in the order of the text.
  func corrections(in range: TextRange) -> [AppliedCorrection] {
    let map = CorrectionMap(applied)
    return applied.filter { map.corrected($0.range).overlaps(range) }.sorted { $0.range < $1.range }
  }

  /// The text of a state, from the text as it is now; `nil` when the hash is that of no state.
  func text(_ hash: String, from now: [UInt8]) -> [UInt8]? {
    guard let state = states.firstIndex(of: hash) else { return nil }
    if state == states.count - 1 { return now }
    let earlier = Set(applied.prefix(state).map(\.id))
    let map = CorrectionMap(applied)
    var text: [UInt8] = []
    var at = 0
    for correction in applied.sorted(by: { $0.range < $1.range }) {
      let place = map.corrected(correction.range)
      guard place.upper <= now.count else { return nil }
      text += now[at..<place.lower]
      text += earlier.contains(correction.id) ? correction.now.utf8 : correction.was.utf8
      at = place.upper
    }
    return text + now[at...]
  }

  // MARK: In the index

  private static func fact(_ interview: String) -> String { "corrections \(interview)" }

  /// What is kept of an interview; `nil` when nothing was corrected in it.
  static func stored(of interview: String, in index: StudyIndex) throws(IndexFailure) -> Self? {
    guard let text = try index.fact(fact(interview)), !text.isEmpty,
      let value = try? JSONParser.parse(Array(text.utf8)),
      let states = value["states"]?.array?.compactMap(\.string),
      let applied = value["applied"]?.array?.compactMap(Self.applied)
    else { return nil }
    return Self(applied: applied, states: states)
  }

  /// Keeps what was corrected in an interview, or that nothing was.
  static func store(
    _ corrected: Self?, of interview: String, in index: StudyIndex
  ) throws(IndexFailure) {
    guard let corrected, !corrected.applied.isEmpty else {
      if try index.fact(fact(interview)) != nil { try index.setFact(fact(interview), "") }
      return
    }
    let value: JSONValue = [
      "states": .array(corrected.states.map { .string($0) }),
      "applied": .array(corrected.applied.map(Self.json)),
    ]
    let bytes = JSONWriter().bytes(of: value)
    try index.setFact(fact(interview), String(decoding: bytes, as: UTF8.self))
  }

  private static func json(_ correction: AppliedCorrection) -> JSONValue {
    [
      "id": .string(correction.id), "by": .string(correction.by), "at": .string(correction.at),
      "lower": .integer(correction.range.lower), "upper": .integer(correction.range.upper),
      "was": .string(correction.was), "now": .string(correction.now),
      "note": correction.note.map { .string($0) } ?? .null,
    ]
  }

  private static func applied(_ value: JSONValue) -> AppliedCorrection? {
    guard let id = value["id"]?.string, let by = value["by"]?.string,
      let at = value["at"]?.string, let lower = value["lower"]?.integer,
      let upper = value["upper"]?.integer, lower <= upper, let was = value["was"]?.string,
      let now = value["now"]?.string
    else { return nil }
    return AppliedCorrection(
      id: id, by: by, at: at, range: TextRange(lower, upper), was: was, now: now,
      note: value["note"]?.string)
  }
}
