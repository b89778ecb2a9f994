import Model
import Testing
import Words

@Suite struct LatinFoldingTests {
  private static func key(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return WordKey.key(of: bytes, TextRange(0, bytes.count))
  }

  private static func hash(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    return WordHash.hash(of: bytes, TextRange(0, bytes.count))
  }

  @Test func foldsEveryLatinLetterAsItsSmallOne() throws {
    for value in UInt32(0xC0)...0xFF where value != 0xD7 && value != 0xF7 {
      let letter = String(Character(try #require(Unicode.Scalar(value))))
      let word = "A\(letter)b"
      let expected = letter == "ß" ? "assb" : "a\(letter.lowercased())b"
      #expect(Array(Self.key(word).utf8) == Array(expected.utf8), "\(letter)")
      #expect(Self.hash(word) == WordHash.hash(ofKey: Self.key(word)), "\(letter)")
    }
  }

  @Test func findsComposedAndDecomposedLettersEqual() {
    for (composed, decomposed) in [
      ("\u{C9}T\u{C9}", "E\u{301}TE\u{301}"), ("\u{E9}\u{323}", "e\u{323}\u{301}"),
      ("no\u{EB}l", "noe\u{308}l"), ("l\u{2019}\u{E9}t\u{E9}", "L'\u{C9}t\u{E9}"),
    ] {
      #expect(Self.key(composed) == Self.key(decomposed))
      #expect(Self.hash(composed) == Self.hash(decomposed))
    }
  }
}
