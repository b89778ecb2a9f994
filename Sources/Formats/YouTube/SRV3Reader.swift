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
    handler.window.rows.finish(
      path, encoding: source.encoding, isGuessed: source.encodingIsGuessed, source.diagnostics,
      declared: options.labels)
    return handler.window.rows.reading
  }
}

/// Collects the rows of srv3.
private final class SRV3Handler: XMLHandler {
  private typealias Name = YouTubeVocabulary

  var window: WindowRows
  var isRootRight = false
  private var depth = 0
  private var rowDepth = 0
  private var outside: [UInt8] = []

  init(bytes: Int) { window = WindowRows(format: "srv3", bytes: bytes) }

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    depth += 1
    if depth == 1 {
      isRootRight = name == XMLName(Name.timedtext) && attributes.string(of: Name.format) == "3"
      if !isRootRight { parser.stop() }
    } else if rowDepth > 0 {
      if name == XMLName(Name.s) { window.openWord(after: attributes.integer(of: Name.t) ?? 0) }
    } else if name == XMLName(Name.p) {
      rowDepth = depth
      window.open(
        start: attributes.integer(of: Name.t), duration: attributes.integer(of: Name.d),
        appends: attributes.integer(of: Name.a) == 1, line: parser.line)
    }
  }

  func end(_ name: XMLName, in parser: XMLParser) {
    if depth == rowDepth {
      rowDepth = 0
      window.closeRow()
    } else if rowDepth > 0, name == XMLName(Name.s) {
      window.closeWord()
    }
    depth -= 1
  }

  func text(_ bytes: Span<UInt8>, in parser: XMLParser) {
    if rowDepth > 0 {
      window.append(bytes)
    } else {
      for index in bytes.indices { outside.append(bytes[index]) }
      if outside.count > 1 << 16 { closeOutside() }
    }
  }

  /// Ends the document.
  func close() {
    closeOutside()
    window.close()
  }

  private func closeOutside() {
    let count = WordCount.words(outside.span, 0, outside.count)
    if count > 0 { window.rows.reading.account.leaveOut("text outside captions", words: count) }
    outside.removeAll(keepingCapacity: true)
  }
}
