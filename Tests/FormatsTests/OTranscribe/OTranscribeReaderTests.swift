import Formats
import Model
import Testing

@Suite struct OTranscribeReaderTests {
  private func read(_ html: String) throws -> Reading {
    let escaped = html.replacing("\"", with: "\\\"")
    return try ReadingText.read("{\"text\":\"\(escaped)\",\"media\":\"a.mp3\",\"media-time\":12.5}")
  }

  @Test func readsTimeMarksOfEveryAge() throws {
    let reading = try read(
      """
      <p><span class="timestamp" contenteditable="false" data-timestamp="3.25">0:03</span>&nbsp;\
      <b>I:</b> How &amp; why?</p><p><span class="timestamp" data-timestamp="1:02:03">1:02:03</span> \
      R: Well.<br />And so.</p><p><span class="timestamp" onclick="var x; setFrom('1:02:09')">1:02:09\
      </span> I: Yes?</p>
      """)
    #expect(
      ReadingText.lines(reading) == [
        "I|3250-|How & why?", "R|3723000-|Well.", "|-|+And so.", "I|3729000-|Yes?",
      ])
    #expect(reading.format == "otr")
  }

  @Test func refusesWhatHoldsNoText() {
    for source in ["{\"media-time\":1}", "{\"media-time\":1"] {
      #expect(throws: ReadFailure.self) { try ReadingText.read(source) }
    }
  }
}
