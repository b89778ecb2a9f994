import Formats
import Model
import Testing

@Suite struct RSTReaderTests {
  @Test func readsSpeechAndCountsTheRest() throws {
    let reading = try ReadingText.read(
      """
      .. raw:: html

         <a id="x">Official page</a>

      2 October
      =========

      *(10.00 am)*

      **Ms Grey**: One
      two.

      Three.

      Questions from counsel
      ^^^^^^^^^^^^^^^^^^^^^^

      *NOOR ALI (sworn),
      recalled.*

      .. rst-class:: indented

      **Noor Ali**: Four.

      **Ms Grey**: Five?

      """)
    #expect(
      ReadingText.lines(reading) == [
        "Ms Grey|-|One two.", "|-|+Three.", "Noor Ali|-|Four.", "Ms Grey|-|Five?",
      ])
    #expect(reading.format == "rst")
    #expect(
      ReadingText.omissions(reading) == [
        "2 7 directives and raw blocks", "2 5 headings", "2 6 descriptions in italics",
      ])
    #expect(reading.utterances.map(\.line) == [10, 13, 23, 25])
  }

  @Test func takesPlainTextForWhatItIs() throws {
    #expect(try ReadingText.read("Title\n=====\n\nQ: One?\nR: Two.\n").format == "text")
    #expect(try ReadingText.read("**A:** One\n\n---\n\n**A:** Two\n").format == "text")
  }
}
