package import Model

/// What stands now, after all acts of all coders of a study have been followed.
///
/// The result is the same whatever the order of the lines and of the logs. Where acts contradict
/// and none was made in knowledge of the other, both are kept, what removes wins, and `clashes`
/// has them.
package struct CodingHistory: Sendable {
  /// What was wrong between logs; what is wrong within one stands in `CodingLog.diagnostics`.
  package let diagnostics: [Diagnostic]
  /// What is not to be shown, by interview and place.
  package let withheld: [StandingExcerpt]
  /// Where a second person allowed how words are shortened or edited, by interview and place.
  package let reviews: [StandingExcerpt]
  /// Suggestions that were declined, by interview and place.
  package let rejections: [StandingExcerpt]
  /// Acts that contradict and do not know of one another, by coding.
  package let clashes: [CodingClash]

  /// A coding as it stands, with numbers for names; one in 64 bytes or so.
  private struct Entry {
    var log: Int32
    /// The record that made it, and those that moved, recoded and noted it last; -1 for none.
    var made: Int32
    var place: Site
    var code: Site
    var memo: Site
  }

  /// A record of a log.
  private struct Site {
    var log: Int32
    var record: Int32
  }

  private let logs: [CodingLog]
  private let entries: [Entry]

  /// Follows the acts of all logs of a study.
  package init(_ logs: [CodingLog]) {
    var replay = Replay(logs)
    self.logs = logs
    let codings = StandingCodings(&replay)
    let graph = replay.graph
    func site(_ event: Int) -> Site {
      Site(log: Int32(graph.logNumber(event)), record: Int32(graph.recordNumber(event)))
    }
    entries = codings.standing.map { coding in
      let made = site(coding.made)
      return Entry(
        log: made.log, made: made.record, place: site(coding.place), code: site(coding.code),
        memo: site(coding.memo))
    }
    clashes = codings.clashes
    withheld = replay.excerpts { $0.act == .withhold }
    reviews = replay.excerpts { $0.act == .review }
    rejections = replay.excerpts(codings.declined)
    diagnostics = replay.tally.diagnostics.sorted()
  }

  /// The number of codings that stand.
  package var codingCount: Int { entries.count }

  /// All codings that stand, by interview, place, code and id; each is made when it is asked for.
  package var codings: some Sequence<Coding> { ordered(entries) }

  /// The codings of an interview that stand, by place, code and id.
  package func codings(of interview: String) -> [Coding] {
    let numbers = logs.map { $0.names.find(interview) }
    let own = entries.filter { entry in
      let log = Int(entry.place.log)
      return logs[log].records[Int(entry.place.record)].interview == numbers[log]
    }
    return Array(ordered(own))
  }

  /// What decides the order of codings, without a string.
  private struct SortKey {
    var interview: Int
    var range: TextRange
    var code: Int
    var id: EventID
    var entry: Int

    static func precedes(_ left: SortKey, _ right: SortKey) -> Bool {
      if left.interview != right.interview { return left.interview < right.interview }
      if left.range != right.range { return left.range < right.range }
      if left.code != right.code { return left.code < right.code }
      return EventID.precedes(left.id, right.id)
    }
  }

  private func ordered(_ entries: [Entry]) -> some Sequence<Coding> {
    // By log and number: where the name comes among the names of all logs.
    let sorted = Set(logs.flatMap(\.names.names)).sorted()
    let rank = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    let ranks = logs.map { log in log.names.names.map { rank[$0] ?? 0 } }
    func number(_ site: Site, _ name: (CodingRecord) -> UInt32) -> Int {
      ranks[Int(site.log)][Int(name(logs[Int(site.log)].records[Int(site.record)]))]
    }
    var keys: [SortKey] = []
    keys.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() {
      let place = logs[Int(entry.place.log)].records[Int(entry.place.record)]
      keys.append(
        SortKey(
          interview: number(entry.place, \.interview),
          range: TextRange(Int(place.lower), Int(place.upper)), code: number(entry.code, \.code),
          id: logs[Int(entry.log)].records[Int(entry.made)].id, entry: index))
    }
    keys.sort(by: SortKey.precedes)
    return keys.lazy.map { coding(entries[$0.entry]) }
  }

  private func coding(_ entry: Entry) -> Coding {
    let log = logs[Int(entry.log)]
    let made = log.records[Int(entry.made)]
    let placeLog = logs[Int(entry.place.log)]
    let place = placeLog.records[Int(entry.place.record)]
    let codeLog = logs[Int(entry.code.log)]
    let memoLog = logs[Int(entry.memo.log)]
    let memo = memoLog.note(memoLog.records[Int(entry.memo.record)].memo)
    return Coding(
      id: made.id.hexadecimal, interview: placeLog.name(place.interview),
      text: placeLog.name(place.text), range: TextRange(Int(place.lower), Int(place.upper)),
      code: codeLog.name(codeLog.records[Int(entry.code.record)].code),
      coder: log.name(made.by), at: log.note(made.at), memo: memo.isEmpty ? nil : memo)
  }
}

extension Replay {
  /// The excerpts of events that count and for which something holds, by interview and place.
  fileprivate func excerpts(where holds: (CodingRecord) -> Bool) -> [StandingExcerpt] {
    excerpts(graph.order.map { Int($0) }.filter { isActive[$0] && holds(graph.record($0)) })
  }

  fileprivate func excerpts(_ events: [Int]) -> [StandingExcerpt] {
    events.map { event in
      let record = graph.record(event)
      let log = graph.log(event)
      let memo = log.note(record.memo)
      return StandingExcerpt(
        id: record.id.hexadecimal, interview: log.name(record.interview),
        text: log.name(record.text), range: TextRange(Int(record.lower), Int(record.upper)),
        code: record.code == CodingRecord.noName ? nil : log.name(record.code),
        by: log.name(record.by), at: log.note(record.at), memo: memo.isEmpty ? nil : memo)
    }.sorted {
      $0.interview == $1.interview
        ? ($0.range, $0.id) < ($1.range, $1.id) : $0.interview < $1.interview
    }
  }
}
