import Files
import Formats
import Model
import TestSupport
import Testing

/// The words of pandoc's own suite beside what it expects.
@Suite(.enabled(if: Shared.isThere, "set VERBATIM_SHARED to the outside files"))
struct RTFConformanceTests {
  @Test(arguments: OfficeCases.named("rtf-pandoc", "rtf"))
  func readsTheWordsThatAreExpected(name: String) throws {
    let reading = try FormatRegistry.read(try Files.read(OfficeCases.path(name)), path: name)
    #expect(OfficeText.words(reading) == (try OfficeCases.expected(name)))
  }
}
