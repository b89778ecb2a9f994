import Digest
import TestSupport
import Testing

@Suite struct SHA256Tests {
  /// The examples that NIST publishes with FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func hashesAsTheStandardDoes(_ text: String, _ hash: String) {
    #expect(SHA256.hex(of: text) == hash)
    #expect(SHA256.hex(of: Array(text.utf8).span) == hash)
  }

  @Test func hashesTheBytesOfAText() {
    // The UTF-8 of é, and of e with an accent behind it, are different bytes.
    #expect(SHA256.hex(of: "\u{E9}") == SHA256.hex(of: [0xC3, 0xA9].span))
    #expect(SHA256.hex(of: "e\u{301}") == SHA256.hex(of: [0x65, 0xCC, 0x81].span))
    #expect(SHA256.hex(of: "\u{E9}") != SHA256.hex(of: "e\u{301}"))
  }

  @Test(arguments: 0..<20)
  func hashesPiecesAsTheWhole(seed: Int) {
    var random = Seeded(seed)
    let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    var hash = SHA256()
    var at = 0
    while at < bytes.count {
      let next = Int.random(in: at...bytes.count, using: &random)
      hash.update(Array(bytes[at..<next]).span)
      at = next
    }
    #expect(Hexadecimal.encode(hash.finish()) == SHA256.hex(of: bytes.span))
  }

  @Test func givesTheSameHashInFourWords() {
    var hash = SHA256()
    hash.update("a")
    hash.update("bc")
    let words = hash.finishWords()
    #expect(words.0 == 0xba78_16bf_8f01_cfea)
    #expect(words.1 == 0x4141_40de_5dae_2223)
    #expect(words.2 == 0xb003_61a3_9617_7a9c)
    #expect(words.3 == 0xb410_ff61_f200_15ad)
  }
}
