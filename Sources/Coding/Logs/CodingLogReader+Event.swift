internal import JSON
internal import Model

extension CodingLogReader {
  /// Takes in the line that `form` has read.
  mutating func readEvent(_ bytes: Span<UInt8>) {
    guard form.has(.id) else { return addMissing(.id, to: "every event") }
    let computed = form.id(bytes)
    guard let value = form.value(.id), let claimed = EventID(hexadecimal: bytes, value.value)
    else { return addWrong(.id, "64 lower-case hexadecimal digits") }
    guard claimed == computed else {
      log.broken.insert(claimed)
      log.broken.insert(computed)
      return add(
        "coding-log-changed", "event changed after it was written; its id is not its hash",
        explanation: "An event is never rewritten, so that who coded what can be proven.",
        fixes: ["take the line back from an earlier version of the file"])
    }
    if let first = log.find(claimed) { return repeated(first) }
    var record = CodingRecord(id: claimed, line: Int32(truncatingIfNeeded: line))
    record.isErased = form.has(.words)
    record.hasWords = form.hasWords
    takeParents(of: &record, bytes)
    if let member = EventShape.missingFromAll(form) {
      record.isSound = false
      addMissing(member, to: "every event")
    } else if let fault = EventShape.fault(&form, bytes) {
      record.isSound = false
      switch fault {
      case .missing(let member): addMissing(member, to: "an event with words")
      case .wrong(let member, let rule): addWrong(member, rule)
      }
    } else {
      fill(&record, bytes)
    }
    log.records.append(record)
    log.index.append(claimed)
  }

  /// The same event once more: it counts once, and without words if either line has none.
  private mutating func repeated(_ first: Int) {
    log.repeatedLines += 1
    guard log.records[first].isErased != form.has(.words) else { return }
    log.records[first].isErased = true
    add(
      "coding-log-words-return", "words of an erased event stand in the log again",
      explanation: "An older copy of the log was merged back.",
      fixes: ["delete the line with the words; the one without them has the same id"])
  }

  private mutating func takeParents(of record: inout CodingRecord, _ bytes: Span<UInt8>) {
    let start = Int32(truncatingIfNeeded: log.parents.count)
    if form.readArray(.after, bytes) {
      for element in form.scanner.elements {
        guard let id = EventID(hexadecimal: bytes, element.value) else { continue }
        if let parent = log.find(id) {
          log.parents.append(Int32(truncatingIfNeeded: parent))
        } else {
          waiting.append((log.records.count, log.parents.count, id))
          log.parents.append(-1)
        }
      }
    }
    record.parents = start..<Int32(truncatingIfNeeded: log.parents.count)
  }

  private mutating func fill(_ record: inout CodingRecord, _ bytes: Span<UInt8>) {
    if !form.strangers.isEmpty {
      tally.add(
        .warning(
          "coding-log-unknown-member", at: Place(log.path, line: line),
          "member that no event has",
          explanation: "It is covered by the event's id and otherwise passed over.",
          fixes: ["use a newer version of verbatim"]))
    }
    record.by = name(.by, bytes)
    record.interview = name(.interview, bytes)
    record.text = name(.text, bytes)
    record.code = name(.code, bytes)
    record.at = note(.at, bytes)
    record.memo = note(.memo, bytes)
    if let of = form.value(.of) { record.of = EventID(hexadecimal: bytes, of.value) }
    checkCoder(record)
    guard let value = form.value(.act), let act = act(value, bytes) else {
      record.isSound = false
      return add(
        "coding-log-unknown-act", "act that this version does not know",
        fixes: ["use a newer version of verbatim"])
    }
    record.act = act
    if let member = EventShape.missing(act, form) {
      record.isSound = false
      return addMissing(member, to: "act '\(act.rawValue)'")
    }
    guard let range = EventShape.range(&form, bytes), form.has(.text), form.has(.interview)
    else { return }
    record.hasAnchor = true
    record.lower = range.lowerBound
    record.upper = range.upperBound
    if !record.isErased { checkAnchor(&record, bytes) }
  }

  private mutating func checkCoder(_ record: CodingRecord) {
    if coder == CodingRecord.noName { coder = record.by }
    guard coder != record.by else { return }
    coder = record.by
    tally.add(
      .warning(
        "coding-log-two-coders", at: Place(log.path, line: line),
        "log with events of two coders",
        explanation: "A log belongs to one coder and clone, so that no two writers share a file.",
        fixes: ["let each coder write a log of their own"]))
  }

  private mutating func checkAnchor(_ record: inout CodingRecord, _ bytes: Span<UInt8>) {
    guard let text = texts.text(record.text, hash: log.name(record.text)) else {
      guard missingTexts.insert(record.text).inserted else { return }
      return add(
        "coding-text-missing",
        "versions/\(log.name(record.text)).txt missing; events count in this text",
        explanation: "Without the text nobody can check or re-anchor what was coded in it.",
        fixes: ["take the file back from an earlier version of the study"])
    }
    let lower = Int(record.lower)
    let upper = Int(record.upper)
    let isRight =
      stands(.exact, from: lower, to: upper, in: text, bytes)
      && stands(.prefix, from: nil, to: lower, in: text, bytes)
      && stands(.suffix, from: upper, to: nil, in: text, bytes)
    guard !isRight else { return }
    record.isSound = false
    add(
      "coding-anchor-mismatch",
      "bytes \(lower) to \(upper) of the text are not the words of the event",
      explanation: "The event does not count, because it would code other words.",
      fixes: ["code the excerpt again"])
  }

  /// Whether a member's words stand at a place of the text; a missing member does.
  private mutating func stands(
    _ member: EventMember, from start: Int?, to end: Int?, in text: [UInt8], _ bytes: Span<UInt8>
  ) -> Bool {
    guard let value = form.value(member) else { return true }
    if value.hasEscapes {
      unescaped.removeAll(keepingCapacity: true)
      JSONText.appendUnescaped(value.value, of: bytes, to: &unescaped)
      return Self.equal(unescaped.span, 0..<unescaped.count, text.span, start, end)
    }
    return Self.equal(bytes, value.value, text.span, start, end)
  }

  private static func equal(
    _ words: Span<UInt8>, _ range: Range<Int>, _ text: Span<UInt8>, _ start: Int?, _ end: Int?
  ) -> Bool {
    let lower = start ?? (end ?? 0) - range.count
    let upper = end ?? lower + range.count
    guard lower >= 0, upper <= text.count, upper - lower == range.count else { return false }
    let said = unsafe text.bytes
    let shown = unsafe words.bytes
    var index = 0
    while index + 8 <= range.count {
      let left = unsafe said.unsafeLoadUnaligned(fromByteOffset: lower + index, as: UInt64.self)
      let right = unsafe shown.unsafeLoadUnaligned(
        fromByteOffset: range.lowerBound + index, as: UInt64.self)
      if left != right { return false }
      index += 8
    }
    while index < range.count {
      if text[lower + index] != words[range.lowerBound + index] { return false }
      index += 1
    }
    return true
  }

  private mutating func name(_ member: EventMember, _ bytes: Span<UInt8>) -> UInt32 {
    guard let value = form.value(member) else { return CodingRecord.noName }
    guard value.hasEscapes else { return log.names.number(of: bytes, value.value) }
    var content: [UInt8] = []
    JSONText.appendUnescaped(value.value, of: bytes, to: &content)
    return log.names.number(of: content.span, 0..<content.count)
  }

  private mutating func note(_ member: EventMember, _ bytes: Span<UInt8>) -> Range<Int32> {
    guard let value = form.value(member) else { return 0..<0 }
    guard log.notes.count < Self.notesLimit else {
      add("coding-log-size", "times and memos of the log above \(Self.notesLimit) bytes")
      return 0..<0
    }
    let start = Int32(truncatingIfNeeded: log.notes.count)
    if value.hasEscapes {
      JSONText.appendUnescaped(value.value, of: bytes, to: &log.notes)
    } else {
      unsafe bytes.extracting(value.value).withUnsafeBufferPointer { piece in
        unsafe log.notes.append(contentsOf: piece)
      }
    }
    return start..<Int32(truncatingIfNeeded: log.notes.count)
  }

  /// What a log's times and memos have together at most, in bytes.
  private static let notesLimit = 1 << 30

  private static let acts: [(name: [UInt8], act: CodingAct)] =
    CodingAct.allCases.map { (Array($0.rawValue.utf8), $0) }

  private func act(_ value: JSONScanner.Member, _ bytes: Span<UInt8>) -> CodingAct? {
    for (name, act) in Self.acts where name.count == value.value.count {
      var index = 0
      while index < name.count, bytes[value.value.lowerBound + index] == name[index] { index += 1 }
      if index == name.count { return act }
    }
    return nil
  }

  private mutating func addMissing(_ member: EventMember, to whom: String) {
    add(
      "coding-log-missing-member", "member '\(member.key)' missing; \(whom) has it",
      fixes: ["take the line back from an earlier version of the file"])
  }

  private mutating func addWrong(_ member: EventMember, _ rule: String) {
    add(
      "coding-log-wrong-member", "member '\(member.key)' has to be \(rule)",
      fixes: ["take the line back from an earlier version of the file"])
  }

  /// Looks again for the events that `after` named before they were read.
  mutating func settleWaiting() {
    for (record, slot, id) in waiting {
      let place = Place(log.path, line: Int(log.records[record].line))
      if let parent = log.find(id) {
        log.parents[slot] = Int32(truncatingIfNeeded: parent)
        tally.add(
          .warning(
            "coding-log-order", at: place, "event before one that it follows; lines changed places",
            explanation: "All of them count, in the order in which they were made."))
      } else if !log.broken.contains(id) {
        tally.add(
          .error(
            "coding-log-missing-event", at: place,
            "event \(id.hexadecimal.prefix(8)) missing; this one was written after it",
            explanation: "A log only grows: what it had, it has.",
            fixes: ["take the missing lines back from an earlier version of the file"]))
      }
    }
    waiting.removeAll()
  }
}
