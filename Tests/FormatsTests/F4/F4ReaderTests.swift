import Formats
import Model
import Testing

@Suite struct F4ReaderTests {
  private func file(_ content: String) -> String {
    """
    <?xml version="1.0" encoding="utf-8" standalone="no"?>
    <transcript>
      <head mediafile="a>b.mp3"/>
      <content id='1' content="\(content)"/>
      <style></style>
    </transcript>
    """
  }

  @Test func readsTheTranscriptInTheAttribute() throws {
    let reading = try ReadingText.read(
      file(
        """
        I: &quot;How&quot; was it? #00:00:06-8#&#10;B: Well &amp; good,
        it rained. #00:00:20-1#
        """))
    #expect(
      ReadingText.lines(reading) == [
        "I|-6800|\"How\" was it?", "B|6800-20100|Well & good, it rained.",
      ])
    #expect(reading.format == "f4")
    #expect(reading.kind == .transcript)
  }

  @Test func readsATranscriptThatIsLongerThanATagMayBe() throws {
    let turns = (0..<4_000).map { "I: Yes, \($0).&#xA;B: No, \($0)." }.joined(separator: "&#xA;")
    let reading = try ReadingText.read(file(turns))
    #expect(reading.utterances.count == 8_000)
    #expect(reading.labels == ["I", "B"])
  }

  @Test(arguments: [
    "<transcript><head mediafile=\"\"/></transcript>",
    "<transcript><head mediafile=\"\"/><content content=\"I: Yes",
    "<transcript><head mediafile=\"\"/><content content/></transcript>",
  ])
  func refusesAFileWithoutATranscript(text: String) {
    let failure = #expect(throws: ReadFailure.self) {
      try F4Reader.read(Array(text.utf8), path: "a.xml")
    }
    #expect(failure?.diagnostic.id == "f4-without-transcript")
  }
}
