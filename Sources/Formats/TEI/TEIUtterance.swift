/// A stretch of speech of a TEI document, its references not yet followed.
struct TEIUtterance {
  /// The ids of those who speak.
  var who: [String] = []
  /// Who speaks, as a label in the text says it; empty when none does.
  var label = ""
  /// The moment at which it begins.
  var start: String?
  /// The moment at which it ends.
  var end: String?
  /// Its words as they stand, with the layout of the file.
  var words: [UInt8] = []
  /// Where moments stand among the words.
  var anchors: [(offset: Int, moment: String)] = []
  /// Whether the same person went on before it.
  var continues = false
  /// The line of the file.
  var line = 0
}
