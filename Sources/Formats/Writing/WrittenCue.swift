internal import Model

/// A caption as it is written: at most two lines of one turn, and when they are heard.
struct WrittenCue {
  /// The turn, as an index into the transcript's.
  var turn: Int
  /// Whether it is the first of its turn.
  var startsTurn: Bool
  /// Milliseconds of the recording.
  var start: Int
  /// Milliseconds of the recording; more than `start`.
  var end: Int
  /// The lines, UTF-8.
  var lines: [[UInt8]]
}
