extension TextRange {
  /// The range without the blanks and punctuation at its ends.
  ///
  /// The range itself when it holds nothing else, or reaches beyond the text.
  package func withoutPunctuation(in text: [UInt8]) -> TextRange {
    guard upper <= text.count else { return self }
    var (lower, upper) = (lower, upper)
    while lower < upper, case let length = Self.mark(in: text, at: lower), length > 0 {
      lower += length
    }
    while lower < upper, case let length = Self.mark(in: text, before: upper), length > 0 {
      upper -= length
    }
    return lower < upper ? TextRange(lower, upper) : self
  }

  /// The bytes of the mark or blank that begins at a place; 0 for a letter or digit.
  private static func mark(in text: [UInt8], at place: Int) -> Int {
    switch text[place] {
    case 0...47, 58...64, 91...96, 123...127: 1
    // U+2000–203F has the dashes, the quotation marks and the ellipsis.
    case 0xE2 where place + 2 < text.count && text[place + 1] == 0x80: 3
    // The no-break space, « and », ¡ and ¿.
    case 0xC2
    where place + 1 < text.count && [0xA0, 0xA1, 0xAB, 0xBB, 0xBF].contains(text[place + 1]):
      2
    default: 0
    }
  }

  /// The bytes of the mark or blank that ends before a place; 0 for a letter or digit.
  private static func mark(in text: [UInt8], before place: Int) -> Int {
    (1...3).first { place >= $0 && mark(in: text, at: place - $0) == $0 } ?? 0
  }
}
