/// When an element's content is not displayed.
///
/// An object, so that the frames of a document that hides nothing hold no more than a `nil`.
final class TTMLHiding: Sendable {
  /// When ancestors hide it (`tts:display`).
  let above: [TTMLSpan]
  /// When the element itself does, as its animation has it so far.
  let own: [TTMLSpan]
  /// When its region displays nothing.
  let byRegion: [TTMLSpan]

  init(above: [TTMLSpan] = [], own: [TTMLSpan] = [], byRegion: [TTMLSpan] = []) {
    self.above = above
    self.own = own
    self.byRegion = byRegion
  }

  /// All stretches; they may overlap.
  var all: [TTMLSpan] { above + own + byRegion }
}
