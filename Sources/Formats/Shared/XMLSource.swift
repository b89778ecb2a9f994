internal import Model
internal import XML

/// A source in XML, read by a handler: strictly, and if that fails once more after a repair.
struct XMLSource<Handler: XMLHandler> {
  /// The handler that has read the whole document.
  var handler: Handler
  /// The encoding that was read.
  var encoding: String
  /// Whether the encoding was guessed.
  var encodingIsGuessed = false
  /// What was repaired, and prefixes that nothing declares.
  var diagnostics: [Diagnostic] = []

  /// Reads a document.
  ///
  /// `make` makes a fresh handler for each attempt.
  /// - Throws: `ReadFailure` when the document breaks a rule that no repair settles.
  init(
    _ bytes: [UInt8], path: String, _ vocabulary: XMLVocabulary, limits: XMLLimits = XMLLimits(),
    make: () -> Handler
  ) throws(ReadFailure) {
    do throws(XMLFailure) {
      (handler, encoding) = try Self.parse(bytes, path, vocabulary, limits, make, &diagnostics)
    } catch {
      let refusal = Self.failure(error, path)
      switch error.rule {
      case .notWellFormed, .unknownEntity, .encoding: break
      case .truncated, .declaresEntities, .tooDeep, .tagTooLong, .tooLarge: throw refusal
      }
      guard let text = Self.decoded(bytes, path) else { throw refusal }
      var repair = XMLRepair(text.bytes, known: Set(vocabulary.names))
      for fault in text.faults { repair.note(fault) }
      guard !repair.changes.isEmpty else { throw refusal }
      diagnostics = [Self.warning(repair.changes, path)]
      do throws(XMLFailure) {
        (handler, _) = try Self.parse(repair.output, path, vocabulary, limits, make, &diagnostics)
      } catch {
        throw refusal
      }
      encoding = text.encoding
      encodingIsGuessed = text.isGuessed
    }
  }

  private static func parse(
    _ bytes: [UInt8], _ path: String, _ vocabulary: XMLVocabulary, _ limits: XMLLimits,
    _ make: () -> Handler, _ diagnostics: inout [Diagnostic]
  ) throws(XMLFailure) -> (Handler, String) {
    let handler = make()
    let parser = try XMLParser(vocabulary, limits: limits, handler: handler)
    try parser.feed(bytes.span)
    try parser.finish()
    if let complaint = parser.complaints.first {
      diagnostics.append(
        .warning(
          "xml-complaint",
          at: Place(path, line: complaint.line, column: complaint.column), complaint.message,
          explanation: "The document is read all the same, prefixes with their customary meaning.",
          fixes: ["declare the prefix with an xmlns attribute on the root element"]))
    }
    return (handler, parser.encoding)
  }

  /// The document in UTF-8 without its XML declaration, and what was wrong at its beginning.
  private static func decoded(
    _ bytes: [UInt8], _ path: String
  ) -> (bytes: [UInt8], encoding: String, isGuessed: Bool, faults: [String])? {
    var faults: [String] = []
    var body = bytes
    let start = bytes.firstIndex { $0 > 32 } ?? 0
    var declared: String?
    if bytes[start...].starts(with: "<?xml ".utf8),
      let end = bytes[start...].prefix(512).firstIndex(of: UInt8(ascii: ">"))
    {
      if start > 0 { faults.append("white space before the XML declaration") }
      declared = XMLDeclaration.encoding(of: bytes)?.uppercased()
      if let name = declared, name.hasPrefix("UTF-16") || name.hasPrefix("UCS") {
        // The declaration was just read byte by byte, so the document is not in it.
        faults.append("declaration of \(name == "UTF-16" ? name : "UTF-16") in a file that is not")
        declared = nil
      }
      let isByteEncoding = declared != nil && declared != "UTF-8"
      if !isByteEncoding { body = blank(bytes, start..<(end + 1)) }
    }
    guard let text = try? TextDecoding.decode(body, path: path) else { return nil }
    if text.isGuessed { faults.append("encoding that is not declared") }
    body = text.bytes
    if let start = body.firstIndex(where: { $0 > 32 }), body[start...].starts(with: "<?xml ".utf8),
      let end = body[start...].prefix(512).firstIndex(of: UInt8(ascii: ">"))
    {
      body = blank(body, start..<(end + 1))
    }
    return (body, text.encoding, text.isGuessed, faults)
  }

  /// The bytes with a space for each of a stretch but its line feeds.
  private static func blank(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var result = bytes
    for index in range where result[index] != 10 { result[index] = 32 }
    return result
  }

  private static func warning(_ changes: [XMLRepair.Change], _ path: String) -> Diagnostic {
    let list = changes.map { "\($0.count) × \($0.fault) (first on line \($0.line))" }
    return .warning(
      "xml-repaired", at: Place(path, line: changes.map(\.line).min()),
      "XML repaired before it was read: \(list.joined(separator: ", "))",
      explanation: "The file is not well-formed XML. What was changed has one meaning only.",
      fixes: ["export the file again as well-formed XML"])
  }

  private static func failure(_ failure: XMLFailure, _ path: String) -> ReadFailure {
    let fixes: [String]
    switch failure.rule {
    case .truncated: fixes = ["copy or download the file again; its end is missing"]
    case .encoding: fixes = ["save the file as UTF-8"]
    case .declaresEntities: fixes = ["export the file again without a document type declaration"]
    default: fixes = ["export the file again from the program that made it"]
    }
    return ReadFailure(
      failure.rule.rawValue, at: Place(path, line: failure.line, column: failure.column),
      failure.message, fixes: fixes)
  }
}
