import Model
import Publishing
import Testing

@Suite struct InterfaceWordsTests {
  @Test(arguments: [
    ("2020-10-01", "1 October 2020", "1er octobre 2020"),
    ("2024-02-29", "29 February 2024", "29 février 2024"),
    ("2026-08", "August 2026", "août 2026"),
    ("spring 2020", "spring 2020", "spring 2020"),
    ("2020-13-01", "2020-13-01", "2020-13-01"),
    ("2020-10-011", "2020-10-011", "2020-10-011"),
  ])
  func writesDatesInEachLanguage(written: String, english: String, french: String) {
    #expect(InterfaceWords.english.date(written: written) == english)
    #expect(InterfaceWords.french.date(written: written) == french)
  }

  @Test func tellsALanguageByItsPrimarySubtag() {
    #expect(InterfaceWords.words(for: "fr-CA") == .french)
    #expect(InterfaceWords.words(for: "EN") == .english)
    #expect(InterfaceWords.words(for: "fry") == .english)
  }

  @Test(arguments: InterfaceWords.all)
  func hasAPlaceWhereSomethingVaries(words: InterfaceWords) {
    for pattern in [
      words.viewProfileOf, words.original, words.notYetIn, words.onlyIn, words.backToText,
      words.editing.fillers,
    ] {
      #expect(InterfaceWords.fill(pattern, "X").contains("X"))
    }
    #expect(words.months.count == 12)
    #expect(words.languageNames[words.code] != nil)
  }

  @Test(arguments: InterfaceWords.all)
  func beginsTheAccessibleNameWithTheVisibleOne(words: InterfaceWords) {
    #expect(InterfaceWords.fill(words.viewProfileOf, "Ada").hasPrefix(words.viewProfile))
  }

  @Test func putsNarrowSpacesBeforeHighPunctuationInFrench() {
    let words = InterfaceWords.french
    for text in [words.jump, words.viewProfileOf, words.editing.lead] {
      #expect(text.contains("\u{202f}:"))
      #expect(!text.contains(" :"))
    }
  }
}
