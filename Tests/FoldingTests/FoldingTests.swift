import Folding
import Testing

@Suite struct FoldingTests {
  /// Texts are compared by their bytes: equal strings of Swift may have different ones.
  static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(arguments: [
    ("", ""),
    ("Plain words", "Plain words"),
    ("cafe\u{301}", "caf\u{E9}"),
    ("caf\u{E9}", "caf\u{E9}"),
    ("A\u{30A}", "\u{C5}"),
    ("\u{212B}", "\u{C5}"),
    // Marks come into their order, and nothing is put together that has no letter of its own.
    ("q\u{307}\u{323}", "q\u{323}\u{307}"),
    ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
    // Compatibility characters stay: a ligature is not two letters.
    ("\u{FB01}n", "\u{FB01}n"), ("x\u{B2}", "x\u{B2}"), ("\u{2026}", "\u{2026}"),
    ("a\u{0}b", "a\u{0}b"),
    ("\u{1F600}", "\u{1F600}"),
  ])
  func composes(_ text: String, _ composed: String) {
    #expect(Self.bytes(Folding.nfc(text)) == Self.bytes(composed))
    #expect(Self.bytes(Folding.nfc(Folding.nfc(text))) == Self.bytes(composed))
  }

  @Test(arguments: [
    ("", ""),
    ("Louise", "louise"),
    ("\u{C9}COLE", "\u{E9}cole"),
    ("E\u{301}COLE", "\u{E9}cole"),
    ("Stra\u{DF}e", "strasse"), ("STRASSE", "strasse"), ("STRA\u{1E9E}E", "strasse"),
    ("\u{FB01}n", "fin"),
    ("\u{3A3}\u{39F}\u{3A6}\u{39F}\u{3A3}", "\u{3C3}\u{3BF}\u{3C6}\u{3BF}\u{3C3}"),
    ("\u{3C3}\u{3BF}\u{3C6}\u{3BF}\u{3C2}", "\u{3C3}\u{3BF}\u{3C6}\u{3BF}\u{3C3}"),
    ("\u{130}stanbul", "i\u{307}stanbul"),
    ("\u{152}uvre", "\u{153}uvre"),
    ("\u{41F}\u{440}\u{438}\u{432}\u{435}\u{442}", "\u{43F}\u{440}\u{438}\u{432}\u{435}\u{442}"),
    // Accents stay.
    ("CAFE", "cafe"), ("CAF\u{C9}", "caf\u{E9}"),
    ("\u{645}\u{631}\u{62D}\u{628}\u{627}", "\u{645}\u{631}\u{62D}\u{628}\u{627}"),
  ])
  func foldsCase(_ text: String, _ folded: String) {
    #expect(Self.bytes(Folding.caseFolded(text)) == Self.bytes(folded))
    #expect(Self.bytes(Folding.caseFolded(folded)) == Self.bytes(folded))
  }

  @Test(arguments: [
    ("", ""),
    ("\u{C9}t\u{E9}", "ete"), ("E\u{301}te\u{301}", "ete"),
    ("\u{C7}a va", "ca va"),
    ("Na\u{EF}ve", "naive"),
    ("Stra\u{DF}e", "strasse"),
    // Letters of their own stay.
    ("\u{153}uvre", "\u{153}uvre"), ("S\u{F8}ren", "s\u{F8}ren"),
    ("\u{64E}\u{645}", "\u{645}"),
  ])
  func leavesAccentsOutOfSearches(_ text: String, _ key: String) {
    #expect(Self.bytes(Folding.searchKey(text)) == Self.bytes(key))
    #expect(Self.bytes(Folding.searchKey(key)) == Self.bytes(key))
  }

  @Test func keepsTheLettersOfEveryScalarOfEurope() {
    var lost: [String] = []
    for value in UInt32(0x20)...0x52F {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let text = String(scalar)
      let folded = [Folding.nfc(text), Folding.caseFolded(text)]
      if folded.contains(where: \.isEmpty) { lost.append(text) }
      if Folding.caseFolded(text.uppercased()) != Folding.caseFolded(text),
        text.uppercased().lowercased() == text, isOld(text.uppercased())
      {
        lost.append("\(text) \(text.uppercased())")
      }
    }
    #expect(lost == [])
  }

  /// Whether the library of a distribution of some years ago knows all scalars of a text.
  private func isOld(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { ($0.properties.age?.major ?? .max) <= 13 }
  }
}
