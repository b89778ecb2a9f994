/// What is kept of an event once its line is verified: no words of the interview.
struct CodingRecord: Sendable {
  /// No name.
  static let noName = UInt32.max

  var id: EventID
  /// `nil` when the event acts on no other.
  var of: EventID?
  /// `nil` for an act that this version does not know.
  var act: CodingAct?
  /// Whether it has all that its act needs and its anchor is right.
  var isSound = true
  /// Whether its line has words.
  var hasWords = false
  /// Whether its words were erased.
  var isErased = false
  /// Whether it counts in a text: has interview, text and range.
  var hasAnchor = false
  /// Numbers in the log's names; `noName` when missing.
  var by = noName
  var interview = noName
  var text = noName
  var code = noName
  /// The excerpt, in UTF-8 bytes.
  var lower: Int32 = 0
  var upper: Int32 = 0
  /// Where time and memo stand in the log's `notes`.
  var at: Range<Int32> = 0..<0
  var memo: Range<Int32> = 0..<0
  /// Where its `after` stands in the log's `parents`.
  var parents: Range<Int32> = 0..<0
  /// The line, from 1.
  var line: Int32
}
