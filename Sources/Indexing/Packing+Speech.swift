internal import Database
internal import Model

extension Packer {
  /// Packs marks: each the distance from the one before, the kind's place in `Mark.Kind.allCases`,
  /// and the text.
  static func pack(_ marks: [Mark]) -> [UInt8] {
    var packer = Packer()
    var last = 0
    for mark in marks {
      packer.add(mark.offset &- last)
      packer.add(Mark.Kind.allCases.firstIndex(of: mark.kind) ?? 0)
      packer.add(mark.text)
      last = mark.offset
    }
    return packer.bytes
  }

  /// Packs a timing: for each span the bytes since the one before, its length times four,
  /// plus 1 when it is exact and 2 when a cut follows, the milliseconds since the one before, and how long it lasts.
  static func pack(_ timing: Timing) -> [UInt8] {
    var packer = Packer()
    var text = 0
    var time = 0
    for span in timing.spans {
      packer.add(span.range.lower &- text)
      packer.add(span.range.count << 2 | (span.isBeforeCut ? 2 : 0) | (span.isExact ? 1 : 0))
      packer.add(span.start &- time)
      packer.add(span.end &- span.start)
      text = span.range.upper
      time = span.end
    }
    return packer.bytes
  }

  /// Packs a speaker: the number of its case and its names.
  static func pack(_ speaker: Speaker) -> [UInt8] {
    var packer = Packer()
    switch speaker {
    case .participants(let ids):
      packer.add(0)
      packer.add(ids)
    case .proxy(let speaker, let absent):
      packer.add(1)
      packer.add(speaker)
      packer.add(absent)
    case .interviewer: packer.add(2)
    case .other(let label):
      packer.add(3)
      packer.add(label)
    case .unknown(let label):
      packer.add(4)
      packer.add(label)
    }
    return packer.bytes
  }

  /// Packs a reader's account: its numbers, its encoding, and what it left out.
  static func pack(_ account: ReadingAccount) -> [UInt8] {
    var packer = Packer()
    packer.add(account.bytesIn)
    packer.add(account.unitsIn)
    packer.add(account.unitsOut)
    packer.add(account.encoding)
    packer.add(account.encodingIsGuessed ? 1 : 0)
    for omission in account.omissions {
      packer.add(omission.reason)
      packer.add(omission.count)
      packer.add(omission.words)
    }
    return packer.bytes
  }

  /// Packs triggers: each its term, where it begins and its length.
  static func pack(_ triggers: [Suggestion.Trigger]) -> [UInt8] {
    var packer = Packer()
    for trigger in triggers {
      packer.add(trigger.term)
      packer.add(trigger.range.lower)
      packer.add(trigger.range.count)
    }
    return packer.bytes
  }

  /// Packs a list of texts.
  static func pack(_ texts: [String]) -> [UInt8] {
    var packer = Packer()
    packer.add(texts)
    return packer.bytes
  }
}

extension Unpacker {
  /// Takes marks until the end.
  mutating func marks() throws(DatabaseFailure) -> [Mark] {
    var marks: [Mark] = []
    var last = 0
    while !isAtEnd {
      last &+= try number()
      let kind = try number()
      guard Mark.Kind.allCases.indices.contains(kind) else { throw Self.damage }
      marks.append(Mark(offset: last, kind: Mark.Kind.allCases[kind], text: try text()))
    }
    return marks
  }

  /// Takes a timing until the end.
  mutating func timing() throws(DatabaseFailure) -> Timing {
    var spans: [Timing.Span] = []
    var text = 0
    var time = 0
    while !isAtEnd {
      let lower = text &+ (try number())
      let count = try number()
      let start = time &+ (try number())
      time = start &+ (try number())
      text = lower &+ (count >> 2)
      guard lower <= text else { throw Self.damage }
      var span = Timing.Span(
        range: TextRange(lower, text), start: start, end: time, isExact: count & 1 == 1)
      span.isBeforeCut = count & 2 == 2
      spans.append(span)
    }
    return Timing(spans: spans)
  }

  /// Takes a speaker.
  mutating func speaker() throws(DatabaseFailure) -> Speaker {
    switch try number() {
    case 0: .participants(try texts())
    case 1: .proxy(speaker: try text(), for: try text())
    case 2: .interviewer
    case 3: .other(try text())
    case 4: .unknown(try optionalText())
    default: throw Self.damage
    }
  }

  /// Takes a reader's account.
  mutating func account() throws(DatabaseFailure) -> ReadingAccount {
    var account = ReadingAccount()
    account.bytesIn = try number()
    account.unitsIn = try number()
    account.unitsOut = try number()
    account.encoding = try text()
    account.encodingIsGuessed = try number() == 1
    while !isAtEnd {
      account.omissions.append(
        ReadingAccount.Omission(reason: try text(), count: try number(), words: try number()))
    }
    return account
  }

  /// Takes triggers until the end.
  mutating func triggers() throws(DatabaseFailure) -> [Suggestion.Trigger] {
    var triggers: [Suggestion.Trigger] = []
    while !isAtEnd {
      let term = try text()
      let lower = try number()
      let count = try number()
      guard count >= 0 else { throw Self.damage }
      triggers.append(Suggestion.Trigger(term: term, range: TextRange(lower, lower &+ count)))
    }
    return triggers
  }
}
