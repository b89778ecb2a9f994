package import Model
internal import XML

/// Reads YouTube's srv1 captions: `<transcript><text start="12.881" dur="2.713">`.
package enum SRV1Reader {
  /// Reads a whole file.
  ///
  /// Text is escaped twice in this format and decoded twice. A missing `dur` means that a caption
  /// lasts until the next begins; the end of the last one is unknown then.
  /// - Throws: `ReadFailure` when it is no XML, or its root is not `transcript`.
  package static func read(
    _ bytes: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let source = try XMLSource(bytes, path: path, YouTubeVocabulary.vocabulary) {
      SRV1Handler(bytes: bytes.count)
    }
    let handler = source.handler
    guard handler.isRootRight else { throw YouTubeRows.wrongRoot("srv1", "<transcript>", path) }
    handler.closeLast()
    handler.rows.finish(
      path, encoding: source.encoding, isGuessed: source.encodingIsGuessed, source.diagnostics,
      declared: options.labels)
    return handler.rows.reading
  }
}

/// Collects the rows of srv1.
private final class SRV1Handler: XMLHandler {
  private typealias Name = YouTubeVocabulary

  var rows: YouTubeRows
  var isRootRight = false
  private var depth = 0
  /// The depth of the row that is open; 0 for none.
  private var rowDepth = 0
  private var raw: [UInt8] = []
  private var words: [UInt8] = []
  private var outside: [UInt8] = []
  private var row = Utterance(range: TextRange(0, 0))
  /// The utterance that ends where the next row begins, as it has no duration.
  private var openEnd: Int?

  init(bytes: Int) { rows = YouTubeRows(format: "srv1", bytes: bytes) }

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    depth += 1
    if depth == 1 {
      isRootRight = name == XMLName(Name.transcript)
      if !isRootRight { parser.stop() }
      return
    }
    guard rowDepth == 0, name == XMLName(Name.text) else { return }
    rowDepth = depth
    raw.removeAll(keepingCapacity: true)
    row = Utterance(range: TextRange(0, 0), line: parser.line)
    var length: Int32?
    if let index = attributes.index(of: Name.start) {
      attributes.withValue(at: index) { row.start = DecimalSeconds.milliseconds($0) ?? -1 }
    }
    if let index = attributes.index(of: Name.dur) {
      attributes.withValue(at: index) { length = DecimalSeconds.milliseconds($0) }
    }
    rows.reading.account.unitsIn += 1
    if row.start < 0 { rows.untimed += 1 }
    if length == nil { rows.endless += 1 }
    if let length, row.start >= 0 { row.end = Int32(clamping: Int(row.start) + Int(length)) }
    if let index = openEnd, row.start >= rows.reading.utterances[index].start {
      rows.reading.utterances[index].end = row.start
      openEnd = nil
    }
  }

  func end(_ name: XMLName, in parser: XMLParser) {
    if depth == rowDepth {
      rowDepth = 0
      closeRow()
    }
    depth -= 1
  }

  func text(_ bytes: Span<UInt8>, in parser: XMLParser) {
    if rowDepth > 0 {
      for index in bytes.indices { raw.append(bytes[index]) }
    } else {
      for index in bytes.indices { outside.append(bytes[index]) }
      if outside.count > 1 << 16 { closeLast() }
    }
  }

  /// Accounts for text that stands in no row.
  func closeLast() {
    let count = WordCount.words(outside.span, 0, outside.count)
    if count > 0 { rows.reading.account.leaveOut("text outside captions", words: count) }
    outside.removeAll(keepingCapacity: true)
  }

  private func closeRow() {
    let tags = EscapedMarkup.decode(raw.span, into: &words)
    if tags > 0 { rows.reading.account.leaveOut("formatting tags in captions", count: tags) }
    let lower = rows.reading.text.count
    rows.append(words.span, toRowAt: lower)
    guard rows.trim(toRowAt: lower) else {
      rows.reading.account.leaveOut("captions without text")
      return
    }
    row.range = TextRange(lower, rows.reading.text.count)
    rows.reading.utterances.append(row)
    openEnd = row.start >= 0 && row.end < 0 ? rows.reading.utterances.count - 1 : nil
  }
}
