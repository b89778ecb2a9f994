import XML

/// Writes down what the parser tells, as one line an event, text runs joined.
final class RecordingHandler: XMLHandler {
  var events: [String] = []
  private var pending: [UInt8] = []
  /// Whether attributes are asked for by number, not as written.
  var usesNumbers = false

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    flush()
    guard !usesNumbers else {
      var line = "<\(name.local):\(name.namespace)"
      for index in 0..<attributes.count {
        let key = attributes.name(at: index)
        line += " \(key.local):\(key.namespace)=\(attributes.string(at: index))"
      }
      events.append(line)
      return
    }
    let element = attributes.element
    let pairs = element.attributes.map { " \($0.name)=\($0.value)" }.joined()
    events.append("<\(element.name)\(pairs)")
  }

  func end(_ name: XMLName, in parser: XMLParser) {
    flush()
    events.append(">")
  }

  func text(_ bytes: Span<UInt8>, in parser: XMLParser) {
    for index in bytes.indices { pending.append(bytes[index]) }
  }

  private func flush() {
    if !pending.isEmpty { events.append(String(decoding: pending, as: UTF8.self)) }
    pending = []
  }

  /// What a whole document tells, fed in pieces of a size.
  static func events(
    of bytes: [UInt8], by size: Int = 1 << 20, _ vocabulary: XMLVocabulary? = nil,
    limits: XMLLimits = XMLLimits()
  ) throws(XMLFailure) -> [String] {
    let handler = RecordingHandler()
    handler.usesNumbers = vocabulary != nil
    let parser = try XMLParser(
      vocabulary ?? XMLVocabulary(names: []), limits: limits, handler: handler)
    var at = 0
    while at < bytes.count {
      let count = min(size, bytes.count - at)
      try parser.feed(bytes.span.extracting(at..<at + count))
      at += count
    }
    try parser.finish()
    return handler.events
  }

  /// Why a document is refused; `nil` when it is not.
  static func refusal(
    of bytes: [UInt8], by size: Int = 1 << 20, limits: XMLLimits = XMLLimits()
  ) -> XMLFailure? {
    do throws(XMLFailure) {
      _ = try events(of: bytes, by: size, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  /// Why a document is refused; `nil` when it is not.
  static func refusal(of text: String, limits: XMLLimits = XMLLimits()) -> XMLFailure? {
    refusal(of: Array(text.utf8), limits: limits)
  }
}
