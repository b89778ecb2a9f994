package import Model
internal import XML

/// Reads YouTube's srv2 captions: `<timedtext><text t="3340" d="900">`.
package enum SRV2Reader {
  /// Reads a whole file.
  ///
  /// A row with `append="1"` goes on with the row before it; its times widen that row's.
  /// - Throws: `ReadFailure` when it is no XML, or its root is not `timedtext` of format 1 or 2.
  package static func read(
    _ bytes: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(ReadFailure) -> Reading {
    let source = try XMLSource(bytes, path: path, YouTubeVocabulary.vocabulary) {
      SRV2Handler(bytes: bytes.count)
    }
    let handler = source.handler
    guard handler.isRootRight else { throw YouTubeRows.wrongRoot("srv2", "<timedtext>", path) }
    handler.closeOutside()
    handler.rows.finish(
      path, encoding: source.encoding, isGuessed: source.encodingIsGuessed, source.diagnostics,
      declared: options.labels)
    return handler.rows.reading
  }
}

/// Collects the rows of srv2.
private final class SRV2Handler: XMLHandler {
  private typealias Name = YouTubeVocabulary

  var rows: YouTubeRows
  var isRootRight = false
  private var depth = 0
  private var rowDepth = 0
  private var appends = false
  private var lower = 0
  private var outside: [UInt8] = []
  private var row = Utterance(range: TextRange(0, 0))
  private var openEnd: Int?

  init(bytes: Int) { rows = YouTubeRows(format: "srv2", bytes: bytes) }

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    depth += 1
    if depth == 1 {
      isRootRight =
        name == XMLName(Name.timedtext) && attributes.string(of: Name.format) != "3"
      if !isRootRight { parser.stop() }
      return
    }
    guard rowDepth == 0, name == XMLName(Name.text) else { return }
    rowDepth = depth
    lower = rows.reading.text.count
    row = Utterance(range: TextRange(0, 0), line: parser.line)
    appends = attributes.integer(of: Name.append) == 1
    rows.reading.account.unitsIn += 1
    if let start = attributes.integer(of: Name.t), start >= 0, start <= Int32.max {
      row.start = Int32(start)
    } else {
      rows.untimed += 1
    }
    if let length = attributes.integer(of: Name.d), length >= 0 {
      if row.start >= 0 { row.end = Int32(clamping: Int(row.start) + length) }
    } else {
      rows.endless += 1
    }
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
    guard rowDepth > 0 else {
      for index in bytes.indices { outside.append(bytes[index]) }
      if outside.count > 1 << 16 { closeOutside() }
      return
    }
    // A row that goes on keeps the space with which it begins.
    let isContinued = appends && !rows.reading.utterances.isEmpty
    rows.append(bytes, toRowAt: isContinued ? -1 : lower)
  }

  /// Accounts for text that stands in no row.
  func closeOutside() {
    let count = WordCount.words(outside.span, 0, outside.count)
    if count > 0 { rows.reading.account.leaveOut("text outside captions", words: count) }
    outside.removeAll(keepingCapacity: true)
  }

  private func closeRow() {
    guard rows.trim(toRowAt: lower) else {
      rows.reading.account.leaveOut(
        appends ? "append-newline rows of the caption window" : "captions without text")
      return
    }
    let upper = rows.reading.text.count
    if appends, let last = rows.reading.utterances.indices.last {
      let before = rows.reading.utterances[last].range
      rows.reading.utterances[last].range = TextRange(before.lower, upper)
      rows.reading.utterances[last].end = max(rows.reading.utterances[last].end, row.end)
      return
    }
    row.range = TextRange(lower, upper)
    rows.reading.utterances.append(row)
    openEnd = row.start >= 0 && row.end < 0 ? rows.reading.utterances.count - 1 : nil
  }
}
