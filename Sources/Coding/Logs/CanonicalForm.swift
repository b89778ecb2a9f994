internal import Digest
internal import JSON

/// The bytes that an event's id is the hash of.
///
/// All members but `id` as JSON without white space, sorted by the UTF-8 of their keys, strings
/// with the fewest escapes; but the words (`exact`, `memo`, `prefix`, `suffix`) and `salt` are not
/// among them: one member `words` stands for them, the hash of these five written the same way.
/// An erased event has `words` in their place, and the same id.
///
/// One value serves a whole log: its storage is used again from line to line.
struct CanonicalForm {
  private(set) var scanner = JSONScanner()
  /// By `EventMember`: the index among the scanner's members; -1 for those that are missing.
  private var slots: [Int] = Array(repeating: -1, count: EventMember.allCases.count)
  /// Indices of members that no event has.
  private(set) var strangers: [Int] = []
  private var buffer: [UInt8] = []
  private var unescaped: [UInt8] = []
  /// By `EventMember`: its key as JSON, and the colon.
  private let openings = EventMember.openings

  private static let wordMembers: [EventMember] = [.exact, .memo, .prefix, .salt, .suffix]

  /// Reads a line.
  mutating func read(_ bytes: Span<UInt8>, _ line: Range<Int>) throws(JSONFailure) {
    for index in slots.indices { slots[index] = -1 }
    strangers.removeAll(keepingCapacity: true)
    try scanner.scanObject(bytes, in: line)
    for index in scanner.members.indices {
      let member = scanner.members[index]
      // A key with an escape is none of ours as written; the writer never makes one.
      if !member.keyHasEscapes, let known = EventMember(bytes, member.key) {
        slots[known.rawValue] = index
      } else {
        strangers.append(index)
      }
    }
  }

  /// Whether a member is there.
  func has(_ member: EventMember) -> Bool { slots[member.rawValue] >= 0 }

  /// A member as it stands, or `nil` when it is missing.
  func value(_ member: EventMember) -> JSONScanner.Member? {
    let slot = slots[member.rawValue]
    return slot < 0 ? nil : scanner.members[slot]
  }

  /// Whether one of the words is there.
  var hasWords: Bool { has(.exact) || has(.memo) || has(.prefix) || has(.suffix) }

  /// Scans an array member into `scanner.elements`; whether it is one.
  mutating func readArray(_ member: EventMember, _ bytes: Span<UInt8>) -> Bool {
    guard let value = value(member), value.kind == .array else { return false }
    return (try? scanner.scanArray(bytes, in: value.value)) != nil
  }

  /// The hash of the words and the salt of the line read last.
  mutating func hashOfWords(_ bytes: Span<UInt8>) -> EventID {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(UInt8(ascii: "{"))
    for member in Self.wordMembers where has(member) { append(member, bytes) }
    buffer.append(UInt8(ascii: "}"))
    return hashOfBuffer()
  }

  /// The id that the line read last ought to have.
  mutating func id(_ bytes: Span<UInt8>) -> EventID {
    let words = hasWords || has(.salt) ? hashOfWords(bytes) : nil
    buffer.removeAll(keepingCapacity: true)
    buffer.append(UInt8(ascii: "{"))
    if strangers.isEmpty {
      for member in EventMember.allCases {
        switch member {
        case .id, .exact, .memo, .prefix, .salt, .suffix: continue
        case .words where words != nil: appendWords(words)
        default: if has(member) { append(member, bytes) }
        }
      }
    } else {
      appendWithStrangers(words, bytes)
    }
    buffer.append(UInt8(ascii: "}"))
    return hashOfBuffer()
  }

  private mutating func appendWithStrangers(_ words: EventID?, _ bytes: Span<UInt8>) {
    var entries: [(key: [UInt8], stranger: Int?, member: EventMember?)] = []
    for index in strangers {
      var key: [UInt8] = []
      JSONText.appendUnescaped(scanner.members[index].key, of: bytes, to: &key)
      entries.append((key, index, nil))
    }
    for member in EventMember.allCases {
      switch member {
      case .id, .exact, .memo, .prefix, .salt, .suffix: continue
      default:
        if has(member) || (member == .words && words != nil) {
          entries.append((member.keyBytes, nil, member))
        }
      }
    }
    entries.sort { $0.key.lexicographicallyPrecedes($1.key) }
    for entry in entries {
      if let index = entry.stranger {
        separate()
        JSONText.appendLiteral(entry.key.span, to: &buffer)
        buffer.append(UInt8(ascii: ":"))
        appendValue(scanner.members[index], bytes)
      } else if entry.member == .words, words != nil {
        appendWords(words)
      } else if let member = entry.member {
        append(member, bytes)
      }
    }
  }

  private mutating func separate() {
    if buffer.count > 1 { buffer.append(UInt8(ascii: ",")) }
  }

  private mutating func appendKey(_ member: EventMember) {
    separate()
    buffer.append(contentsOf: openings[member.rawValue])
  }

  private mutating func appendWords(_ words: EventID?) {
    guard let words else { return }
    appendKey(.words)
    buffer.append(UInt8(ascii: "\""))
    words.appendHexadecimal(to: &buffer)
    buffer.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ member: EventMember, _ bytes: Span<UInt8>) {
    guard let value = value(member) else { return }
    appendKey(member)
    appendValue(value, bytes)
  }

  private mutating func appendValue(_ member: JSONScanner.Member, _ bytes: Span<UInt8>) {
    switch member.kind {
    case .string where member.hasEscapes:
      var content: [UInt8] = []
      swap(&content, &unescaped)
      content.removeAll(keepingCapacity: true)
      JSONText.appendUnescaped(member.value, of: bytes, to: &content)
      JSONText.appendLiteral(content.span, to: &buffer)
      swap(&content, &unescaped)
    case .string:
      buffer.append(UInt8(ascii: "\""))
      append(bytes, member.value)
      buffer.append(UInt8(ascii: "\""))
    case .null, .bool, .integer, .number:
      append(bytes, member.value)
    case .array, .object:
      if Self.isPlain(bytes, member.value) {
        append(bytes, member.value)
      } else if let value = try? JSONParser.parse(bytes.extracting(member.value)) {
        JSONWriter(sortsKeys: true).append(value, to: &buffer)
      } else {
        // A key stands twice in it, which the scanner lets pass: as written.
        append(bytes, member.value)
      }
    }
  }

  /// Whether a value is written canonically: no white space, escape or object in it.
  private static func isPlain(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range {
      let byte = bytes[index]
      if byte <= 0x20 || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "{") { return false }
    }
    return true
  }

  private mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    unsafe bytes.extracting(range).withUnsafeBufferPointer { piece in
      unsafe buffer.append(contentsOf: piece)
    }
  }

  private func hashOfBuffer() -> EventID {
    var hash = SHA256()
    hash.update(buffer.span)
    return EventID(hash.finishWords())
  }
}
