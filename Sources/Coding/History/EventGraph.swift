/// All events of all logs of a study, and which came after which.
///
/// One event comes after another when a chain of `after` and `of` leads from it to the other.
/// Clocks are not trusted: `at` only decides where nothing else does.
struct EventGraph {
  let logs: [CodingLog]
  /// By log: the number of its first event here.
  private let bases: [Int]
  private let isChain: [Bool]
  /// By event: its log.
  private var logOf: [Int32] = []
  /// By event: the event that `of` names; -1 for none, or one that is not there.
  private(set) var target: [Int32] = []
  /// By event: the same event in the first log that has it; mostly itself.
  private var first: [Int32] = []
  /// By event: the length of the longest chain of events before it; -1 for one that is in an
  /// earlier log already.
  private(set) var depth: [Int32] = []
  /// The events by depth, each event once.
  private(set) var order: [Int32] = []
  /// The events whose `of` names an event that is in no log.
  private(set) var orphans: [Int] = []
  /// Steps that searches may still take; without any, events count as unordered.
  private var steps = 20_000_000
  private var visits: [Int32] = []
  private var visit: Int32 = 0

  var count: Int { logOf.count }

  init(_ logs: [CodingLog]) {
    self.logs = logs
    var bases: [Int] = []
    var total = 0
    for log in logs {
      bases.append(total)
      total += log.records.count
    }
    self.bases = bases
    isChain = logs.map(\.isChain)
    logOf.reserveCapacity(total)
    for (index, log) in logs.enumerated() {
      logOf.append(contentsOf: repeatElement(Int32(index), count: log.records.count))
    }
    visits = Array(repeating: 0, count: total)
    link()
    measure()
  }

  func record(_ event: Int) -> CodingRecord {
    let log = Int(logOf[event])
    return logs[log].records[event - bases[log]]
  }

  /// The number of the log that an event stands in.
  func logNumber(_ event: Int) -> Int { Int(logOf[event]) }

  /// The number of an event's record in its log.
  func recordNumber(_ event: Int) -> Int { event - bases[logNumber(event)] }

  func log(_ event: Int) -> CodingLog { logs[Int(logOf[event])] }

  /// Whether the event stands in an earlier log too, and is passed over here.
  func isRepeated(_ event: Int) -> Bool { depth[event] < 0 }

  private func find(_ id: EventID) -> Int? {
    for (index, log) in logs.enumerated() {
      if let record = log.find(id) { return bases[index] + record }
    }
    return nil
  }

  private mutating func link() {
    target = Array(repeating: -1, count: count)
    depth = Array(repeating: 0, count: count)
    first = (0..<count).map { Int32($0) }
    for event in 0..<count {
      let record = record(event)
      if logs.count > 1, let earlier = find(record.id), earlier < event {
        first[event] = Int32(earlier)
        depth[event] = -1
        continue
      }
      guard let of = record.of else { continue }
      // Most acts are about the coder's own events.
      let log = Int(logOf[event])
      if logs.count == 1, let own = logs[log].find(of) {
        target[event] = Int32(own)
      } else if let found = find(of) {
        target[event] = Int32(found)
      } else if !logs.contains(where: { $0.broken.contains(of) }) {
        orphans.append(event)
      }
    }
  }

  /// The events directly before an event.
  private func forEachBefore(_ event: Int, _ body: (Int) -> Void) {
    let log = Int(logOf[event])
    let record = logs[log].records[event - bases[log]]
    for index in Int(record.parents.lowerBound)..<Int(record.parents.upperBound) {
      let parent = logs[log].parents[index]
      if parent >= 0 { body(Int(first[bases[log] + Int(parent)])) }
    }
    if target[event] >= 0 { body(Int(target[event])) }
  }

  /// Finds depths and order.
  ///
  /// No event is before itself: an id is a hash over the ids that the event names.
  private mutating func measure() {
    var pending = Array(repeating: Int32(0), count: count)
    var heads = Array(repeating: Int32(-1), count: count)
    var links: [(after: Int32, next: Int32)] = []
    var ready: [Int32] = []
    for event in 0..<count {
      var before: [Int] = []
      forEachBefore(event) { before.append($0) }
      for earlier in before {
        links.append((Int32(event), heads[earlier]))
        heads[earlier] = Int32(links.count - 1)
      }
      pending[event] = Int32(before.count)
      if before.isEmpty { ready.append(Int32(event)) }
    }
    var longest = Array(repeating: Int32(0), count: count)
    var next = 0
    while next < ready.count {
      let event = Int(ready[next])
      next += 1
      var link = heads[event]
      while link >= 0 {
        let after = Int(links[Int(link)].after)
        longest[after] = max(longest[after], longest[event] + 1)
        pending[after] -= 1
        if pending[after] == 0 { ready.append(Int32(after)) }
        link = links[Int(link)].next
      }
    }
    // Counting sort by depth.
    var starts = Array(repeating: 0, count: Int(longest.max() ?? 0) + 2)
    for event in ready where depth[Int(event)] >= 0 {
      depth[Int(event)] = longest[Int(event)]
      starts[Int(longest[Int(event)]) + 1] += 1
    }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    order = Array(repeating: 0, count: starts.last ?? 0)
    for event in 0..<count where depth[event] >= 0 {
      order[starts[Int(depth[event])]] = Int32(event)
      starts[Int(depth[event])] += 1
    }
  }

  /// Whether the second event was made in knowledge of the first.
  mutating func isBefore(_ first: Int, _ second: Int) -> Bool {
    guard depth[first] < depth[second] else { return false }
    if logOf[first] == logOf[second], isChain[Int(logOf[first])] { return true }
    visit += 1
    var stack = [second]
    while let event = stack.popLast() {
      if event == first { return true }
      steps -= 1
      guard steps > 0 else { return false }
      forEachBefore(event) { earlier in
        if depth[earlier] >= depth[first], visits[earlier] != visit {
          visits[earlier] = visit
          stack.append(earlier)
        }
      }
    }
    return false
  }

  /// By event: whether it was made in knowledge of one event.
  func isAfter(_ first: Int) -> [Bool] {
    var isAfter = Array(repeating: false, count: count)
    for event in order where depth[Int(event)] > depth[first] {
      forEachBefore(Int(event)) { earlier in
        if earlier == first || isAfter[earlier] { isAfter[Int(event)] = true }
      }
    }
    return isAfter
  }

  /// Orders events that nothing else orders: by depth, then time, then id.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    if depth[left] != depth[right] { return depth[left] < depth[right] }
    let (first, second) = (record(left), record(right))
    let (early, late) = (log(left).note(first.at), log(right).note(second.at))
    return early == late ? EventID.precedes(first.id, second.id) : early < late
  }
}
