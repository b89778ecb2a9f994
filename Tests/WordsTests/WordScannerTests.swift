import Model
import TestSupport
import Testing
import Words

@Suite struct WordScannerTests {
  static func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return WordScanner.words(in: text).map {
      String(decoding: bytes[$0.lower..<$0.upper], as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      ("", []),
      (" \n\t.,;!? ", []),
      ("Oh my, we learn.", ["Oh", "my", "we", "learn"]),
      // Apostrophes inside words.
      ("don't stop", ["don't", "stop"]),
      ("L’avion d'Élise", ["L’avion", "d'Élise"]),
      ("'Tis goin' home", ["Tis", "goin", "home"]),
      ("rock 'n' roll", ["rock", "n", "roll"]),
      ("Dr. O’Neil’s", ["Dr", "O’Neil’s"]),
      ("it''s", ["it", "s"]),
      ("aujourd\u{2BC}hui", ["aujourd\u{2BC}hui"]),
      // Hyphens inside words.
      ("well-known co\u{2011}op", ["well-known", "co\u{2011}op"]),
      ("mother-in-law", ["mother-in-law"]),
      ("we went - home-", ["we", "went", "home"]),
      ("yes--no", ["yes", "no"]),
      ("yes—no, yes–no", ["yes", "no", "yes", "no"]),
      ("wait…what", ["wait", "what"]),
      // Numbers keep their separators.
      ("1.5 10:30 24/7 1,000.50", ["1.5", "10:30", "24/7", "1,000.50"]),
      ("It was 5. Then 6, 7:", ["It", "was", "5", "Then", "6", "7"]),
      ("e.g. a.5 and 5.a", ["e", "g", "a", "5", "and", "5", "a"]),
      ("2..5", ["2", "5"]),
      ("٣٫٥", ["٣٫٥"]),
      ("B12 2nd", ["B12", "2nd"]),
      // And their signs.
      ("-3 +4 −5 \u{2010}6", ["-3", "+4", "−5", "\u{2010}6"]),
      ("(-3) [-3] \"-3\" “-3” '-3' :-3 /-3", Array(repeating: "-3", count: 7)),
      ("$-3 –3", ["$", "-3", "–3"]),
      (".5 (.5) $.5", [".5", ".5", "$", ".5"]),
      ("été-5 été.5 été–5 was–5 5–6", ["été-5", "été", "5", "été", "5", "was", "5", "5", "6"]),
      ("5%-10% 5°–10°", ["5", "%", "10", "%", "5", "°", "10", "°"]),
      ("wait...5 (3)-5 [3].5", ["wait", "5", "3", "5", "3", "5"]),
      ("it was-5", ["it", "was-5"]),
      ("we had--5 of us", ["we", "had", "5", "of", "us"]),
      ("we had—-5", ["we", "had", "-5"]),
      ("1-2", ["1-2"]),
      ("- 3", ["3"]),
      // Signs of units are words.
      ("5% or 5 %", ["5", "%", "or", "5", "%"]),
      ("€20, 20€, £5, $1.50", ["€", "20", "20", "€", "£", "5", "$", "1.50"]),
      ("37.5°C 3′4″ 2‰", ["37.5", "°", "C", "3", "′", "4", "″", "2", "‰"]),
      ("₹5", ["₹", "5"]),
      // Marks belong to their letters.
      ("cafe\u{301} noir", ["cafe\u{301}", "noir"]),
      ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
      ("co\u{AD}operate", ["co\u{AD}operate"]),
      ("\u{AD}soft", ["soft"]),
      ("m² ½ №", ["m²", "½"]),
      // Scripts of all kinds.
      ("مرحبا بالعالم", ["مرحبا", "بالعالم"]),
      ("مَرْحَبًا، كيف؟", ["مَرْحَبًا", "كيف"]),
      ("你好，世界。", ["你好", "世界"]),
      ("Здравствуйте, Анна!", ["Здравствуйте", "Анна"]),
      ("« Elle a ouvert »", ["Elle", "a", "ouvert"]),
      ("\u{A0}voilà\u{202F}!", ["voilà"]),
      ("hear\u{200B}say", ["hear\u{200B}say"]),
      // Pictures are no words, nor is what only changes how they look.
      ("😀 fine 👍🏽 👩\u{200D}👩\u{200D}👧 🇫🇷", ["fine"]),
      ("I \u{2764}\u{FE0F} it", ["I", "it"]),
      ("1\u{FE0F}\u{20E3} first", ["1\u{FE0F}\u{20E3}", "first"]),
      // Other signs divide.
      ("AT&T a_b x=y a@b #1", ["AT", "T", "a", "b", "x", "y", "a", "b", "1"]),
    ] as [(String, [String])])
  func findsTheWords(_ text: String, _ words: [String]) {
    #expect(Self.words(text) == words)
  }

  @Test func looksAtNothingOutsideTheStretch() {
    let bytes = Array("12.5% don't".utf8)
    let found = { (low: Int, high: Int) in WordScanner.words(in: bytes, TextRange(low, high)) }
    #expect(found(0, 3) == [TextRange(0, 2)])
    #expect(found(1, 4) == [TextRange(1, 4)])
    #expect(found(2, 5) == [TextRange(2, 4), TextRange(4, 5)])
    #expect(found(6, 10) == [TextRange(6, 9)])
    #expect(found(9, 11) == [TextRange(10, 11)])
    #expect(found(4, 4) == [])
  }

  @Test func appendsToWhatIsThere() {
    var found = [TextRange(7, 9)]
    WordScanner.append(to: &found, in: Array("a b".utf8), TextRange(0, 3))
    #expect(found == [TextRange(7, 9), TextRange(0, 1), TextRange(2, 3)])
  }

  // MARK: A small world, whole

  @Test func agreesWithASlowReadingOfItsRulesInASmallWorld() {
    var wrong: [String] = []
    for symbols in SmallWorlds.sequences(of: SlowWords.symbols, upTo: 5) {
      let text = String(String.UnicodeScalarView(symbols))
      if WordScanner.words(in: text) != SlowWords.words(symbols) { wrong.append(text) }
    }
    #expect(wrong.prefix(10) == [])
  }

  @Test(arguments: 0..<50)
  func endsOnBrokenBytes(seed: Int) {
    var random = Seeded(seed)
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
    let words = WordScanner.words(in: bytes, TextRange(0, bytes.count))
    #expect(words.allSatisfy { !$0.isEmpty && $0.upper <= bytes.count })
    #expect(zip(words, words.dropFirst()).allSatisfy { $0.upper <= $1.lower })
  }
}
