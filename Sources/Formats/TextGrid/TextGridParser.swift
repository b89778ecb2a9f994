internal import Model

/// Reads the tiers of a TextGrid, as strictly as Praat does.
struct TextGridParser {
  /// The tiers in the order of the file.
  private(set) var tiers: [TextGridTier] = []
  private var scanner = PraatScanner()
  private let bytes: [UInt8]
  private let path: String

  /// Reads the text of a file, UTF-8.
  ///
  /// - Throws: `ReadFailure` when it is no TextGrid, or what must come next does not.
  init(_ bytes: [UInt8], path: String) throws(ReadFailure) {
    self.bytes = bytes
    self.path = path
    guard case .text(let type)? = next(), type.starts(with: "ooTextFile".utf8),
      case .text(let object)? = next(), object == Array("TextGrid".utf8)
    else {
      throw ReadFailure(
        "textgrid-object", at: Place(path, line: 1), "file of Praat holds no TextGrid",
        fixes: ["save the TextGrid alone as a text file in Praat"])
    }
    _ = try time()
    _ = try time()
    guard case .flag? = next() else { throw broken("whether it has tiers") }
    guard let count = try integer() else { throw broken("how many tiers it has") }
    for _ in 0..<count { try readTier() }
  }

  private mutating func readTier() throws(ReadFailure) {
    guard case .text(let type)? = next() else { throw broken("a tier's class") }
    let hasIntervals = type == Array("IntervalTier".utf8)
    guard hasIntervals || type == Array("TextTier".utf8) else { throw broken("a tier's class") }
    guard case .text(let name)? = next() else { throw broken("a tier's name") }
    var tier = TextGridTier(
      name: String(decoding: name, as: UTF8.self), hasIntervals: hasIntervals)
    _ = try time()
    _ = try time()
    guard let count = try integer() else { throw broken("how many labels a tier has") }
    for _ in 0..<count {
      let start = try time()
      let line = scanner.tokenLine
      let end = hasIntervals ? try time() : -1
      guard case .text(let words)? = next() else { throw broken("a label") }
      tier.labels.append(.init(start: start, end: end, words: words, line: line))
    }
    tiers.append(tier)
  }

  private mutating func next() -> PraatScanner.Token? {
    let bytes = bytes
    return scanner.next(bytes.span)
  }

  private mutating func time() throws(ReadFailure) -> Int32 {
    guard case .number(let range)? = next(),
      let seconds = ExactSeconds(bytes.span.extracting(range))
    else { throw broken("a time") }
    return seconds.milliseconds
  }

  /// A count; more than there are bytes is none.
  private mutating func integer() throws(ReadFailure) -> Int? {
    guard case .number(let range)? = next(),
      let value = Int(String(decoding: bytes[range], as: UTF8.self)), 0...bytes.count ~= value
    else { return nil }
    return value
  }

  private func broken(_ wanted: String) -> ReadFailure {
    ReadFailure(
      "textgrid-broken", at: Place(path, line: scanner.tokenLine),
      "\(wanted) must stand here, or the TextGrid breaks off",
      explanation: "Reading on would lose words or give them to somebody else.",
      fixes: ["save it again in Praat", "copy the file again; it may have been cut off"])
  }
}
