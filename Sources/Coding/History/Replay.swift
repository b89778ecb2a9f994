internal import Model

/// Follows all acts to what stands now.
///
/// Nothing here depends on the order of lines or of logs.
struct Replay {
  var graph: EventGraph
  /// Why events do not count, by file and line.
  var tally = DiagnosticTally()
  /// By event: whether it counts.
  private(set) var isActive: [Bool] = []
  /// By event: the coding it is about, as the event that made it; -1 for none.
  private(set) var coding: [Int32] = []
  /// By coding with acts on it: those that count.
  private(set) var acts: [Int32: [Int]] = [:]

  /// Interview-wide erasures that are followed exactly; beyond these they cover later acts too.
  private static let erasureLimit = 64

  init(_ logs: [CodingLog]) {
    graph = EventGraph(logs)
    for event in graph.orphans {
      add(
        event, "coding-log-unknown-of", "event acted upon is in no log of the study",
        ["take the missing log back from an earlier version of the study"])
    }
    findCodings()
    isActive = (0..<graph.count).map { event in
      !graph.isRepeated(event) && graph.record(event).isSound && isAllowed(event)
    }
    applyErasures()
    applyVoids()
    for event in graph.order {
      let event = Int(event)
      let root = coding[event]
      if isActive[event], root >= 0, Int(root) != event { acts[root, default: []].append(event) }
    }
  }

  private mutating func add(_ event: Int, _ id: String, _ summary: String, _ fixes: [String]) {
    let place = Place(graph.log(event).path, line: Int(graph.record(event).line))
    tally.add(.error(id, at: place, summary, fixes: fixes))
  }

  private mutating func findCodings() {
    coding = Array(repeating: -1, count: graph.count)
    for event in graph.order {
      let event = Int(event)
      let target = Int(graph.target[event])
      switch graph.record(event).act {
      case .code, .accept: coding[event] = Int32(event)
      case .uncode, .reject, .memo, .move, .recode:
        if target >= 0 { coding[event] = coding[target] }
      default: break
      }
    }
  }

  /// Whether an act may be about what it names; one that names nothing that is there does not
  /// count either.
  private mutating func isAllowed(_ event: Int) -> Bool {
    let record = graph.record(event)
    guard let act = record.act else { return false }
    if record.of == nil { return true }
    let target = Int(graph.target[event])
    guard target >= 0 else { return act == .accept || act == .code }
    let other = graph.record(target).act
    let rule: String?
    switch act {
    case .uncode, .move, .recode:
      rule = coding[event] < 0 ? "names a coding or an act on one" : nil
    case .reject:
      rule = coding[event] < 0 && !record.hasAnchor ? "names a coding or an act on one" : nil
    case .redo: rule = other == .undo ? nil : "names an undo"
    case .undo:
      rule = other == .undo ? "names no undo; that is what redo is for" : nil
    default: rule = nil
    }
    if let rule {
      add(event, "coding-log-wrong-of", "act '\(act.rawValue)' \(rule)", ["repeat the act"])
      return false
    }
    if act.voids, other == .erase {
      add(
        event, "coding-log-wrong-of", "act '\(act.rawValue)' names no erasure; it is final",
        ["repeat the act"])
      return false
    }
    return true
  }

  private mutating func applyErasures() {
    var isCovered = Array(repeating: false, count: graph.count)
    var exactCount = 0
    for event in graph.order {
      let event = Int(event)
      let record = graph.record(event)
      guard record.act == .erase, isActive[event] else { continue }
      if record.of != nil {
        isCovered[Int(graph.target[event])] = true
        continue
      }
      let interview = graph.log(event).name(record.interview)
      exactCount += 1
      let isAfter = exactCount <= Self.erasureLimit ? graph.isAfter(event) : []
      let numbers = graph.logs.map { $0.names.find(interview) }
      for other in graph.order {
        let other = Int(other)
        let otherRecord = graph.record(other)
        guard otherRecord.interview == numbers[graph.logNumber(other)],
          otherRecord.interview != CodingRecord.noName, otherRecord.act != .erase,
          isAfter.isEmpty || !isAfter[other]
        else { continue }
        isCovered[other] = true
      }
    }
    for event in graph.order {
      let event = Int(event)
      let record = graph.record(event)
      if record.isErased && !isCovered[event] {
        add(
          event, "coding-log-unrecorded-erasure", "words erased without an event that says so",
          ["take the line back from an earlier version of the file"])
      } else if isCovered[event] && !record.isErased && record.hasWords {
        add(
          event, "coding-log-words-return", "words of an erased event stand in the log again",
          ["withdraw the participant again"])
      }
      if (isCovered[event] || record.isErased) && record.hasAnchor { isActive[event] = false }
    }
  }

  /// Acts that void come deeper than what they name, so the deepest are settled first.
  private mutating func applyVoids() {
    for event in graph.order.reversed() {
      let event = Int(event)
      guard isActive[event], let act = graph.record(event).act, act.voids else { continue }
      let target = Int(graph.target[event])
      if target >= 0 { isActive[target] = false }
    }
  }
}
