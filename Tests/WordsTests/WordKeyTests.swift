import Model
import Testing
import Words

@Suite struct WordKeyTests {
  @Test(arguments: [
    ("CAF\u{C9}", "cafe\u{301}"),
    ("don’t", "DON'T"), ("don\u{2BC}t", "don\u{2018}t"), ("l\u{FF07}eau", "l'eau"),
    ("Stra\u{DF}e", "STRASSE"),
    ("\u{3A3}\u{3BF}\u{3C6}\u{3CC}\u{3C2}", "\u{3C3}\u{3BF}\u{3C6}\u{3CC}\u{3C3}"),
    ("\u{152}UVRE", "\u{153}uvre"),
    ("co\u{AD}op", "coop"), ("co\u{2060}op", "coop"),
    ("well\u{2011}known", "well-known"), ("Well\u{2010}Known", "well-known"),
    ("\u{2212}3", "-3"),
    ("\u{212B}", "a\u{30A}"),
    ("\u{FB01}n", "FIN"),
    ("1\u{FE0F}\u{20E3}", "1\u{20E3}"),
    ("5 %", "5%"),
    ("It's, well – known!", "it’s well known"),
  ])
  func takesThemForTheSameWords(_ one: String, _ other: String) {
    #expect(WordKey.keys(of: one) == WordKey.keys(of: other))
    #expect(!WordKey.keys(of: one).isEmpty)
  }

  @Test(arguments: [
    ("cafe", "caf\u{E9}"), ("\u{153}uvre", "oeuvre"), ("its", "it's"),
    ("wellknown", "well-known"), ("well known", "well-known"), ("3", "-3"), ("+3", "-3"),
    ("1.5", "15"), ("1.5", "1,5"), ("5", "5%"), ("5%", "5‰"), ("mum", "mom"), ("a", "\u{430}"),
    ("ı", "i"), ("can not", "cannot"), ("\"-3\"", "\"3\""), ("$-5", "$5"),
  ])
  func takesThemForOtherWords(_ one: String, _ other: String) {
    #expect(WordKey.keys(of: one) != WordKey.keys(of: other))
  }

  @Test func givesTheKeysInOrder() {
    #expect(WordKey.keys(of: "Oh, It’s 5% – Élan") == ["oh", "it's", "5", "%", "\u{E9}lan"])
    #expect(WordKey.keys(of: "… !") == [])
  }
}
