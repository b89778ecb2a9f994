/// Which codings stand, where, under which code, with which memo; and which acts contradict.
struct StandingCodings {
  /// A coding, by the events that decide it.
  struct Standing {
    var made: Int
    var place: Int
    var code: Int
    var memo: Int
  }

  /// A suggestion: a code at a place.
  private struct Suggested: Hashable {
    var interview: String
    var text: String
    var lower: Int32
    var upper: Int32
    var code: String
  }

  /// Acts on one coding or suggestion that are compared one by one; of more than these, those
  /// that remove win without a look.
  private static let exactLimit = 256

  private(set) var standing: [Standing] = []
  private(set) var clashes: [CodingClash] = []
  /// The events that decline a suggestion and that no later acceptance answers.
  private(set) var declined: [Int] = []

  init(_ replay: inout Replay) {
    var rejections: [Suggested: [Int]] = [:]
    for event in replay.graph.order {
      let event = Int(event)
      let record = replay.graph.record(event)
      guard record.act == .reject, record.hasAnchor, replay.isActive[event],
        replay.coding[event] < 0
      else { continue }
      rejections[Self.suggested(record, replay.graph.log(event)), default: []].append(event)
    }
    var answered: Set<Int> = []
    for event in replay.graph.order {
      let event = Int(event)
      let record = replay.graph.record(event)
      guard replay.coding[event] == Int32(event), replay.isActive[event] else { continue }
      var removals: [Int] = []
      if record.act == .accept, !rejections.isEmpty,
        let against = rejections[Self.suggested(record, replay.graph.log(event))]
      {
        for rejection in against {
          if against.count <= Self.exactLimit, replay.graph.isBefore(rejection, event) {
            answered.insert(rejection)
          } else {
            removals.append(rejection)
          }
        }
      }
      decide(event, removals, &replay)
    }
    declined = rejections.values.joined().filter { !answered.contains($0) }
    clashes.sort { ($0.coding, $0.events.joined()) < ($1.coding, $1.events.joined()) }
  }

  private static func suggested(_ record: CodingRecord, _ log: CodingLog) -> Suggested {
    Suggested(
      interview: log.name(record.interview), text: log.name(record.text), lower: record.lower,
      upper: record.upper, code: log.name(record.code))
  }

  private mutating func decide(_ made: Int, _ rejections: [Int], _ replay: inout Replay) {
    guard let acts = replay.acts[Int32(made)] else {
      let contradicting = rejections.filter { !replay.graph.isBefore(made, $0) }
      if !contradicting.isEmpty {
        addClash(made, [made] + contradicting, isRemoved: true, replay.graph)
      }
      if rejections.isEmpty {
        standing.append(Standing(made: made, place: made, code: made, memo: made))
      }
      return
    }
    func kind(_ act: CodingAct) -> [Int] { acts.filter { replay.graph.record($0).act == act } }
    let removals = kind(.uncode) + kind(.reject) + rejections
    if !removals.isEmpty {
      noteRemoval(made, removals, acts, &replay)
      return
    }
    standing.append(
      Standing(
        made: made, place: last(kind(.move), made, &replay),
        code: last(kind(.recode), made, &replay), memo: last(kind(.memo), made, &replay)))
  }

  /// A removal is contradicted by what others did to the coding without knowing of it.
  private mutating func noteRemoval(
    _ made: Int, _ removals: [Int], _ acts: [Int], _ replay: inout Replay
  ) {
    let removing = Set(removals)
    var clashing: Set<Int> = []
    for removal in removals.prefix(Self.exactLimit) {
      for other in ([made] + acts).prefix(Self.exactLimit) where !removing.contains(other) {
        let isOrdered =
          replay.graph.isBefore(other, removal) || replay.graph.isBefore(removal, other)
        if !isOrdered { clashing.formUnion([removal, other]) }
      }
    }
    if !clashing.isEmpty { addClash(made, Array(clashing), isRemoved: true, replay.graph) }
  }

  /// The act that decides: the one that no other follows; of several the one that is last by
  /// depth, time and id, and then they clash.
  private mutating func last(_ acts: [Int], _ made: Int, _ replay: inout Replay) -> Int {
    guard let winner = acts.max(by: { replay.graph.precedes($0, $1) }) else { return made }
    let rivals = acts.filter { $0 != winner && !replay.graph.isBefore($0, winner) }
    if !rivals.isEmpty { addClash(made, rivals + [winner], isRemoved: false, replay.graph) }
    return winner
  }

  private mutating func addClash(
    _ made: Int, _ events: [Int], isRemoved: Bool, _ graph: EventGraph
  ) {
    clashes.append(
      CodingClash(
        coding: graph.record(made).id.hexadecimal,
        events: events.map { graph.record($0).id.hexadecimal }.sorted(), isRemoved: isRemoved))
  }
}
