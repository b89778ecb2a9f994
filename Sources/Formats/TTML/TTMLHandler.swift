internal import XML

/// Passes a document's parts to `TTMLBody`.
@safe final class TTMLHandler: XMLHandler {
  // Memory of its own rather than a property, which would be checked for exclusive access at each
  // of a document's million parts. No call here leads to another one here.
  private let state: UnsafeMutablePointer<TTMLBody>

  init(_ body: TTMLBody) {
    unsafe state = UnsafeMutablePointer<TTMLBody>.allocate(capacity: 1)
    unsafe state.initialize(to: body)
  }

  deinit {
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// What was read so far.
  var body: TTMLBody { unsafe state.pointee }

  func start(_ name: XMLName, _ attributes: XMLAttributes, in parser: XMLParser) {
    unsafe state.pointee.start(name, attributes, in: parser)
  }

  func end(_ name: XMLName, in parser: XMLParser) {
    unsafe state.pointee.end(name, in: parser)
  }

  func text(_ bytes: Span<UInt8>, in parser: XMLParser) { unsafe state.pointee.text(bytes) }
}
