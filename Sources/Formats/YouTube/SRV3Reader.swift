package import Model
internal import XML

/// Reads YouTube's srv3 captions (YTT): `<timedtext format="3"><body><p t d><s t>`.
package enum SRV3Reader {
  /// Reads a whole file.
  ///
  /// Words in `s` have times of their own, which `Reading.wordTimes` holds. In automatic captions,
  /// told by `a="1"` rows, a row ends where the next begins: `d` is a placeholder there.
  /// - Throws: `ReadFailure` when it is no XML, or its root is not `timedtext` of format 3.
  package static func read(
    _ bytes: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let source = try XMLSource(bytes, path: path, YouTubeVocabulary.vocabulary) {
      SRV3Handler(bytes: bytes.count)
    }
    let handler = source.handler
    guard handler.isRootRight else {
      throw YouTubeRows.wrongRoot("srv3", "<timedtext format=\"3\">", path)
    }
    handler.close()
    handler.rows.finish(
      path, encoding: source.encoding, isGuessed: source.encodingIsGuessed, source.diagnostics,
      declared: options.labels)
    return handler.rows.reading
  }
}

/// Collects the rows of srv3.
private final class SRV3Handler: XMLHandler {
  private typealias Name = YouTubeVocabulary

  var rows: YouTubeRows
  var isRootRight = false
  private var depth = 0
  private var rowDepth = 0
  private var lower = 0
  private var outside: [UInt8] = []
  private var row = Utterance(range: TextRange(0, 0))
  private var isAppendRow = false
  private var hasAppendRows = false
  private var hasDuration = false
  /// When the `s` that is open begins, until its first letter is met.
  private var wordStart: Int32?
  /// Where each row that words came from ends if a later row cuts it: the next row's beginning.
  private var nextStarts: [Int32] = []

  init(bytes: Int) { rows = YouTubeRows(format: "srv3", bytes: bytes) }

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    depth += 1
    if depth == 1 {
      isRootRight = name == XMLName(Name.timedtext) && attributes.string(of: Name.format) == "3"
      if !isRootRight { parser.stop() }
      return
    }
    if rowDepth > 0 {
      if name == XMLName(Name.s), row.start >= 0 {
        let offset = attributes.integer(of: Name.t) ?? 0
        wordStart = Int32(clamping: Int(row.start) + max(0, offset))
      }
      return
    }
    if name == XMLName(Name.p) { open(attributes, parser.line) }
  }

  private func open(_ attributes: XMLAttributes, _ line: Int) {
    rowDepth = depth
    lower = rows.reading.text.count
    row = Utterance(range: TextRange(0, 0), line: line)
    wordStart = nil
    isAppendRow = attributes.integer(of: Name.a) == 1
    if isAppendRow { hasAppendRows = true }
    rows.reading.account.unitsIn += 1
    if let start = attributes.integer(of: Name.t), start >= 0, start <= Int32.max {
      row.start = Int32(start)
      while nextStarts.count < rows.reading.utterances.count { nextStarts.append(row.start) }
    } else {
      rows.untimed += 1
    }
    hasDuration = false
    if let length = attributes.integer(of: Name.d), length >= 0, row.start >= 0 {
      row.end = Int32(clamping: Int(row.start) + length)
      hasDuration = true
    }
  }

  func end(_ name: XMLName, in parser: XMLParser) {
    if depth == rowDepth {
      rowDepth = 0
      closeRow()
    } else if rowDepth > 0, name == XMLName(Name.s) {
      wordStart = nil
    }
    depth -= 1
  }

  func text(_ bytes: Span<UInt8>, in parser: XMLParser) {
    guard rowDepth > 0 else {
      for index in bytes.indices { outside.append(bytes[index]) }
      if outside.count > 1 << 16 { closeOutside() }
      return
    }
    if let letter = rows.append(bytes, toRowAt: lower), let start = wordStart {
      rows.reading.wordTimes.append(.init(offset: letter, start: start))
      wordStart = nil
    }
  }

  private func closeRow() {
    guard rows.trim(toRowAt: lower) else {
      rows.reading.account.leaveOut(
        isAppendRow
          ? "append-newline rows of the caption window" : "captions without text")
      return
    }
    if !hasDuration { rows.endless += 1 }
    row.range = TextRange(lower, rows.reading.text.count)
    rows.reading.utterances.append(row)
  }

  private func closeOutside() {
    let count = WordCount.words(outside.span, 0, outside.count)
    if count > 0 { rows.reading.account.leaveOut("text outside captions", words: count) }
    outside.removeAll(keepingCapacity: true)
  }

  /// Gives rows their ends, once it is known whether the captions are automatic.
  func close() {
    closeOutside()
    for index in rows.reading.utterances.indices where index < nextStarts.count {
      let start = rows.reading.utterances[index].start
      let isOpen = rows.reading.utterances[index].end < 0
      if start >= 0, nextStarts[index] >= start, hasAppendRows || isOpen {
        rows.reading.utterances[index].end = nextStarts[index]
      }
    }
  }
}
