/// How many turns and words somebody spoke, counted as `WordCount` does but on its own.
struct SpeechCount: Hashable {
  var turns = 0
  var words = 0

  init() {}
  init(_ counts: (turns: Int, words: Int)) { (turns, words) = counts }

  mutating func add(_ text: String) {
    turns += 1
    words += Self.words(text)
  }

  /// Runs between white space that hold a letter or a digit.
  static func words(_ text: String) -> Int {
    text.split { $0.isWhitespace }.count { word in
      word.contains { $0.isLetter || $0.isNumber || !$0.isASCII }
    }
  }
}
