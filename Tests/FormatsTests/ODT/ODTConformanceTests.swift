import Files
import Formats
import Model
import TestSupport
import Testing

/// The words of outside documents beside what pandoc's own suite, or pandoc itself, expects.
@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
struct ODTConformanceTests {
  /// Where we differ, and why.
  static let exceptions = [
    "odt-pandoc/endnote.odt": "a note is no speech: it is counted and left out",
    "odt-pandoc/footnote.odt": "a note is no speech: it is counted and left out",
    "odt-pandoc/listBlocks.odt": "the numbers are pandoc's; none stands in the document",
    "odt-pandoc/referenceToChapter.odt":
      "pandoc drops the words of one reference; a field is what it shows (ODF 1.2 part 1 §7.7)",
    "odt-odfpy/imageslabels.odt": "pandoc glues the words of text boxes to those that follow",
    "odt-odfpy/simplestyles.odt": "pandoc turns raised digits into other characters",
    "odt-odfpy/userfields_ooo3.odt": "pandoc drops what a user field shows (§7.4)",
  ]

  /// Where the same words stand in another order, and why.
  static let reordered = [
    "odt-pandoc/simpleTableWithCaption.odt": "the caption stands below the table in the document"
  ]

  static let cases = OfficeCases.named("odt-pandoc", "odt") + OfficeCases.named("odt-odfpy", "odt")

  @Test(arguments: cases) func readsTheWordsThatAreExpected(name: String) throws {
    let reading = try FormatRegistry.read(
      try Files.read(OfficeCases.path(name)), path: name,
      options: ReadingOptions(acceptsTrackedChanges: true))
    let (words, expected) = (OfficeText.words(reading), try OfficeCases.expected(name))
    if Self.exceptions[name] != nil {
      #expect(words != expected)
    } else if Self.reordered[name] != nil {
      #expect(words != expected)
      #expect(words.sorted() == expected.sorted())
    } else {
      #expect(words == expected)
    }
  }
}
