import Model
import TestSupport
import Testing
import Words

@Suite struct WordHashTests {
  /// Every way to write up to four of some letters, digits and signs.
  static let texts = SmallWorlds.sequences(
    of: ["a", "A", "1", "'", "\u{2019}", "-", "\u{2010}", "\u{E9}", "\u{C9}", "e\u{301}", "e"],
    upTo: 4
  ).map { $0.joined() }

  @Test func isEqualWhereKeysAreAndNowhereElse() {
    var hashes: [String: Int] = [:]
    var keys: [Int: String] = [:]
    var wrong: [String] = []
    for text in Self.texts {
      let bytes = Array(text.utf8)
      for word in WordScanner.words(in: text) {
        let key = WordKey.key(of: bytes, word)
        let hash = WordHash.hash(of: bytes, word)
        if hashes.updateValue(hash, forKey: key) ?? hash != hash { wrong.append(key) }
        if keys.updateValue(key, forKey: hash) ?? key != key { wrong.append(key) }
        if WordHash.hash(ofKey: key) != hash { wrong.append(key) }
      }
    }
    #expect(wrong.prefix(10) == [])
    #expect(hashes.count > 500 && hashes.count == keys.count)
  }

  @Test func isTheOneOfFowlerNollAndVo() {
    // From the tables of the FNV-1a authors, 64 bit.
    #expect(WordHash.hash(ofKey: "") == Int(bitPattern: 0xcbf2_9ce4_8422_2325))
    #expect(WordHash.hash(ofKey: "a") == Int(bitPattern: 0xaf63_dc4c_8601_ec8c))
    #expect(WordHash.hash(ofKey: "foobar") == Int(bitPattern: 0x8594_4171_f739_67e8))
  }
}
