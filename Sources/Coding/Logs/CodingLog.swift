package import Model

/// A coding log as read: its events without their words, and what was wrong with it.
package struct CodingLog: Sendable {
  /// The file.
  package let path: String
  /// What was wrong, by line.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// Lines that repeat an event that stands above them.
  package internal(set) var repeatedLines = 0

  var records: [CodingRecord] = []
  /// The records that `after` names, -1 for those that are not there; see `CodingRecord.parents`.
  var parents: [Int32] = []
  var names = NameTable()
  /// Times and memos, UTF-8.
  var notes: [UInt8] = []
  var index = EventIndex()
  /// Ids that broken lines claim or would have.
  var broken: Set<EventID> = []

  init(path: String) { self.path = path }

  /// The number of events that were verified, each counted once.
  package var eventCount: Int { records.count }

  /// The ids that the next event's `after` has to name, sorted; empty for a log without events.
  package var heads: [String] {
    var isNamed = Array(repeating: false, count: records.count)
    for parent in parents where parent >= 0 { isNamed[Int(parent)] = true }
    return records.indices.filter { !isNamed[$0] }.map { records[$0].id.hexadecimal }.sorted()
  }

  /// The record of an id, or `nil`.
  func find(_ id: EventID) -> Int? { index.find(id) }

  /// Whether each event but the first follows exactly one other, and no two follow the same.
  var isChain: Bool {
    var isNamed = Array(repeating: false, count: records.count)
    var roots = 0
    for record in records {
      let named = parents[Int(record.parents.lowerBound)..<Int(record.parents.upperBound)]
        .filter { $0 >= 0 }
      if named.count > 1 { return false }
      guard let parent = named.first else {
        roots += 1
        continue
      }
      if isNamed[Int(parent)] { return false }
      isNamed[Int(parent)] = true
    }
    return roots <= 1
  }

  func name(_ number: UInt32) -> String {
    number == CodingRecord.noName ? "" : names.names[Int(number)]
  }

  func note(_ range: Range<Int32>) -> String {
    String(decoding: notes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}
