internal import XML

/// Passes a document's parts to `TTMLBody`.
///
/// The state is one value in one property, so that each call asks for it once.
final class TTMLHandler: XMLHandler {
  /// What was read so far.
  private(set) var body: TTMLBody

  init(_ body: TTMLBody) { self.body = body }

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    body.start(name, attributes, in: parser)
  }

  func end(_ name: XMLName, in parser: XMLParser) { body.end(name, in: parser) }

  func text(_ bytes: Span<UInt8>, in parser: XMLParser) { body.text(bytes) }
}
