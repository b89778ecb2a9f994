internal import CLibXML2

/// Reads XML as it comes, piece by piece, and tells a handler what is in it (libxml2, SAX2 push).
///
/// Untrusted input: nothing is fetched, no entity is expanded, and depth, tag length and size are
/// bounded. A document that breaks a rule ends in `XMLFailure`; nothing is repaired.
///
///     let parser = try XMLParser(vocabulary, handler: handler)
///     try parser.feed(bytes.span)
///     try parser.finish()
@safe package final class XMLParser {
  private let context: xmlParserCtxtPtr
  private let handler: any XMLHandler
  private let limits: XMLLimits
  private let names: XMLNames
  private let attributes: XMLAttributes
  // Memory of its own: a property of a class is checked for exclusive access at each element.
  private let depth: UnsafeMutablePointer<Int>
  private var bytesFed = 0
  private var failure: XMLFailure?
  private var isStopped = false
  private var isFeeding = false

  /// What the parser complained of so far without giving up, such as prefixes not declared; at
  /// most `XMLComplaint.limit`.
  package private(set) var complaints: [XMLComplaint] = []

  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Makes a parser for one document.
  ///
  /// - Throws: `XMLFailure` when libxml2 cannot make one.
  package init(
    _ vocabulary: XMLVocabulary, limits: XMLLimits = XMLLimits(), handler: any XMLHandler
  ) throws(XMLFailure) {
    verbatim_xml_silence()
    var sax = unsafe xmlSAXHandler()
    unsafe Self.fill(&sax)
    // "xmlCreatePushParserCtxt: if @buffer and @filename are non-NULL …"; both are NULL, so that
    // the first bytes fed decide the encoding.
    guard Self.isReady, let context = unsafe xmlCreatePushParserCtxt(&sax, nil, nil, 0, nil) else {
      throw XMLFailure(.tooLarge, line: 1, column: 1, "parser needs more memory than there is")
    }
    unsafe self.context = unsafe context
    self.handler = handler
    self.limits = limits
    unsafe depth = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    unsafe depth.initialize(to: 0)
    names = unsafe XMLNames(vocabulary, dictionary: context.pointee.dict)
    attributes = XMLAttributes(names: names)
    unsafe xmlCtxtUseOptions(
      context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue))
    // Otherwise an `&amp;` in an attribute arrives as `&#38;`, left for libxml2's tree builder
    // (xmlParseAttValueComplex). It opens no door: no entity is ever found, see `fill`.
    unsafe context.pointee.replaceEntities = 1
    unsafe verbatim_xml_listen(context) { user, level, code, line, column, isAtEnd in
      unsafe XMLParser.with(user) { $0.complain(level, code, line, column, isAtEnd != 0) }
    }
    unsafe context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  deinit {
    unsafe xmlFreeParserCtxt(context)
    unsafe depth.deallocate()
  }

  /// The line that is being read, from 1.
  package var line: Int { unsafe Int(context.pointee.input?.pointee.line ?? 0) }

  /// The encoding that is being read: as the document declares it, or by its byte order mark;
  /// `UTF-8` when it says nothing.
  package var encoding: String {
    if let name = unsafe context.pointee.encoding { return unsafe text(name) }
    if let name = unsafe context.pointee.input?.pointee.encoding { return unsafe text(name) }
    return "UTF-8"
  }

  /// Ends the reading without failure: the handler has what it wants.
  ///
  /// Nothing more is told to it, and `feed` and `finish` do nothing.
  package func stop() {
    isStopped = true
    unsafe xmlStopParser(context)
  }

  /// Whether `stop` was called.
  package var wasStopped: Bool { isStopped }

  /// Reads on; pieces may be cut anywhere.
  ///
  /// - Throws: `XMLFailure` as soon as a rule is broken, and again on each call after it.
  package func feed(_ bytes: Span<UInt8>) throws(XMLFailure) {
    // Short pieces keep a tag that is too long from being read before it is measured.
    let step = 16 << 10
    verbatim_xml_silence()
    precondition(!isFeeding, "a handler does not feed its own parser")
    isFeeding = true
    defer { isFeeding = false }
    var at = 0
    while at < bytes.count {
      if let failure { throw failure }
      if isStopped { return }
      let count = min(step, bytes.count - at)
      guard bytesFed + count <= limits.bytes else {
        throw refuse(.tooLarge, "document has more than \(limits.bytes) bytes")
      }
      let code = unsafe bytes.extracting(at..<at + count).withUnsafeBufferPointer { buffer in
        unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
          unsafe xmlParseChunk(context, characters.baseAddress, Int32(count), 0)
        }
      }
      at += count
      bytesFed += count
      try check(code)
      try checkPending()
    }
  }

  /// Ends the document.
  ///
  /// - Throws: `XMLFailure` when a rule is broken, and when the document is not complete.
  package func finish() throws(XMLFailure) {
    if let failure { throw failure }
    if isStopped { return }
    verbatim_xml_silence()
    precondition(!isFeeding, "a handler does not finish its own parser")
    isFeeding = true
    defer { isFeeding = false }
    let code = unsafe xmlParseChunk(context, nil, 0, 1)
    if isStopped { return }
    let first = complaints.first { $0.isFatal }
    if failure == nil, unsafe depth.pointee > 0, unsafe context.pointee.wellFormed == 0,
      first?.isAtEnd ?? true, first?.rule ?? .notWellFormed == .notWellFormed
    {
      throw refuse(.truncated, "document ends before its root element does")
    }
    try check(code)
  }

  // MARK: What is refused

  private func refuse(_ rule: XMLFailure.Rule, _ message: String) -> XMLFailure {
    if let failure { return failure }
    let column = unsafe verbatim_xml_column(context, context.pointee.input?.pointee.col ?? 1)
    let refusal = XMLFailure(
      rule, line: max(1, line), column: max(1, Int(column)), message,
      complaints: complaints)
    failure = refusal
    unsafe xmlStopParser(context)
    return refusal
  }

  private func check(_ code: Int32) throws(XMLFailure) {
    if let failure { throw failure }
    if isStopped { return }
    let isBroken = unsafe context.pointee.wellFormed == 0
    // "xmlParseChunk returns zero if no error, the xmlParserErrors otherwise": it also repeats the
    // number of a complaint after which it reads on. Bytes it cannot convert show only here.
    let isUnreadable = code == Int32(XML_ERR_INVALID_ENCODING.rawValue)
    guard isBroken || isUnreadable else { return }
    guard let first = complaints.first(where: { $0.isFatal }) else {
      throw refuse(
        isUnreadable ? .encoding : .notWellFormed,
        isUnreadable
          ? "bytes are not in the declared encoding"
          : "document is not well-formed XML (libxml2 error \(code))")
    }
    let refusal = XMLFailure(
      first.rule, line: first.line, column: first.column, first.message, complaints: complaints)
    failure = refusal
    throw refusal
  }

  /// Holds what the parser has not yet read: it waits for the end of a tag or of a comment.
  private func checkPending() throws(XMLFailure) {
    guard let input = unsafe context.pointee.input?.pointee, let cursor = unsafe input.cur,
      let end = unsafe input.end
    else { return }
    let pending = unsafe end - cursor
    guard pending > limits.tagBytes else { return }
    let state = unsafe context.pointee.instate
    if state == XML_PARSER_START_TAG || state == XML_PARSER_END_TAG {
      throw refuse(.tagTooLong, "tag has more than \(limits.tagBytes) bytes")
    }
    if pending > limits.otherBytes {
      throw refuse(.tagTooLong, "comment has more than \(limits.otherBytes) bytes")
    }
  }

  private func complain(
    _ level: Int32, _ code: Int32, _ line: Int32, _ column: Int32, _ isAtEnd: Bool
  ) {
    // With a document type declaration that names a DTD, libxml2 only warns of an entity it does
    // not know, and leaves it out of the text.
    if code == Int32(XML_WAR_UNDECLARED_ENTITY.rawValue) {
      _ = refuse(.unknownEntity, "entity that XML does not define")
      return
    }
    guard level >= 2, complaints.count < XMLComplaint.limit else { return }
    complaints.append(
      XMLComplaint(
        isFatal: level >= 3, code: Int(code), line: max(1, Int(line)), column: max(1, Int(column)),
        isAtEnd: isAtEnd))
  }

  // MARK: What is told

  /// Calls a parser that libxml2 holds no reference to: `feed` and `finish` keep it alive.
  private static func with(_ user: UnsafeMutableRawPointer?, _ body: (XMLParser) -> Void) {
    guard let user = unsafe user else { return }
    unsafe Unmanaged<XMLParser>.fromOpaque(user)._withUnsafeGuaranteedRef { body($0) }
  }

  private static func fill(_ sax: inout xmlSAXHandler) {
    unsafe sax.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.startElementNs = { user, local, prefix, space, _, _, count, _, attributes in
      unsafe XMLParser.with(user) { unsafe $0.start(local, prefix, space, attributes, Int(count)) }
    }
    unsafe sax.endElementNs = { user, local, prefix, space in
      unsafe XMLParser.with(user) { unsafe $0.end(local, prefix, space) }
    }
    unsafe sax.characters = { user, bytes, count in
      unsafe XMLParser.with(user) { unsafe $0.characters(bytes, Int(count)) }
    }
    unsafe sax.ignorableWhitespace = unsafe sax.characters
    unsafe sax.cdataBlock = unsafe sax.characters
    // `getEntity` stays unset: every entity but XML's own five is refused where it is used.
    unsafe sax.entityDecl = { user, _, _, _, _, _ in unsafe XMLParser.with(user) { $0.declared() } }
    unsafe sax.unparsedEntityDecl = { user, _, _, _, _ in
      unsafe XMLParser.with(user) { $0.declared() }
    }
    unsafe sax.attributeDecl = { user, _, _, _, _, _, values in
      unsafe XMLParser.with(user) { $0.declared() }
      // "the enumeration is freed by the callback" (xmlParseAttributeListDecl).
      unsafe xmlFreeEnumeration(values)
    }
  }

  private func declared() {
    _ = refuse(.declaresEntities, "document declares entities or default attributes")
  }

  private func start(
    _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ namespace: UnsafePointer<xmlChar>?,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    unsafe depth.pointee += 1
    guard unsafe depth.pointee <= limits.depth else {
      _ = refuse(.tooDeep, "elements are nested more than \(limits.depth) deep")
      return
    }
    unsafe attributes.open(values, count: count, of: local, in: namespace)
    handler.start(unsafe names.name(local, prefix, namespace), attributes, in: self)
    attributes.close()
  }

  private func end(
    _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ namespace: UnsafePointer<xmlChar>?
  ) {
    unsafe depth.pointee -= 1
    handler.end(unsafe names.name(local, prefix, namespace), in: self)
  }

  private func characters(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
    guard let bytes = unsafe bytes, count > 0 else { return }
    handler.text(unsafe UnsafeBufferPointer(start: bytes, count: count).span, in: self)
  }

  private func text(_ name: UnsafePointer<xmlChar>) -> String {
    unsafe String(decodingCString: name, as: UTF8.self)
  }
}
