/// What was met in a document that a person should know, or that decides how to read it.
struct TTMLEvidence {
  /// Captions with words that are never shown by the document's own times.
  var neverShown = 0
  /// Captions with words that the document's own styles or regions hide.
  var hidden = 0
  /// Images of text.
  var images = 0
  /// Images whose alternative text was read.
  var alternatives = 0
  /// Times that fit only if they count from the start of the document.
  private var absolute = 0
  /// Times that fit only if they count from their parent's beginning.
  private var relative = 0

  /// Whether times count from the start of the document, as Apple's lyrics have it.
  var timesAreAbsolute: Bool { absolute > 0 && relative == 0 }

  /// Looks at an element's own times and its parent's.
  mutating func note(_ frame: TTMLFrame, in parent: TTMLFrame) {
    guard let begin = frame.ownBegin, let from = parent.ownBegin, TTMLTime.zero < from else {
      return
    }
    if begin < from {
      relative += 1
      return
    }
    guard let to = parent.ownEnd else { return }
    // Added up it would begin after its parent's end; as it stands it lies within.
    if !(from + begin < to) && !(to < begin) && !(to < (frame.ownEnd ?? begin)) { absolute += 1 }
  }
}
